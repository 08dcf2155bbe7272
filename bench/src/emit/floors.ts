import type { Size } from "./candidate.ts";
import { type Rounds, timesDearer } from "./measure.ts";

/** A ratio that the project promises: how many times cheaper we are than something else. */
interface Promised {
  readonly size: Size;
  readonly ours: string;
  readonly theirs: string;
  readonly target: number;
  /** What CI holds. */
  readonly floor: number;
}

export const PROMISES: readonly Promised[] = [
  { size: "small", ours: "logwright", theirs: "pino, minLength 4096, redact", target: 5, floor: 4 },
  { size: "medium", ours: "logwright", theirs: "pino, minLength 4096, redact", target: 3, floor: 2.5 },
  { size: "small", ours: "logwright", theirs: "pino, minLength 4096", target: 4, floor: 3 },
  { size: "medium", ours: "logwright", theirs: "pino, minLength 4096", target: 2.5, floor: 2 },
  { size: "small", ours: "logwright, durability: record", theirs: "pino, sync", target: 1.6, floor: 1.4 },
];

export interface Ratio {
  readonly size: Size;
  readonly ours: string;
  readonly theirs: string;
  readonly ratio: number;
  readonly target: number;
  readonly floor: number;
}

/** The promised ratios as measured. */
export function ratiosOf(measured: Readonly<Partial<Record<Size, Rounds>>>): readonly Ratio[] {
  return PROMISES.flatMap((promise) => {
    const ratio = timesDearer(measured[promise.size] ?? {}, promise.theirs, promise.ours);
    return ratio === undefined ? [] : [{ ...promise, ratio }];
  });
}
