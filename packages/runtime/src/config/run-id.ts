import type { RegistrySpec } from "../contract/index.ts";

/** A run id is a file name: no separator, no leading dot or dash, at most 128 characters. */
export const RUN_ID_PATTERN: RegExp = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** What `RUN_ID_PATTERN` demands, in words. */
export const RUN_ID_ALLOWED: string =
  "1 to 128 letters, digits, dots, underscores or dashes, the first a letter or digit";

const ofProcess = new Map<string, string>();

/** The run id of a process that names none: random, and the same for every logger of one registry. */
export function processRunId(registry: RegistrySpec): string {
  let runId = ofProcess.get(registry.name);
  if (runId === undefined) {
    runId = randomRunId();
    ofProcess.set(registry.name, runId);
  }
  return runId;
}

/** `run-` and 12 hexadecimal digits. */
function randomRunId(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(6));
  return `run-${Buffer.from(bytes).toString("hex")}`;
}
