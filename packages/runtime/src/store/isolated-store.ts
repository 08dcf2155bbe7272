import type { ArtifactOptions, LogStore, MetricsOptions } from "./log-store.ts";
import type { StoreContext } from "./store-context.ts";

/**
 * A store whose errors stay its own: what it throws, or a promise of it rejects with, is counted and reported, and the
 * training loop goes on. Every store is wrapped in one, those inside a multiplex too.
 */
export class IsolatedStore implements LogStore {
  readonly name: string;
  readonly #store: LogStore;
  readonly #context: StoreContext;

  constructor(store: LogStore, context: StoreContext) {
    this.name = store.name;
    this.#store = store;
    this.#context = context;
  }

  logScalar(key: string, value: number, step: number): void {
    void this.#attempt("logScalar", () => this.#store.logScalar(key, value, step));
  }

  logMetrics(metrics: Readonly<Record<string, number>>, step: number, options?: MetricsOptions): void {
    void this.#attempt("logMetrics", () => this.#store.logMetrics(metrics, step, options));
  }

  logHyperparams(params: Readonly<Record<string, unknown>>): void {
    void this.#attempt("logHyperparams", () => this.#store.logHyperparams(params));
  }

  logArtifact(name: string, path: string, options?: ArtifactOptions): void {
    void this.#attempt("logArtifact", () => this.#store.logArtifact(name, path, options));
  }

  close(): Promise<void> {
    return this.#attempt("close", () => this.#store.close());
  }

  /** Runs one call now; what it does later (an async method fits `void` too) is watched as well. */
  #attempt(operation: string, call: () => unknown): Promise<void> {
    const failed = (error: unknown): void => this.#context.fail(operation, error);
    try {
      const result = call();
      return result instanceof Promise ? result.then(() => undefined, failed) : Promise.resolve();
    } catch (error) {
      failed(error);
      return Promise.resolve();
    }
  }
}
