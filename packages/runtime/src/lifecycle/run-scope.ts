import type { RegistrySpec } from "../contract/index.ts";
import type { Settings } from "../config/settings.ts";
import type { RunOutput } from "../sink/run-output.ts";

/** One run in one log directory: what all its loggers share. */
export interface RunScope {
  readonly registry: RegistrySpec;
  readonly settings: Settings;
  readonly output: RunOutput;
}
