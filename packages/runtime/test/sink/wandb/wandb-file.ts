import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import protobuf from "protobufjs";

/** The messages of wandb_internal.proto that a run's history needs, by field name and number. */
const { root } = protobuf.parse(
  `syntax = "proto3";
  message Record { int64 num = 1; oneof record_type { HistoryRecord history = 2; SummaryRecord summary = 3; RunRecord run = 17; RunExitRecord exit = 18; HeaderRecord header = 21; } }
  message HeaderRecord {}
  message RunRecord { string run_id = 1; string entity = 2; string project = 3; string display_name = 8; string host = 13; Timestamp start_time = 17; }
  message Timestamp { int64 seconds = 1; int32 nanos = 2; }
  message RunExitRecord { int32 exit_code = 1; int32 runtime = 2; }
  message HistoryRecord { repeated Item item = 1; HistoryStep step = 2; }
  message HistoryStep { int64 num = 1; }
  message SummaryRecord { repeated Item update = 1; repeated Item remove = 2; }
  message Item { string key = 1; repeated string nested_key = 2; string value_json = 16; }`,
  { keepCase: true },
);

export type WandbRecord = Record<string, Record<string, unknown>> & { num: number };

/** Reads a `.wandb` file as wandb does: LevelDB's log format, every checksum verified. */
export function readWandb(path: string): readonly WandbRecord[] {
  const bytes = readFileSync(path);
  if (bytes.subarray(0, 7).toString("hex") !== "3a572642e1be00") throw new Error("not a .wandb file");
  const Record = root.lookupType("Record");
  const records: WandbRecord[] = [];
  let parts: Buffer[] = [];
  let at = 7;
  while (at < bytes.length) {
    const room = 32_768 - (at % 32_768);
    if (room < 7) {
      if (bytes.subarray(at, at + room).some((byte) => byte !== 0)) throw new Error(`padding at ${at} is not zero`);
      at += room;
      continue;
    }
    const length = bytes.readUInt16LE(at + 4);
    const kind = bytes.readUInt8(at + 6);
    const data = bytes.subarray(at + 7, at + 7 + length);
    if (length > room - 7 || data.length !== length) throw new Error(`fragment at ${at} leaves its block`);
    if (crc32(bytes.subarray(at + 6, at + 7 + length)) !== bytes.readUInt32LE(at)) throw new Error(`checksum at ${at}`);
    const begins = kind === 1 || kind === 2;
    if (begins !== (parts.length === 0) || kind < 1 || kind > 4) throw new Error(`fragment of kind ${kind} at ${at}`);
    parts.push(data);
    at += 7 + length;
    if (kind === 1 || kind === 4) {
      records.push(Record.toObject(Record.decode(Buffer.concat(parts)), { longs: Number }) as WandbRecord);
      parts = [];
    }
  }
  if (parts.length > 0) throw new Error("the last record is torn");
  return records;
}

/** Items as a dictionary of their JSON values. */
export function itemsOf(items: unknown): Record<string, unknown> {
  return Object.fromEntries(
    (items as { key: string; value_json: string }[]).map(({ key, value_json }) => [key, JSON.parse(value_json)]),
  );
}
