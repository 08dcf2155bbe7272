import type { MetricSpec } from "../contract/index.ts";
import { Instrument, type SeriesOf } from "./instrument.ts";
import type { TextGuard } from "./label-index.ts";

/** A distribution over the buckets of the registry. */
export interface Histogram<L = void> {
  /**
   * Counts a value, in the unit of the registry, in the first bucket whose upper bound is not below it. NaN and
   * infinities are refused and counted, and so are negative values where no bucket is for them.
   */
  observe(value: number, labels: L): void;
}

/** The numbers of a series: one count a bucket, the count beyond the last bound, the sum. */
export class SlotHistogram<L> extends Instrument<L> implements Histogram<L> {
  readonly bounds: Float64Array;
  readonly #least: number;

  constructor(spec: MetricSpec, guard: TextGuard, seriesOf?: SeriesOf<L>) {
    const buckets = spec.buckets ?? [];
    super(spec, buckets.length + 2, guard, seriesOf);
    this.bounds = Float64Array.from(buckets);
    this.#least = (buckets[0] ?? 0) < 0 ? -Number.MAX_VALUE : 0;
  }

  observe(value: number, labels: L): void {
    if (!(typeof value === "number" && value >= this.#least && value < Infinity)) {
      this.refuse(value);
      return;
    }
    const at = this.at(labels);
    if (at < 0) return;
    const { bounds } = this;
    let bucket = 0;
    while (bucket < bounds.length && value > bounds[bucket]!) bucket++;
    const { values } = this.table;
    values[at + bucket]! += 1;
    values[at + bounds.length + 1]! += value;
  }
}
