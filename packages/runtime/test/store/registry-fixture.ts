import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_CAPS, LAYOUT_SLOTS, type RegistrySpec } from "../../src/contract/index.ts";

/** A small registry with a deny list and one hardened pattern. */
export const REGISTRY: RegistrySpec = {
  name: "acme",
  version: "1.2.3",
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
    severities: { debug: "debug", info: "info", warn: "warn", error: "error" },
    deterministic: false,
  },
  fields: [],
  errors: [],
  redaction: {
    strict: true,
    deny: ["user_email", "prompt"],
    patterns: [{ name: "dna", match: "[ACGTNacgtn]{20,}", where: "anywhere", hardened: true }],
    caps: DEFAULT_CAPS,
  },
  knobs: [],
  runtime: { stdout: false, durability: "batch" },
};

export const DNA: string = "ACGTACGTACGTACGTACGTACGT";

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "logwright-store-"));
}
