import { closeSync, constants, fstatSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";

const LINE_FEED = 0x0a;
const PATIENCE_MS = 20;
const LOCK_PATIENCE_MS = 200;
const LOOKS = 5;
const WINDOW = 65_536;

/**
 * Ends a line that a killed process left unfinished, so that it stands alone and spoils no other.
 * Two processes that start at once do it once: a lock file beside the log decides which.
 *
 * @returns the length of the torn line in bytes; 0 when the file is empty, ends well, or cannot be read.
 */
export function isolateTornLine(path: string): number {
  if (endsWell(path)) return 0;
  // Another process may be in the middle of a write: a line that is still torn a little later is torn for good.
  if (waitUntil(PATIENCE_MS, () => endsWell(path))) return 0;

  const lock = `${path}.recover`;
  const owner = takeLock(lock, path);
  try {
    return owner && !endsWell(path) ? endLine(path) : 0;
  } finally {
    if (owner) release(lock);
  }
}

/** Whether the file is empty or ends with a line feed. A file that cannot be read counts as well ended. */
function endsWell(path: string): boolean {
  return tornLength(path, 1) === 0;
}

/** Bytes after the last line feed, searched for in at most `window` bytes from the end. */
function tornLength(path: string, window: number): number {
  let fd: number;
  try {
    fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch {
    return 0;
  }
  try {
    const { size } = fstatSync(fd);
    const tail = Buffer.alloc(Math.min(size, window));
    const read = readSync(fd, tail, 0, tail.length, size - tail.length);
    return read - 1 - tail.subarray(0, read).lastIndexOf(LINE_FEED);
  } catch {
    return 0;
  } finally {
    closeSync(fd);
  }
}

function endLine(path: string): number {
  const length = tornLength(path, WINDOW);
  const fd = openSync(path, constants.O_WRONLY | constants.O_APPEND | constants.O_NOFOLLOW);
  try {
    writeSync(fd, "\n");
  } finally {
    closeSync(fd);
  }
  return length;
}

/** True when this process is to mend the file; false when another one has. */
function takeLock(lock: string, path: string): boolean {
  const take = (): boolean => {
    try {
      closeSync(openSync(lock, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600));
      return true;
    } catch (error) {
      // Where no lock can be made the file is mended without one: a blank line is better than a spoilt one.
      return (error as NodeJS.ErrnoException).code !== "EEXIST";
    }
  };
  if (take()) return true;
  if (waitUntil(LOCK_PATIENCE_MS, () => endsWell(path))) return false;
  // Its owner died with the lock in hand.
  release(lock);
  return take();
}

function release(lock: string): void {
  try {
    unlinkSync(lock);
  } catch {
    // It was never made, or another process took it for a dead one's.
  }
}

function waitUntil(patienceMs: number, done: () => boolean): boolean {
  // A write that is under way is over in microseconds.
  for (let look = 0; look < LOOKS; look++) if (done()) return true;
  const cell = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < patienceMs; waited++) {
    Atomics.wait(cell, 0, 0, 1);
    if (done()) return true;
  }
  return false;
}
