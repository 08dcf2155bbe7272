import { readFileSync } from "node:fs";

/**
 * A reader of TensorBoard event files that shares nothing with the writer: its CRC goes bit by bit, its varints are bigints,
 * and anything that the format does not allow is an error. Written from the TFRecord notes and event.proto.
 */
export interface ReadEvent {
  readonly wallTime: number;
  readonly step: bigint;
  readonly fileVersion?: string;
  readonly values: readonly ReadValue[];
}

export interface ReadValue {
  readonly tag: string;
  readonly simpleValue?: number;
  readonly text?: string;
  readonly plugin?: string;
}

type Field = readonly [number: number, wire: number, value: bigint | Uint8Array];

export function readEventFile(path: string): readonly ReadEvent[] {
  return readEvents(readFileSync(path));
}

export function readEvents(bytes: Uint8Array): readonly ReadEvent[] {
  const events: ReadEvent[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < bytes.length) {
    if (bytes.length - at < 16) throw new Error(`torn frame at ${String(at)}`);
    const length = Number(view.getBigUint64(at, true));
    expectCrc(view.getUint32(at + 8, true), bytes.subarray(at, at + 8), `length at ${String(at)}`);
    const data = bytes.subarray(at + 12, at + 12 + length);
    if (data.length !== length || at + 16 + length > bytes.length) throw new Error(`torn record at ${String(at)}`);
    expectCrc(view.getUint32(at + 12 + length, true), data, `data at ${String(at)}`);
    events.push(event(data));
    at += 16 + length;
  }
  if (events[0]?.fileVersion !== "brain.Event:2") throw new Error("the first event carries no file version");
  return events;
}

function expectCrc(stored: number, data: Uint8Array, what: string): void {
  const crc = bitwiseCrc32c(data);
  const rotated = BigInt.asUintN(32, (BigInt(crc) >> 15n) | (BigInt(crc) << 17n));
  const masked = Number(BigInt.asUintN(32, rotated + 0xa282ead8n));
  if (masked !== stored) throw new Error(`wrong CRC of ${what}`);
}

export function bitwiseCrc32c(data: Uint8Array): number {
  let crc = 0xffffffffn;
  for (const byte of data) {
    crc ^= BigInt(byte);
    for (let bit = 0; bit < 8; bit++) crc = crc & 1n ? (crc >> 1n) ^ 0x82f63b78n : crc >> 1n;
  }
  return Number(crc ^ 0xffffffffn);
}

function fields(bytes: Uint8Array): readonly Field[] {
  const found: Field[] = [];
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++];
      if (byte === undefined || shift > 63n) throw new Error("broken varint");
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const take = (length: number): Uint8Array => {
    const part = bytes.subarray(at, at + length);
    if (part.length !== length) throw new Error("broken field");
    at += length;
    return part;
  };
  while (at < bytes.length) {
    const key = Number(varint());
    const wire = key & 7;
    if (wire === 0) found.push([key >> 3, wire, varint()]);
    else if (wire === 1) found.push([key >> 3, wire, take(8)]);
    else if (wire === 2) found.push([key >> 3, wire, take(Number(varint()))]);
    else if (wire === 5) found.push([key >> 3, wire, take(4)]);
    else throw new Error(`wire type ${String(wire)}`);
  }
  return found;
}

function event(bytes: Uint8Array): ReadEvent {
  let wallTime: number | undefined;
  let step = 0n;
  let fileVersion: string | undefined;
  const values: ReadValue[] = [];
  for (const [number, wire, value] of fields(bytes)) {
    if (number === 1 && wire === 1) wallTime = viewOf(value).getFloat64(0, true);
    else if (number === 2 && wire === 0) step = BigInt.asIntN(64, value as bigint);
    else if (number === 3 && wire === 2) fileVersion = utf8(value);
    else if (number === 5 && wire === 2)
      for (const [inner, , summary] of fields(value as Uint8Array))
        if (inner === 1) values.push(summaryValue(summary as Uint8Array));
  }
  if (wallTime === undefined) throw new Error("an event without wall_time");
  return { wallTime, step, values, ...(fileVersion === undefined ? {} : { fileVersion }) };
}

function summaryValue(bytes: Uint8Array): ReadValue {
  const read: { tag: string; simpleValue?: number; text?: string; plugin?: string } = { tag: "" };
  for (const [number, wire, value] of fields(bytes)) {
    if (number === 1) read.tag = utf8(value);
    else if (number === 2 && wire === 5) read.simpleValue = viewOf(value).getFloat32(0, true);
    else if (number === 8) read.text = stringTensor(value as Uint8Array);
    else if (number === 9) read.plugin = pluginName(value as Uint8Array);
    else throw new Error(`unexpected field ${String(number)} of a value`);
  }
  return read;
}

function stringTensor(bytes: Uint8Array): string {
  const byNumber = new Map(fields(bytes).map(([number, , value]) => [number, value]));
  if (byNumber.get(1) !== 7n) throw new Error("the tensor is no DT_STRING");
  const [dimension] = fields(byNumber.get(2) as Uint8Array);
  if (dimension === undefined || fields(dimension[2] as Uint8Array)[0]?.[2] !== 1n)
    throw new Error("the tensor's shape is not [1]");
  return utf8(byNumber.get(8) as Uint8Array);
}

function pluginName(bytes: Uint8Array): string {
  const [data] = fields(bytes);
  return utf8((fields(data?.[2] as Uint8Array)[0] as Field)[2]);
}

function viewOf(value: bigint | Uint8Array): DataView {
  const bytes = value as Uint8Array;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function utf8(value: bigint | Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(value as Uint8Array);
}
