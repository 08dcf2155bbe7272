import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RegistrySpec } from "../../src/contract/index.ts";
import { PLAIN_LAYOUT, REDACTION, testRegistry } from "../config/registry.ts";

/** A small registry with a deny list and one hardened pattern. */
export const REGISTRY: RegistrySpec = testRegistry({
  version: "1.2.3",
  layout: PLAIN_LAYOUT,
  redaction: { ...REDACTION, deny: ["user_email", "prompt"] },
  knobs: [],
});

export const DNA: string = "ACGTACGTACGTACGTACGTACGT";

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "logwright-store-"));
}
