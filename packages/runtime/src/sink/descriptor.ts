import { constants, fstatSync, openSync, writeSync } from "node:fs";

/** The reader is behind, or the disk behind it is full: another time, then. */
const NOT_NOW: readonly (string | undefined)[] = ["EAGAIN", "EWOULDBLOCK", "EINTR", "ENOSPC", "EDQUOT"];

/** Standard output or standard error, written to without ever waiting for its reader. */
export class Descriptor {
  readonly #standard: 1 | 2;
  #fd: number | undefined;

  constructor(standard: 1 | 2) {
    this.#standard = standard;
  }

  /**
   * One system call.
   *
   * @returns how many bytes were taken; 0 while there is no room.
   * @throws the system's error, such as EPIPE when there is no reader any more.
   */
  write(bytes: Uint8Array): number {
    this.#fd ??= openNonBlocking(this.#standard);
    try {
      return writeSync(this.#fd, bytes);
    } catch (error) {
      if (NOT_NOW.includes((error as NodeJS.ErrnoException).code)) return 0;
      throw error;
    }
  }
}

/**
 * A descriptor for the same pipe, terminal or file that does not block. A pipe or terminal is opened once more, because
 * O_NONBLOCK on the original would hold for every process that shares it.
 */
function openNonBlocking(standard: 1 | 2): number {
  const stats = fstatSync(standard);
  if (stats.isFIFO() || process.getBuiltinModule("node:tty").isatty(standard)) {
    try {
      return openSync(`/proc/self/fd/${standard}`, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
    } catch {
      // No /proc, or the pipe belongs to another user.
    }
  }
  // Node's own stream switches a pipe or socket to non-blocking when it is first looked at.
  if (stats.isFIFO() || stats.isSocket()) void (standard === 1 ? process.stdout : process.stderr);
  return standard;
}
