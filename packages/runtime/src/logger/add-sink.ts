import type { Severity } from "../contract/index.ts";
import type { Sink } from "../sink/sink.ts";
import { type Logger, runScopeOf } from "./logger.ts";

/** Attaches a sink to the run of a logger; it gets the records of at least `level`, after the run's file. */
export function addSink(logger: Logger, sink: Sink, options?: { readonly level?: Severity }): void {
  runScopeOf(logger).output.addSink(sink, options);
}
