import { resolve } from "node:path";
import { atEveryEnding } from "../lifecycle/exit-hooks.ts";
import { watchProcess } from "../lifecycle/process-end.ts";
import { errorCode } from "../sink/system-error.ts";
import { warn } from "../sink/warning.ts";
import type { LogStoreOptions } from "./open-log-store.ts";

/** What all the stores of one configuration share: clock, exit hooks, and the tally of what went wrong. */
export class StoreOutside {
  readonly baseDir: string;
  readonly now: () => Date;
  readonly failures: Map<string, number> = new Map();
  readonly #options: LogStoreOptions;

  constructor(options: LogStoreOptions) {
    this.baseDir = resolve(options.baseDir ?? ".");
    this.now = options.now ?? ((): Date => new Date());
    this.#options = options;
  }

  /** Counts a failure. By default only the first of a store and operation is told: a loop must not flood the terminal. */
  readonly fail = (store: string, operation: string, error: unknown): void => {
    const key = `${store} ${operation}`;
    const count = (this.failures.get(key) ?? 0) + 1;
    this.failures.set(key, count);
    const reason = errorCode(error);
    if (this.#options.onFailure !== undefined) this.#options.onFailure({ store, operation, reason });
    else if (count === 1)
      warn(key, `log store ${store}: ${operation} failed: ${reason}. Further failures are counted, not told.`);
  };

  readonly warn = (message: string): void => {
    if (this.#options.onWarning !== undefined) this.#options.onWarning(message);
    else warn(message, `log store ${message}`);
  };

  readonly onExit = (flush: () => void): (() => void) => {
    watchProcess();
    return atEveryEnding(flush);
  };
}
