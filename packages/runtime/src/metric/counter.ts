import type { MetricSpec } from "../contract/index.ts";
import { Instrument, type SeriesOf } from "./instrument.ts";
import type { TextGuard } from "./label-index.ts";

/** A sum that only rises. `L` is the type of its labels; `void` when it has none. */
export interface Counter<L = void> {
  /**
   * Adds `by`, one unless told otherwise. A negative number, NaN or an infinity is refused and counted in
   * `logwright.metric.refused`; nothing is thrown.
   */
  inc(by: number | void, labels: L): void;
}

export class SlotCounter<L> extends Instrument<L> implements Counter<L> {
  constructor(spec: MetricSpec, guard: TextGuard, seriesOf?: SeriesOf<L>) {
    super(spec, 1, guard, seriesOf);
  }

  inc(by: number | void, labels: L): void {
    const amount = by === undefined ? 1 : by;
    if (!(typeof amount === "number" && amount >= 0 && amount < Infinity)) {
      this.refuse(amount);
      return;
    }
    const at = this.at(labels);
    if (at >= 0) this.table.values[at]! += amount;
  }
}
