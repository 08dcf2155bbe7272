// @generated from registry.yaml. Do not edit.
// Change registry.yaml, then run `npm run codegen`.

import {
  type GetLogger,
  type LoggedRun,
  type ParsedFlags,
  type Redactor,
  loggedRunFactory,
  loggerFactory,
  parseRegistryFlags,
  redactorOf,
} from "@logwright/runtime/generated";
import { EVENTS, type EventPayloads, EvsysLogger } from "./events.ts";
import { registry } from "./registry.ts";

export { currentTraceContext, setTraceContext, shutdownRun } from "@logwright/runtime/generated";
export * from "./events.ts";
export * from "./metrics.ts";
export * from "./registry.ts";
export * from "./spans.ts";

/** The logger of a component: the same instance for the same component, run and log directory. */
export const getLogger: GetLogger<EvsysLogger> = loggerFactory(registry, EvsysLogger);

/** Runs a function with a logger, between two events, and leaves everything on disk however it ends. */
export const loggedRun: LoggedRun<EvsysLogger, EventPayloads> = loggedRunFactory(
  registry,
  getLogger,
);

/** The redaction filter as an object, for a program that builds its own pipeline. */
export const redactor: Redactor = redactorOf(registry, Object.values(EVENTS));

/** Takes the logging flags out of a command line; pass the options on to `getLogger`. */
export function parseFlags(argv?: readonly string[]): ParsedFlags {
  return parseRegistryFlags(registry, argv);
}
