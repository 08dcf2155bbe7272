import type { MetricSpec } from "../contract/index.ts";
import { Instrument, type SeriesOf } from "./instrument.ts";
import type { TextGuard } from "./label-index.ts";

/** A sum that rises and falls: open connections, items in a queue. */
export interface UpDown<L = void> {
  /** Adds `delta`, which may be negative. NaN and infinities are refused and counted; nothing is thrown. */
  add(delta: number, labels: L): void;
}

export class SlotUpDown<L> extends Instrument<L> implements UpDown<L> {
  constructor(spec: MetricSpec, guard: TextGuard, seriesOf?: SeriesOf<L>) {
    super(spec, 1, guard, seriesOf);
  }

  add(delta: number, labels: L): void {
    if (!Number.isFinite(delta)) {
      this.refuse(delta);
      return;
    }
    const at = this.at(labels);
    if (at >= 0) this.table.values[at]! += delta;
  }
}
