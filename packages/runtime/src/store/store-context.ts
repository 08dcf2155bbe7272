import type { LogStore } from "./log-store.ts";

/** A store of a configuration whose kind exists and whose parameters fit it. */
export interface CheckedStore {
  readonly kind: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Something that went wrong in a store and did not stop the program. */
export interface StoreFailure {
  /** The kind of the store, with its place among the children of a multiplex: `multiplex[1].tensorboard`. */
  readonly store: string;
  /** `open`, `logMetrics`, `close`, `write`. */
  readonly operation: string;
  /** The class and code of the error, never a foreign message. */
  readonly reason: string;
}

/** What a store may use of the outside. */
export interface StoreContext {
  /** The store's name in reports. */
  readonly label: string;
  /** Relative paths of parameters start here. */
  readonly baseDir: string;
  /** The clock of timestamps. */
  now(): Date;
  /** Counts a failure that the store survived; the first of each kind is reported. */
  fail(operation: string, error: unknown): void;
  /** Says that something was not as expected, and what the store did about it. */
  warn(message: string): void;
  /** Opens a store inside this one; its own failures are counted under its own label. */
  openChild(child: CheckedStore, index: number): LogStore;
  /** Runs `flush`, synchronously, when the process ends with the store still open. The result takes it back. */
  onExit(flush: () => void): () => void;
}
