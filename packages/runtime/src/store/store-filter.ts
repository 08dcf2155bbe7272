import type { RegistrySpec } from "../contract/index.ts";
import { FreeForm } from "../redact/free-form.ts";
import { resolveSettings } from "../config/resolve-settings.ts";
import { flatten } from "./flatten.ts";
import type { Hyperparam } from "./log-store.ts";

/** The redaction filter as a store's calls need it. In strict mode every method throws InvariantViolation instead of dropping. */
export class StoreFilter {
  readonly #metrics: FreeForm;
  readonly #hyperparams: FreeForm;
  readonly #texts: FreeForm;

  constructor(registry: RegistrySpec, strict: boolean) {
    const rules = registry.redaction;
    this.#metrics = new FreeForm(rules, strict, "log store metrics");
    this.#hyperparams = new FreeForm(rules, strict, "log store hyperparameters");
    this.#texts = new FreeForm(rules, strict, "log store");
  }

  /** The metrics whose names and values may be written. */
  metrics(values: Readonly<Record<string, number>>): Record<string, number> {
    return Object.fromEntries(this.#metrics.numbers(values));
  }

  /** The name of a metric that may be written. */
  name(name: string): string | undefined {
    return this.#metrics.name(name);
  }

  number(name: string, value: number): number | undefined {
    return this.#metrics.number(name, value);
  }

  /** A whole number of at least 0, or undefined. */
  step(step: number): number | undefined {
    return this.#metrics.number("step", Number.isSafeInteger(step) && step >= 0 ? step : undefined);
  }

  text(key: string, text: string): string | undefined {
    return this.#texts.text(key, text);
  }

  /** A text among a call's options; `otherwise` when it is not given. */
  option(options: object, key: string, otherwise: string): string | undefined {
    return this.#texts.option(options, key, otherwise);
  }

  /** The hyperparameters that may be written, flat under dotted keys. */
  hyperparams(params: Readonly<Record<string, unknown>>): Record<string, Hyperparam> {
    return flatten(this.#hyperparams.object(params));
  }
}

/** The filter of a registry; an argument wins over the environment, that over the registry. */
export function storeFilter(registry: RegistrySpec, strict: boolean | undefined): StoreFilter {
  return new StoreFilter(
    registry,
    resolveSettings(registry, { runId: "store", ...(strict === undefined ? {} : { strict }) }).strict,
  );
}
