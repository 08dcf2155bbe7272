import { demandFunction, demandText } from "../config/demand.ts";
import { readOptions } from "../config/read-options.ts";
import type { RunOptions } from "../config/settings.ts";
import type { RegistrySpec } from "../contract/index.ts";
import type { GetLogger } from "./logger-factory.ts";
import { emitByName, emitPermissively, type Logger } from "./logger.ts";

/** How a run begins and ends. `Data` maps event names to the types of their data. */
export interface LoggedRunOptions<Data, Start extends keyof Data, End extends keyof Data> extends RunOptions {
  /** Emitted before anything else. */
  readonly start?: Start;
  readonly data?: Data[Start];
  /** Emitted when the function has returned, and not when it has thrown. */
  readonly end?: End;
  /** Called when the function has returned. */
  readonly endData?: () => Data[End];
}

/** Runs a function with a logger, between two events, and leaves everything on disk however the function ends. */
export type LoggedRun<L extends Logger, Data> = <T, Start extends keyof Data, End extends keyof Data>(
  component: string,
  options: LoggedRunOptions<Data, Start, End>,
  fn: (logger: L) => T | Promise<T>,
) => Promise<T>;

/** The event that reports an exception, where a registry has it. */
const ERROR_EVENT = "error";

/** The options that are not those of the run itself. */
const EVENTS = ["start", "data", "end", "endData"] as const;

/** Makes the `loggedRun` of a registry. */
export function loggedRunFactory<L extends Logger, Data>(
  registry: RegistrySpec,
  getLogger: GetLogger<L>,
): LoggedRun<L, Data> {
  return async (component, options, fn) => {
    const { start, data, end, endData } = readOptions<typeof options>("options", options, EVENTS);
    demandFunction("fn", fn);
    if (start !== undefined) demandText("start", start, "the name of an event");
    if (end !== undefined) demandText("end", end, "the name of an event");
    if (endData !== undefined) demandFunction("endData", endData);
    const logger = getLogger(component, options);
    try {
      if (start !== undefined) emitByName(logger, start, data, undefined);
      const result = await fn(logger);
      if (end !== undefined) emitByName(logger, end, endData?.(), undefined);
      return result;
    } catch (error) {
      report(registry, logger, error);
      throw error;
    } finally {
      logger.flush();
    }
  };
}

/**
 * An exception of the program's own catalogue becomes an `error` event; its message is a fixed text of the program. A
 * foreign one could say anything, so nothing is said of it. Never throws: the exception is what matters.
 */
function report(registry: RegistrySpec, logger: Logger, error: unknown): void {
  try {
    const { code, message, details, remediation } = error as Readonly<Record<string, unknown>>;
    if (typeof code !== "string" || !registry.errors.includes(code)) return;
    emitPermissively(logger, ERROR_EVENT, { message, details, remediation }, { error_code: code });
  } catch {
    // a thrown value that throws when it is read
  }
}
