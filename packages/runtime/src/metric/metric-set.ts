import type { MetricKind, MetricSpec, RegistrySpec } from "../contract/index.ts";
import { deepFreeze } from "../redact/deep-freeze.ts";
import { watchExporters } from "../sink/exporters.ts";
import type { Counter } from "./counter.ts";
import type { Gauge } from "./gauge.ts";
import type { Histogram } from "./histogram.ts";
import type { SeriesOf } from "./instrument.ts";
import { type AnyInstrument, instrumentOf } from "./instruments.ts";
import { labelGuard } from "./label-guard.ts";
import type { TextGuard } from "./label-index.ts";
import { measure } from "./process-metrics.ts";
import { watchRunLabels } from "./run-label.ts";
import { writeTextfiles } from "./textfile-runs.ts";
import type { UpDown } from "./updown.ts";

/** Instruments by name, typed to the names of one registry: `meter.counter("geno_lewm.data.cache.hit")`. */
export interface Meter<Counters, Gauges, Histograms, UpDowns> {
  counter<N extends keyof Counters>(name: N): Counters[N];
  gauge<N extends keyof Gauges>(name: N): Gauges[N];
  histogram<N extends keyof Histograms>(name: N): Histograms[N];
  updown<N extends keyof UpDowns>(name: N): UpDowns[N];
}

/** The metrics of one registry. Generated code makes one from its declarations. */
export class MetricSet {
  readonly #specs: ReadonlyMap<string, MetricSpec>;
  readonly #guard: TextGuard;

  constructor(registry: RegistrySpec, specs: readonly MetricSpec[]) {
    this.#specs = new Map(specs.map((spec) => [spec.name, spec]));
    this.#guard = labelGuard(registry);
    for (const spec of specs) if (spec.process !== undefined) measure(spec);
  }

  /** @throws TypeError when the registry has no counter of that name. */
  counter<L = void>(name: string, seriesOf?: SeriesOf<L>): Counter<L> {
    return this.#instrument("counter", name, seriesOf) as unknown as Counter<L>;
  }

  /** @throws TypeError when the registry has no gauge of that name. */
  gauge<L = void>(name: string, seriesOf?: SeriesOf<L>): Gauge<L> {
    return this.#instrument("gauge", name, seriesOf) as unknown as Gauge<L>;
  }

  /** @throws TypeError when the registry has no histogram of that name. */
  histogram<L = void>(name: string, seriesOf?: SeriesOf<L>): Histogram<L> {
    return this.#instrument("histogram", name, seriesOf) as unknown as Histogram<L>;
  }

  /** @throws TypeError when the registry has no updown of that name. */
  updown<L = void>(name: string, seriesOf?: SeriesOf<L>): UpDown<L> {
    return this.#instrument("updown", name, seriesOf) as unknown as UpDown<L>;
  }

  #instrument<L>(kind: MetricKind, name: string, seriesOf: SeriesOf<L> | undefined): AnyInstrument {
    const spec = this.#specs.get(name);
    if (spec === undefined || spec.kind !== kind || spec.process !== undefined) {
      throw new TypeError(`The registry has no ${kind} "${name}" that a program may record.`);
    }
    return instrumentOf(spec, this.#guard, seriesOf);
  }
}

/** Declares the metrics of a registry, has them written to a file for every run, and exported where the environment says so. Declaring them again gives the same instruments. */
export function declareMetrics(registry: RegistrySpec, specs: readonly MetricSpec[]): MetricSet {
  writeTextfiles();
  watchRunLabels(registry);
  watchExporters();
  deepFreeze(specs);
  return new MetricSet(registry, specs);
}

/** The same instruments, typed to the registry's names. */
export function meterOf<Counters, Gauges, Histograms, UpDowns>(
  metrics: MetricSet,
): Meter<Counters, Gauges, Histograms, UpDowns> {
  return metrics as unknown as Meter<Counters, Gauges, Histograms, UpDowns>;
}
