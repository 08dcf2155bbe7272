/** One field of a protobuf message: its number, and its value as number or bytes. */
export interface Field {
  readonly number: number;
  readonly value: bigint | Uint8Array;
}

/**
 * The fields of a protobuf message (protobuf.dev, "Encoding"): as much as is needed to find the few that the exporter
 * looks at. Reading stops where the bytes break the format.
 */
export function* protobufFields(bytes: Uint8Array): Generator<Field> {
  let at = 0;
  const varint = (): bigint | undefined => {
    let value = 0n;
    for (let shift = 0n; shift < 70n && at < bytes.length; shift += 7n) {
      const byte = bytes[at++] ?? 0;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    return undefined;
  };
  while (at < bytes.length) {
    const tag = varint();
    if (tag === undefined) return;
    const number = Number(tag >> 3n);
    const wireType = Number(tag & 7n);
    if (wireType === 0) {
      const value = varint();
      if (value === undefined) return;
      yield { number, value };
      continue;
    }
    const length = wireType === 2 ? Number(varint() ?? -1n) : wireType === 1 ? 8 : wireType === 5 ? 4 : -1;
    if (length < 0 || at + length > bytes.length) return;
    yield { number, value: bytes.subarray(at, at + length) };
    at += length;
  }
}
