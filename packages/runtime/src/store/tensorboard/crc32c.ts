/** The CRC-32C (Castagnoli) polynomial, reflected. */
const POLYNOMIAL = 0x82f63b78;

const TABLE: Uint32Array = table();

function table(): Uint32Array {
  const entries = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1;
    entries[byte] = remainder >>> 0;
  }
  return entries;
}

/** CRC-32C of the bytes (RFC 3720, appendix B.4; "123456789" gives 0xe3069283). */
export function crc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The CRC as TFRecord stores it: rotated right by 15 and shifted, so that a CRC of data that holds CRCs stays meaningful. */
export function maskedCrc32c(bytes: Uint8Array): number {
  const crc = crc32c(bytes);
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}
