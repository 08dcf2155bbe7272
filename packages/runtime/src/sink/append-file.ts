import { closeSync, constants, fstatSync, fsyncSync, mkdirSync, openSync, statSync, writeSync, type Stats } from "node:fs";
import { dirname } from "node:path";

const DIRECTORY_MODE = 0o700;
const FILE_MODE = 0o600;
// O_NONBLOCK: opening a FIFO that somebody put in the file's place must not hang. A regular file does not care.
const FLAGS =
  constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** One file opened for appending. Every method throws the system's error; the caller decides what that means. */
export class AppendFile {
  readonly path: string;
  #fd: number | undefined;
  #device = 0;
  #inode = 0;
  #entrySynced = false;

  constructor(path: string) {
    this.path = path;
  }

  get isOpen(): boolean {
    return this.#fd !== undefined;
  }

  /** Opens the file, making it and its directory where they are missing. A symbolic link in the file's place is refused (ELOOP). */
  open(): Stats {
    mkdirSync(dirname(this.path), { recursive: true, mode: DIRECTORY_MODE });
    const fd = openSync(this.path, FLAGS, FILE_MODE);
    const stats = fstatSync(fd);
    if (!stats.isFile()) {
      closeSync(fd);
      throw Object.assign(new Error(`${this.path} is not a regular file`), { code: "ENOTREG" });
    }
    this.#fd = fd;
    this.#device = stats.dev;
    this.#inode = stats.ino;
    this.#entrySynced = false;
    return stats;
  }

  /** The state of the path, as long as it still leads to the file that is open; undefined when it was moved, removed or replaced. */
  verify(): Stats | undefined {
    let stats: Stats | undefined;
    try {
      stats = statSync(this.path, { throwIfNoEntry: false });
    } catch {
      // ENOTDIR, EACCES: the path leads nowhere any more; opening it again tells why.
      return undefined;
    }
    return stats !== undefined && stats.ino === this.#inode && stats.dev === this.#device ? stats : undefined;
  }

  /** One system call: appends `bytes[start..end)` and returns how many were taken, which may be fewer. */
  write(bytes: Uint8Array, start: number, end: number): number {
    return writeSync(this.#fd as number, bytes, start, end - start);
  }

  /** Waits until the bytes, and once also the directory's entry of the file, are on the medium. */
  sync(): void {
    fsyncSync(this.#fd as number);
    if (this.#entrySynced) return;
    const directory = openSync(dirname(this.path), constants.O_RDONLY);
    try {
      fsyncSync(directory);
      this.#entrySynced = true;
    } finally {
      closeSync(directory);
    }
  }

  close(): void {
    const fd = this.#fd;
    this.#fd = undefined;
    if (fd === undefined) return;
    try {
      closeSync(fd);
    } catch {
      // The descriptor is gone either way.
    }
  }
}
