import type { Severity } from "@logwright/runtime/contract";

/** How often one event was logged, and when. */
export interface EventTimes {
  readonly event: string;
  readonly severity: Severity | "unknown";
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
  /** Records in each of `BINS` equal stretches of the run's time. */
  readonly bins: readonly number[];
}

const BINS: number = 160;

interface Growing {
  readonly severity: Severity | "unknown";
  count: number;
  first: number;
  last: number;
  /** Records by tenth of a second: the length of the run is not known before its end. */
  readonly perSlot: Map<number, number>;
}

/** Counts records by event and time, whatever the length of the log. */
export class Timeline {
  readonly #events: Map<string, Growing> = new Map();
  #start = Number.POSITIVE_INFINITY;
  #end = Number.NEGATIVE_INFINITY;

  add(event: string, severity: Severity | "unknown", timeMs: number): void {
    let known = this.#events.get(event);
    if (known === undefined) {
      known = { severity, count: 0, first: timeMs, last: timeMs, perSlot: new Map() };
      this.#events.set(event, known);
    }
    known.count++;
    known.first = Math.min(known.first, timeMs);
    known.last = Math.max(known.last, timeMs);
    this.#start = Math.min(this.#start, timeMs);
    this.#end = Math.max(this.#end, timeMs);
    // A tenth of a second is finer than a bin of any run that is longer than 16 s, and short runs have few records.
    const slot = Math.floor(timeMs / 100);
    known.perSlot.set(slot, (known.perSlot.get(slot) ?? 0) + 1);
  }

  /** By first record. */
  events(): readonly EventTimes[] {
    const width = Math.max(this.#end - this.#start, 1) / BINS;
    return [...this.#events]
      .map(([event, { severity, count, first, last, perSlot }]) => {
        const bins = Array.from({ length: BINS }, () => 0);
        for (const [slot, records] of perSlot) {
          const bin = Math.min(Math.max(Math.floor((slot * 100 - this.#start) / width), 0), BINS - 1);
          bins[bin] = (bins[bin] ?? 0) + records;
        }
        return { event, severity, count, first, last, bins };
      })
      .sort((left, right) => left.first - right.first);
  }
}
