import type { LabelSpec } from "../contract/index.ts";

/** Says whether a value may become that label's. */
export type TextGuard = (label: string, value: unknown) => boolean;

/** The value of a label beyond its closed set or its cap. */
export const OTHER: string = "other";

/** Absent and `other`. */
const RESERVED: number = 2;
/** So many values are compared one by one: texts of a program's source are one object each, and a map costs 15 ns. */
const COMPARED: number = 8;

/**
 * Small integers for the values of one label, so that a set of labels becomes the number of a series.
 * Index 0 is the absent value (`""`), index 1 is `other`; a label never has more than `size` indices.
 */
export class LabelIndex {
  readonly name: string;
  /** How many indices there can be. */
  readonly size: number;
  /** What an index is multiplied with in the number of a series. */
  readonly stride: number;
  /** How often a value was counted under `other`. */
  overflows: number = 0;
  readonly #required: boolean;
  readonly #room: number;
  readonly #guard: TextGuard;
  readonly #values: string[] = ["", OTHER];
  /** The first values after the reserved ones. */
  readonly #first: string[] = [];
  readonly #indices: Map<unknown, number> = new Map<unknown, number>();

  constructor(spec: LabelSpec, stride: number, guard: TextGuard) {
    const closed = spec.values ?? [];
    this.name = spec.name;
    this.stride = stride;
    this.#required = spec.required;
    this.#guard = guard;
    this.#room = spec.values === undefined ? (spec.max ?? 0) : 0;
    for (const value of closed) this.#add(value);
    this.#indices.set(OTHER, this.#indices.get(OTHER) ?? 1);
    this.size = this.#values.length + this.#room;
  }

  /** The part of a series' number that stands for this label's value. (`bench/src/metrics.ts`) */
  offset(value: unknown): number {
    const first = this.#first;
    for (let at = 0; at < first.length; at++) if (first[at] === value) return (at + RESERVED) * this.stride;
    const index = this.#indices.get(value);
    return (index === undefined ? this.#unknown(value) : index) * this.stride;
  }

  /** The value of this label in the series of that number. */
  valueAt(series: number): string {
    return this.#values[Math.floor(series / this.stride) % this.size] ?? OTHER;
  }

  /** The indices of a closed set's values; none when the label is capped. */
  closedIndices(): readonly number[] {
    if (this.#room > 0) return [];
    const values = this.#values.map((_, index) => index).slice(RESERVED);
    return this.#required ? values : [0, ...values];
  }

  #unknown(value: unknown): number {
    if (!this.#required && (value === undefined || value === null || value === "")) return 0;
    const fits = this.#room > 0 && this.#guard(this.name, value);
    if (fits && this.#values.length < this.size) return this.#add(value as string);
    this.overflows++;
    return 1;
  }

  #add(value: string): number {
    const index = this.#values.push(value) - 1;
    if (this.#first.length < COMPARED) this.#first.push(value);
    this.#indices.set(value, index);
    return index;
  }
}
