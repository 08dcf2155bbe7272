import { demandFunction } from "../config/demand.ts";
import { UsageError } from "../config/usage-error.ts";
import type { RegistrySpec } from "../contract/index.ts";
import { refuseToRun } from "./refuse-to-run.ts";
import { watchCrashes } from "./watch-crashes.ts";

/**
 * Runs the main function of a program so that a crash leaves a record even when no logger exists yet: one sanitized line
 * (time, severity, event `error`, run id, error code, frames) in the log directory and on stderr. What the function throws is
 * not caught: exit code and Node's own report are those of a program without this.
 *
 * A `ConfigurationError`, `RunError` or `LogStoreConfigError` is no crash but a sentence for the user: it is printed on stderr
 * as it is, without a stack, and the process ends with exit code 1. It leaves a record where a run is open, else no file.
 *
 * @param registry the `registry` of the generated code; without it `generated/registry.index.json` is looked for.
 */
export async function runMain<T>(main: () => T | Promise<T>, registry?: RegistrySpec): Promise<T> {
  try {
    watchCrashes(registry);
    demandFunction("main", main);
    return await main();
  } catch (error) {
    if (error instanceof UsageError) return refuseToRun(error);
    throw error;
  }
}
