import type { MetricSpec } from "../contract/index.ts";
import { Instrument, type SeriesOf } from "./instrument.ts";
import type { TextGuard } from "./label-index.ts";

/** The last value of something. It is not exported before it was set once. */
export interface Gauge<L = void> {
  /** Replaces the value, in the unit of the registry. NaN is refused and counted; infinities are values. */
  set(value: number, labels: L): void;
}

export class SlotGauge<L> extends Instrument<L> implements Gauge<L> {
  constructor(spec: MetricSpec, guard: TextGuard, seriesOf?: SeriesOf<L>) {
    super(spec, 1, guard, seriesOf);
  }

  set(value: number, labels: L): void {
    if (typeof value !== "number" || value !== value) {
      this.refuse(value);
      return;
    }
    const at = this.at(labels);
    if (at >= 0) this.table.values[at] = value;
  }
}
