/** What stands in a field: text and bytes are delimited by their length, numbers are varints. */
type FieldValue = string | number | Uint8Array;

/** A protobuf message (protobuf.dev, "Encoding") of fields in the given order; a field may stand in it more than once. */
export function message(...fields: readonly (readonly [number: number, value: FieldValue])[]): Buffer {
  return Buffer.concat(
    fields.flatMap(([number, value]) => {
      if (typeof value === "number") return [varint(number * 8), varint(value)];
      const bytes = typeof value === "string" ? Buffer.from(value, "utf8") : value;
      return [varint(number * 8 + 2), varint(bytes.length), bytes];
    }),
  );
}

/** A whole number from 0 to 2^53. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
  return Buffer.from(bytes);
}
