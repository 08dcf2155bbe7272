import type { RegistrySpec } from "../contract/index.ts";
import { findRegistry } from "./project.ts";
import { reportCrash } from "./crash-report.ts";

let registryOf: (() => RegistrySpec) | undefined;

/**
 * Leaves a record of an exception that ends the process, whether a logger exists by then or not. The process ends as it would
 * have: same exit code, same output of Node's own.
 *
 * @param registry the program's own; else it is looked for when it is needed.
 */
export function watchCrashes(registry?: RegistrySpec): void {
  const watching = registryOf !== undefined;
  if (registry !== undefined || !watching) registryOf = registry === undefined ? findRegistry : () => registry;
  // A worker's uncaught exception arrives in the main thread.
  if (watching || !process.getBuiltinModule("node:worker_threads").isMainThread) return;
  process.prependListener("uncaughtExceptionMonitor", (error) => {
    if (!survives()) reportCrash((registryOf as () => RegistrySpec)(), error);
  });
}

/** The application handles uncaught exceptions itself, so this is none of our business. */
function survives(): boolean {
  return process.listenerCount("uncaughtException") > 0 || process.hasUncaughtExceptionCaptureCallback();
}
