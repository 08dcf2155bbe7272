import { ConfigurationError } from "../config/configuration-error.ts";
import { kindOf } from "../config/kind-of.ts";
import { readOptions, readProperty } from "../config/read-options.ts";
import { SEVERITIES, type Severity } from "../contract/index.ts";
import type { Sink } from "../sink/sink.ts";
import { isLogger, type Logger, runScopeOf } from "./logger.ts";

interface SinkOptions {
  readonly level?: Severity;
}

/**
 * Attaches a sink to the run of a logger; it gets the records of at least `level`, after the run's file.
 *
 * @throws ConfigurationError for what is no logger, no sink or no level.
 */
export function addSink(logger: Logger, sink: Sink, options?: SinkOptions): void {
  if (!isLogger(logger))
    throw new ConfigurationError("logger", `logger is ${kindOf(logger)}; it must be what getLogger gave.`);
  demandSink(sink);
  const { level } = readOptions<SinkOptions>("options", options, ["level"]);
  if (level !== undefined && !SEVERITIES.includes(level))
    throw new ConfigurationError(
      "level",
      `level is ${kindOf(level)} that is no severity; it must be ${SEVERITIES.join(", ")}.`,
    );
  runScopeOf(logger).output.addSink(sink, level === undefined ? {} : { level });
}

function demandSink(sink: unknown): void {
  const isObject = (typeof sink === "object" && sink !== null) || typeof sink === "function";
  if (isObject && typeof readProperty("sink", sink, "write") === "function") return;
  const what = isObject ? `${kindOf(sink)} without it` : kindOf(sink);
  throw new ConfigurationError("sink", `sink is ${what}; it must be an object with a method write(record).`);
}
