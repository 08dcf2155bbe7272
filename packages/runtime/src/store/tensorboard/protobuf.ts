import { Buffer } from "node:buffer";

/** Wire types of the protocol buffers encoding. */
const VARINT = 0;
const FIXED64 = 1;
const DELIMITED = 2;
const FIXED32 = 5;

/** The field's tag and wire type, as it stands before every value. */
function tag(field: number, wire: number): Buffer {
  return varint((field << 3) | wire);
}

/** A varint of an integer of 0 to 2^53 - 1: seven bits a byte, lowest first. Division and not shifts, since steps pass 2^32. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
  return Buffer.from(bytes);
}

/** An `int64`, `int32` or `enum` field; zero is left out, as proto3 does. */
export function integer(field: number, value: number): Buffer {
  return value === 0 ? Buffer.alloc(0) : Buffer.concat([tag(field, VARINT), varint(value)]);
}

export function double(field: number, value: number): Buffer {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeDoubleLE(value, 0);
  return Buffer.concat([tag(field, FIXED64), bytes]);
}

/** A `float`, written even when it is zero: a scalar of 0 is a value. */
export function float(field: number, value: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeFloatLE(value, 0);
  return Buffer.concat([tag(field, FIXED32), bytes]);
}

/** A `string` or `bytes` field; text is UTF-8. */
export function text(field: number, value: string): Buffer {
  return message(field, [Buffer.from(value, "utf8")]);
}

/** An embedded message of the given parts. */
export function message(field: number, parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([tag(field, DELIMITED), varint(body.length), body]);
}
