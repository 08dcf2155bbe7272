/** 256 ids of 8 bytes at a time: asking the kernel for each costs 30 times as much. */
const POOL_BYTES: number = 2048;
const pool: Buffer = Buffer.allocUnsafe(POOL_BYTES);
let taken: number = POOL_BYTES;

let seed: string | undefined;
let derived: number = 0;

/** A new trace id: 16 bytes as 32 hex digits, never all zero (W3C Trace Context, 3.2.2.3). */
export function newTraceId(): string {
  return newId(16);
}

/** A new span id: 8 bytes as 16 hex digits, never all zero. */
export function newSpanId(): string {
  return newId(8);
}

/**
 * From now on ids follow from the text and a counter: two runs with the same run id have the same ids. Without a text
 * they are random again.
 */
export function deriveIdsFrom(text: string | undefined): void {
  derived = 0;
  seed = text;
}

function newId(bytes: 8 | 16): string {
  for (;;) {
    const id = seed === undefined ? randomHex(bytes) : derivedHex(seed, bytes);
    if (isUsableId(id)) return id;
  }
}

/** Not all zero, and no run of `a` and `c` that a reader could take for DNA. */
export function isUsableId(id: string): boolean {
  return !/^0+$/.test(id) && !/[ac]{20}/.test(id);
}

function randomHex(bytes: 8 | 16): string {
  if (taken + bytes > POOL_BYTES) {
    process.getBuiltinModule("node:crypto").randomFillSync(pool);
    taken = 0;
  }
  taken += bytes;
  return pool.toString("hex", taken - bytes, taken);
}

function derivedHex(text: string, bytes: 8 | 16): string {
  return process
    .getBuiltinModule("node:crypto")
    .createHash("sha256")
    .update(`${text}\0${derived++}`)
    .digest("hex")
    .slice(0, bytes * 2);
}
