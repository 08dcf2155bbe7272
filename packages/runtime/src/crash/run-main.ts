import type { RegistrySpec } from "../contract/index.ts";
import { watchCrashes } from "./watch-crashes.ts";

/**
 * Runs the main function of a program so that a crash leaves a record even when no logger exists yet: one sanitized line
 * (time, severity, event `error`, run id, error code, frames) in the log directory and on stderr. What the function throws is
 * not caught: exit code and Node's own report are those of a program without this.
 *
 * @param registry the `registry` of the generated code; without it `generated/registry.index.json` is looked for.
 */
export async function runMain<T>(main: () => T | Promise<T>, registry?: RegistrySpec): Promise<T> {
  watchCrashes(registry);
  return main();
}
