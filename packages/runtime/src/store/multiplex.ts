import type { ArtifactOptions, LogStore, MetricsOptions } from "./log-store.ts";
import type { LogStoreKind } from "./kinds.ts";

type MultiplexSpecs = {
  readonly children: { readonly type: "stores"; readonly min: 1; readonly summary: string };
};

/** Hands every call to each of its children. A child that fails harms no other; its errors are counted. */
export const multiplex: LogStoreKind<MultiplexSpecs> = {
  name: "multiplex",
  params: { children: { type: "stores", min: 1, summary: "a list of { kind, params }" } },
  open(params, context) {
    const children: LogStore[] = [];
    for (const [index, child] of params.children.entries()) {
      try {
        children.push(context.openChild(child, index));
      } catch (error) {
        context.fail("open", error);
      }
    }
    return new MultiplexLogStore(children);
  },
};

class MultiplexLogStore implements LogStore {
  readonly name: string = "multiplex";
  readonly #children: readonly LogStore[];

  constructor(children: readonly LogStore[]) {
    this.#children = children;
  }

  logScalar(key: string, value: number, step: number): void {
    for (const child of this.#children) child.logScalar(key, value, step);
  }

  logMetrics(metrics: Readonly<Record<string, number>>, step: number, options?: MetricsOptions): void {
    for (const child of this.#children) child.logMetrics(metrics, step, options);
  }

  logHyperparams(params: Readonly<Record<string, unknown>>): void {
    for (const child of this.#children) child.logHyperparams(params);
  }

  logArtifact(name: string, path: string, options?: ArtifactOptions): void {
    for (const child of this.#children) child.logArtifact(name, path, options);
  }

  async close(): Promise<void> {
    await Promise.all(this.#children.map(async (child) => child.close()));
  }
}
