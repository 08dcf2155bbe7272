import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
  statSync,
  writeSync,
  type Stats,
} from "node:fs";
import { dirname } from "node:path";
import { makeDirectory } from "./make-directory.ts";

const FILE_MODE = 0o600;
const LINE_FEED = 0x0a;
// O_NONBLOCK: opening a FIFO that somebody put in the file's place must not hang. A regular file does not care.
const FLAGS = constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW | constants.O_NONBLOCK;

const lastByte: Buffer = Buffer.alloc(1);

/** One file opened for appending. Methods throw the system's error unless they say otherwise; the caller decides what that means. */
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
    makeDirectory(dirname(this.path));
    const fd = openForAppending(this.path);
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

  /** The state of the path, as long as it still leads to the file that is open; undefined when it was moved, removed or replaced. Never throws. */
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

  /** Whether the file is empty or ends with a line feed. A file that we may not read counts as such. Never throws. */
  endsWell(): boolean {
    try {
      const { size } = fstatSync(this.#fd as number);
      return size === 0 || readSync(this.#fd as number, lastByte, 0, 1, size - 1) === 0 || lastByte[0] === LINE_FEED;
    } catch {
      return true;
    }
  }

  /** One system call: appends the first `length` bytes and returns how many were taken, which may be fewer. */
  write(bytes: Uint8Array, length: number): number {
    return writeSync(this.#fd as number, bytes, 0, length);
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

  /** Never throws: the descriptor is gone either way. */
  close(): void {
    const fd = this.#fd;
    this.#fd = undefined;
    if (fd === undefined) return;
    try {
      closeSync(fd);
    } catch {
      // Somebody closed it before us.
    }
  }
}

/** Reading is needed to look at the end of a shared file only, so a file that may not be read is no reason to fail. */
function openForAppending(path: string): number {
  try {
    return openSync(path, FLAGS | constants.O_RDWR, FILE_MODE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EACCES") throw error;
    return openSync(path, FLAGS | constants.O_WRONLY, FILE_MODE);
  }
}
