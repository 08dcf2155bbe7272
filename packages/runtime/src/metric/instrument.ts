import type { MetricSpec } from "../contract/index.ts";
import { isRaised } from "../redact/invariant-violation.ts";
import type { LabelIndex, TextGuard } from "./label-index.ts";
import { SeriesTable } from "./series-table.ts";

/** Why a recording was refused: a closed list, it labels the counter of refusals. */
export type RefusalReason = "not_finite" | "negative" | "labels";

export const REFUSAL_REASONS: readonly RefusalReason[] = ["not_finite", "negative", "labels"];

/** The indices of the labels of an instrument, by label name. */
export type LabelIndices<L> = { readonly [K in keyof L]-?: LabelIndex };

/** Finds the series of a set of labels; printed into generated code, one property access a label. */
export type SeriesOf<L> = (labels: L, at: LabelIndices<L>) => number;

const NO_LABELS: object = Object.freeze(Object.create(null) as object);

/** What every instrument has: a spec, numbers in slots, and counts of what it refused. */
export abstract class Instrument<L> {
  readonly spec: MetricSpec;
  readonly table: SeriesTable;
  readonly refused: Record<RefusalReason, number> = { not_finite: 0, negative: 0, labels: 0 };
  readonly #seriesOf: SeriesOf<L> | undefined;

  constructor(spec: MetricSpec, width: number, guard: TextGuard, seriesOf: SeriesOf<L> | undefined) {
    this.spec = spec;
    this.table = new SeriesTable(spec.labels, width, guard);
    this.#seriesOf = spec.labels.length === 0 ? undefined : seriesOf;
    if (spec.kind !== "gauge") this.table.prepare();
  }

  /** Where the numbers of these labels stand, or -1 when reading the labels failed. */
  protected at(labels: L): number {
    if (this.#seriesOf === undefined) return this.table.place(0);
    try {
      return this.table.place(this.#seriesOf(labels ?? (NO_LABELS as L), this.table.labels as never));
    } catch (error) {
      this.refused.labels++;
      if (isRaised(error)) throw error; // any other comes from the labels themselves
      return -1;
    }
  }

  /** Counts a value that no instrument takes: no number, not finite, or a decrement of what only rises. */
  protected refuse(value: unknown): void {
    this.refused[typeof value === "number" && Number.isFinite(value) ? "negative" : "not_finite"]++;
  }
}
