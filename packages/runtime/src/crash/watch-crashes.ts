import { demandRegistry } from "../config/demand-registry.ts";
import type { RegistrySpec } from "../contract/index.ts";
import { survivesExceptions } from "../lifecycle/process-end.ts";
import { findRegistry } from "./project.ts";
import { reportCrash } from "./crash-report.ts";

let registryOf: (() => RegistrySpec) | undefined;

/**
 * Leaves a record of an exception that ends the process, whether a logger exists by then or not. The process ends as it would
 * have: same exit code, same output of Node's own.
 *
 * @param registry the program's own; else it is looked for when it is needed.
 * @throws ConfigurationError for a registry that is none.
 */
export function watchCrashes(registry?: RegistrySpec): void {
  if (registry !== undefined) demandRegistry(registry);
  const watching = registryOf !== undefined;
  if (registry !== undefined || !watching) registryOf = registry === undefined ? findRegistry : () => registry;
  // A worker's uncaught exception arrives in the main thread.
  if (watching || !process.getBuiltinModule("node:worker_threads").isMainThread) return;
  process.prependListener("uncaughtExceptionMonitor", (error) => {
    if (!survivesExceptions()) reportCrash(watchedRegistry(), error);
  });
}

/** The registry of the program that is watched; before anything is, the one that is found. */
export function watchedRegistry(): RegistrySpec {
  return (registryOf ?? findRegistry)();
}
