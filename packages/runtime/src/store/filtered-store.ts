import type { ArtifactOptions, MetricsOptions } from "./log-store.ts";
import type { OpenLogStore } from "./open-log-store.ts";
import type { StoreFilter } from "./store-filter.ts";
import type { LogStore } from "./log-store.ts";

/** A store was used after `close`. */
export class LogStoreClosedError extends Error {
  override readonly name: string = "LogStoreClosedError";
  readonly code: string = "InternalError.LogStoreClosed";

  constructor(store: string, operation: string) {
    super(`${operation} on the closed log store "${store}".`);
  }
}

/** The outermost store: it refuses calls after `close`, and hands on only what has passed the redaction filter. */
export class FilteredStore implements OpenLogStore {
  readonly name: string;
  readonly failures: ReadonlyMap<string, number>;
  readonly #inner: LogStore;
  readonly #filter: StoreFilter;
  #closing: Promise<void> | undefined;

  constructor(inner: LogStore, filter: StoreFilter, failures: ReadonlyMap<string, number>) {
    this.name = inner.name;
    this.failures = failures;
    this.#inner = inner;
    this.#filter = filter;
  }

  logScalar(key: string, value: number, step: number): void {
    this.#refuseWhenClosed("logScalar");
    const name = this.#filter.name(key);
    const kept = name === undefined ? undefined : this.#filter.number(name, value);
    const at = this.#filter.step(step);
    if (name !== undefined && kept !== undefined && at !== undefined) this.#inner.logScalar(name, kept, at);
  }

  logMetrics(metrics: Readonly<Record<string, number>>, step: number, options: MetricsOptions = {}): void {
    this.#refuseWhenClosed("logMetrics");
    const kept = this.#filter.metrics(metrics);
    const split = this.#filter.option(options, "split", "train");
    const at = this.#filter.step(step);
    if (at === undefined || split === undefined || Object.keys(kept).length === 0) return;
    this.#inner.logMetrics(kept, at, { split });
  }

  logHyperparams(params: Readonly<Record<string, unknown>>): void {
    this.#refuseWhenClosed("logHyperparams");
    const kept = this.#filter.hyperparams(params);
    if (Object.keys(kept).length > 0) this.#inner.logHyperparams(kept);
  }

  logArtifact(name: string, path: string, options: ArtifactOptions = {}): void {
    this.#refuseWhenClosed("logArtifact");
    const keptName = this.#filter.text("name", name);
    const keptPath = this.#filter.text("path", path);
    const kind = this.#filter.option(options, "kind", "file");
    if (keptName === undefined || keptPath === undefined || kind === undefined) return;
    this.#inner.logArtifact(keptName, keptPath, { kind });
  }

  /** Closing twice is closing once. */
  close(): Promise<void> {
    this.#closing ??= Promise.resolve(this.#inner.close());
    return this.#closing;
  }

  #refuseWhenClosed(operation: string): void {
    if (this.#closing !== undefined) throw new LogStoreClosedError(this.name, operation);
  }
}
