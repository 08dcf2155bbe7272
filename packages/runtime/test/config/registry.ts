import {
  DEFAULT_CAPS,
  LAYOUT_SLOTS,
  type RecordLayout,
  type RedactionRules,
  type RegistrySpec,
} from "@logwright/runtime/contract";

/** The layout of a line in which everything goes by its own name. */
export const PLAIN_LAYOUT: RecordLayout = {
  order: LAYOUT_SLOTS,
  timestamp: "ts",
  severity: "severity",
  event: "event",
  runId: "run_id",
  component: "component",
  data: "data",
  severities: { debug: "debug", info: "info", warn: "warn", error: "error" },
  deterministic: false,
};

/** A deny list of one key, and one hardened pattern. */
export const REDACTION: RedactionRules = {
  strict: true,
  deny: ["email"],
  patterns: [{ name: "dna", match: "[ACGTNacgtn]{20,}", where: "anywhere", hardened: true }],
  caps: DEFAULT_CAPS,
};

/** A small registry for tests of the runtime's own rooms. */
export function testRegistry(changes: Partial<RegistrySpec> = {}): RegistrySpec {
  return {
    name: "acme",
    version: "0.1.0",
    envPrefix: "ACME",
    logRoot: "~/.acme/logs",
    layout: { ...PLAIN_LAYOUT, severities: { debug: "DEBUG", info: "INFO", warn: "WARNING", error: "ERROR" } },
    fields: [],
    errors: [],
    redaction: REDACTION,
    knobs: [{ name: "log_every", env: "ACME_LOG_EVERY", flag: "--log-every", default: 100 }],
    runtime: { stdout: false, durability: "batch" },
    ...changes,
  };
}
