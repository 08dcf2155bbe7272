import { DEFAULT_CAPS, LAYOUT_SLOTS, type RegistrySpec } from "@logwright/runtime/contract";

/** A small registry for tests of the runtime's own rooms. */
export function testRegistry(changes: Partial<RegistrySpec> = {}): RegistrySpec {
  return {
    name: "acme",
    version: "0.1.0",
    envPrefix: "ACME",
    logRoot: "~/.acme/logs",
    layout: {
      order: LAYOUT_SLOTS,
      timestamp: "ts",
      severity: "severity",
      event: "event",
      runId: "run_id",
      component: "component",
      data: "data",
      severities: { debug: "DEBUG", info: "INFO", warn: "WARNING", error: "ERROR" },
      deterministic: false,
    },
    fields: [],
    errors: [],
    redaction: {
      strict: true,
      deny: ["email"],
      patterns: [{ name: "dna", match: "[ACGTNacgtn]{20,}", where: "anywhere", hardened: true }],
      caps: DEFAULT_CAPS,
    },
    knobs: [{ name: "log_every", env: "ACME_LOG_EVERY", flag: "--log-every", default: 100 }],
    runtime: { stdout: false, durability: "batch" },
    ...changes,
  };
}
