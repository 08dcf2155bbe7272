/** `:W&B`, the magic number 0xBEE1 and version 0: the header of a `.wandb` file. */
const FILE_HEADER: Buffer = Buffer.from([0x3a, 0x57, 0x26, 0x42, 0xe1, 0xbe, 0x00]);
const BLOCK: number = 32_768;
const FRAME_HEADER: number = 7;

/** The kinds of a fragment (LevelDB, "Log format"). */
const FULL: number = 1;
const FIRST: number = 2;
const MIDDLE: number = 3;
const LAST: number = 4;

/**
 * The framing of a `.wandb` file: LevelDB's log format after a header of seven bytes, with zlib's CRC-32 where LevelDB
 * has a masked CRC-32C. Records never cross a block of 32 KiB; longer ones are cut into fragments.
 */
export class LogFrames {
  #position: number = 0;

  /** The bytes that begin a file. */
  header(): Buffer {
    this.#position = FILE_HEADER.length;
    return FILE_HEADER;
  }

  /** The bytes of one record, which follow those of the last one. */
  frame(record: Uint8Array): Buffer {
    const parts: Buffer[] = [];
    let rest = record;
    let first = true;
    do {
      let room = BLOCK - (this.#position % BLOCK);
      if (room < FRAME_HEADER) {
        parts.push(Buffer.alloc(room));
        this.#position += room;
        room = BLOCK;
      }
      const piece = rest.subarray(0, room - FRAME_HEADER);
      rest = rest.subarray(piece.length);
      const last = rest.length === 0;
      const fragment = fragmentOf(first ? (last ? FULL : FIRST) : last ? LAST : MIDDLE, piece);
      parts.push(fragment);
      this.#position += fragment.length;
      first = false;
    } while (rest.length > 0);
    return Buffer.concat(parts);
  }
}

/** Checksum over kind and data, length, kind, data; little-endian. */
function fragmentOf(kind: number, data: Uint8Array): Buffer {
  const fragment = Buffer.alloc(FRAME_HEADER + data.length);
  fragment.writeUInt16LE(data.length, 4);
  fragment.writeUInt8(kind, 6);
  fragment.set(data, FRAME_HEADER);
  fragment.writeUInt32LE(process.getBuiltinModule("node:zlib").crc32(fragment.subarray(6)), 0);
  return fragment;
}
