import { Buffer } from "node:buffer";
import { maskedCrc32c } from "./crc32c.ts";

/** Bytes around the data: length (8), its CRC (4), the CRC of the data (4). */
const FRAME_BYTES = 16;

/** Frames one record as TFRecord: `u64 length, u32 masked crc of length, data, u32 masked crc of data`, little-endian. */
export function tfRecord(data: Uint8Array): Buffer {
  const framed = Buffer.allocUnsafe(data.length + FRAME_BYTES);
  framed.writeBigUInt64LE(BigInt(data.length), 0);
  framed.writeUInt32LE(maskedCrc32c(framed.subarray(0, 8)), 8);
  framed.set(data, 12);
  framed.writeUInt32LE(maskedCrc32c(data), 12 + data.length);
  return framed;
}
