import type { LabelSpec } from "../contract/index.ts";
import { LabelIndex, type TextGuard } from "./label-index.ts";

/** Up to this many possible series the number of a series is its slot. */
const DENSE_SERIES: number = 4096;
/** Closed sets up to this many series start at zero, so that `rate()` sees the first increment. */
const PREPARED_SERIES: number = 64;

/** One series of an instrument: its labels and where its numbers stand. */
export interface Series {
  readonly labels: readonly (readonly [name: string, value: string])[];
  /** The index of its first number in `values`. */
  readonly at: number;
}

/** The numbers of one instrument: `width` of them for every series, all in one Float64Array. */
export class SeriesTable {
  /** The labels by name, in the order of the registry. */
  readonly labels: Readonly<Record<string, LabelIndex>>;
  values: Float64Array;
  readonly #width: number;
  readonly #indices: readonly LabelIndex[];
  readonly #slots: Map<number, number> | undefined;
  #used: Uint8Array;
  readonly #numbers: number[] = [];
  readonly #series: Series[] = [];

  constructor(labels: readonly LabelSpec[], width: number, guard: TextGuard) {
    let series = 1;
    const indices: LabelIndex[] = [];
    for (const label of labels) {
      const index = new LabelIndex(label, series, guard);
      indices.push(index);
      series *= index.size;
    }
    this.#width = width;
    this.#indices = indices;
    this.labels = Object.fromEntries(indices.map((index) => [index.name, index]));
    this.#slots = series > DENSE_SERIES ? new Map<number, number>() : undefined;
    const slots = Math.min(series, DENSE_SERIES);
    this.values = new Float64Array(slots * width);
    this.#used = new Uint8Array(slots);
  }

  /** Where the numbers of a series stand; from now on the series is exported. */
  place(series: number): number {
    if (this.#slots === undefined) {
      if (this.#used[series] === 0) this.#use(series, series);
      return series * this.#width;
    }
    return (this.#slots.get(series) ?? this.#sparse(series)) * this.#width;
  }

  /** Starts every combination of closed label values at zero; nothing when a label is capped or there are too many. */
  prepare(): void {
    let numbers: number[] = [0];
    for (const index of this.#indices) {
      const closed = index.closedIndices();
      numbers = numbers.flatMap((number) => closed.map((value) => number + value * index.stride));
      if (numbers.length > PREPARED_SERIES) return;
    }
    for (const number of numbers) this.place(number);
  }

  /** Every series that was used, in the order of first use. */
  series(): readonly Series[] {
    // what a series is does not change: exporters may remember what they made of it
    for (const number of this.#numbers.slice(this.#series.length)) this.#series.push(this.#describe(number));
    return this.#series;
  }

  /** How often each label was counted under `other`. */
  overflows(): readonly (readonly [label: string, count: number])[] {
    return this.#indices.map((index) => [index.name, index.overflows] as const).filter(([, count]) => count > 0);
  }

  #describe(number: number): Series {
    const labels = this.#indices.map((index) => [index.name, index.valueAt(number)] as const);
    const at = (this.#slots?.get(number) ?? number) * this.#width;
    return { labels: labels.filter(([, value]) => value !== ""), at };
  }

  #use(number: number, slot: number): void {
    this.#used[slot] = 1;
    this.#numbers.push(number);
  }

  #sparse(number: number): number {
    const slots = this.#slots as Map<number, number>;
    const slot = slots.size;
    if (slot === this.#used.length) this.#grow();
    slots.set(number, slot);
    this.#use(number, slot);
    return slot;
  }

  #grow(): void {
    const values = new Float64Array(this.values.length * 2);
    values.set(this.values);
    this.values = values;
    const used = new Uint8Array(this.#used.length * 2);
    used.set(this.#used);
    this.#used = used;
  }
}
