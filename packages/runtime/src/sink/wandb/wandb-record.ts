import type { HistoryRow } from "./history.ts";
import { message } from "./message.ts";
import type { WandbSettings } from "./wandb-settings.ts";

/*
 * The records of a `.wandb` file: message `Record` of wandb_internal.proto. Its field numbers: num 1, history 2,
 * summary 3, run 17, exit 18, header 21. Items are key 1 and value_json 16.
 */
const FIELD = { num: 1, history: 2, summary: 3, run: 17, exit: 18, header: 21 } as const;

export type RecordBody = readonly [field: number, body: Uint8Array];

/** A record with its number; the first one is number 1. */
export function numbered(num: number, [field, body]: RecordBody): Buffer {
  return message([FIELD.num, num], [field, body]);
}

export function headerRecord(): RecordBody {
  return [FIELD.header, new Uint8Array()];
}

/** RunRecord: run_id 1, entity 2, project 3, display_name 8, start_time 17 (Timestamp: seconds 1, nanos 2). */
export function runRecord({ runId, entity, project }: WandbSettings, startMs: number): RecordBody {
  const start = message([1, Math.floor(startMs / 1000)], [2, (startMs % 1000) * 1_000_000]);
  const name = entity === undefined ? [] : ([[2, entity]] as const);
  return [FIELD.run, message([1, runId], ...name, [3, project], [8, runId], [17, start])];
}

/** HistoryRecord: item 1, step 2 (HistoryStep: num 1). */
export function historyRecord(row: HistoryRow): RecordBody {
  return [FIELD.history, message(...items(row.values), [2, message([1, row.step])])];
}

/** SummaryRecord: update 1. */
export function summaryRecord(values: ReadonlyMap<string, number>): RecordBody {
  return [FIELD.summary, message(...items(values))];
}

/** RunExitRecord: exit_code 1, runtime 2 in seconds. */
export function exitRecord(code: number, seconds: number): RecordBody {
  return [FIELD.exit, message([1, code], [2, seconds])];
}

function items(values: ReadonlyMap<string, number>): readonly (readonly [number, Uint8Array])[] {
  return [...values].map(([key, value]) => [1, message([1, key], [16, JSON.stringify(value)])] as const);
}
