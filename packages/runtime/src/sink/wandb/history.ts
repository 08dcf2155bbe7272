import type { RedactedRecord } from "../../record/redacted-record.ts";
import type { RecordValue } from "../../record/parse-line.ts";

/** One row of a run's history. */
export interface HistoryRow {
  readonly step: number;
  /** `_step` and `_timestamp` included. */
  readonly values: ReadonlyMap<string, number>;
}

/** What a record says to wandb. */
interface Told {
  readonly history: ReadonlyMap<string, number>;
  readonly summary: ReadonlyMap<string, number>;
}

/** The two events that go to wandb, and what of them; everything else stays. */
const EVENTS: ReadonlyMap<string, (record: RedactedRecord) => Told> = new Map([
  ["training.metric", metricTold],
  ["training.epoch.end", epochTold],
]);

/** `{ name: value }`. */
function metricTold({ data }: RedactedRecord): Told {
  const { name, value } = data;
  const number = finite(value);
  const history = new Map(typeof name === "string" && name !== "" && number !== undefined ? [[name, number]] : []);
  return { history, summary: new Map() };
}

/** `epoch/<key>`, in the summary too. */
function epochTold({ data }: RedactedRecord): Told {
  const numbers = Object.entries(data).flatMap(([key, value]) => {
    const number = finite(value);
    return number === undefined ? [] : [[`epoch/${key}`, number] as const];
  });
  return { history: new Map(numbers), summary: new Map(numbers) };
}

/** Gathers rows: records of the same step become one, as wandb's own library does it. */
export class History {
  readonly summary: Map<string, number> = new Map<string, number>();
  #row: Map<string, number> | undefined;
  #step: number = -1;

  /** Takes a record; gives the row that is complete thereby. */
  add(record: RedactedRecord): HistoryRow | undefined {
    const { history, summary } = EVENTS.get(record.event)?.(record) ?? {};
    if (history === undefined || history.size === 0) return undefined;
    const { step } = record.fields;
    const same = this.#row !== undefined && step === this.#step;
    const done = same ? undefined : this.take();
    if (this.#row === undefined) {
      // steps only rise: wandb ignores a row that goes back
      this.#step = typeof step === "number" && step > this.#step ? step : this.#step + 1;
      this.#row = new Map();
    }
    for (const [key, value] of history) this.#set(key, value);
    for (const [key, value] of summary ?? []) this.summary.set(key, value);
    this.#row.set("_step", this.#step);
    this.#row.set("_timestamp", Date.parse(record.ts) / 1000);
    return done;
  }

  /** The row that is still open, which is complete now. */
  take(): HistoryRow | undefined {
    if (this.#row === undefined) return undefined;
    const row = { step: this.#step, values: this.#row };
    this.#row = undefined;
    return row;
  }

  #set(key: string, value: number): void {
    this.#row?.set(key, value);
    this.summary.set(key, value);
  }
}

/** Numbers that are finite; no booleans, and no texts such as "NaN". */
function finite(value: RecordValue | undefined): number | undefined {
  const number = typeof value === "bigint" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}
