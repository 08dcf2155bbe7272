import { closeSync, constants, ftruncateSync, openSync, writeSync } from "node:fs";
import { Buffer } from "node:buffer";
import { hostname } from "node:os";
import { join } from "node:path";
import { makeDirectory } from "../../sink/make-directory.ts";
import { tfRecord } from "./tf-record.ts";
import { versionEvent } from "./event.ts";

/** Files that this process opened: part of the name, so that two stores in one second differ. */
let opened = 0;

/** What is gathered before it is written. */
const BUFFER_BYTES = 64 * 1024;

/** The most that is kept while the disk refuses; later events are dropped and counted. */
const BACKLOG_BYTES = 4 * 1024 * 1024;

/**
 * One event file. It is always new: TensorBoard stops reading at the first broken record, so appending to what a crash left
 * would hide everything that follows. For the same reason a record that was written in part is cut off again.
 */
export class EventFile {
  readonly path: string;
  readonly #fd: number;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  /** So many gathered bytes are written; after an error more must gather first, so that a full disk costs no time. */
  #writeAt: number = BUFFER_BYTES;
  /** Bytes of whole records on disk. */
  #whole = 0;
  #dropped = 0;

  constructor(directory: string, now: Date) {
    makeDirectory(directory);
    const seconds = Math.floor(now.getTime() / 1000);
    this.path = join(
      directory,
      `events.out.tfevents.${String(seconds)}.${safeHost()}.${String(process.pid)}.${String(opened++)}`,
    );
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
    this.#fd = openSync(this.path, flags, 0o600);
    this.add(versionEvent(now.getTime() / 1000));
  }

  /** Events that were given up because the disk refused them. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Gathers one event. Throws what the file system throws when it is time to write. */
  add(event: Uint8Array): void {
    const record = tfRecord(event);
    if (this.#pendingBytes + record.length > BACKLOG_BYTES) {
      this.#dropped++;
      return;
    }
    this.#pending.push(record);
    this.#pendingBytes += record.length;
    if (this.#pendingBytes >= this.#writeAt) this.flush();
  }

  /** Writes what was gathered. After an error it is kept and written the next time, from the last whole record on. */
  flush(): void {
    if (this.#pendingBytes === 0) return;
    const bytes = Buffer.concat(this.#pending);
    let written = 0;
    try {
      while (written < bytes.length)
        written += writeSync(this.#fd, bytes, written, bytes.length - written, this.#whole + written);
    } catch (error) {
      this.#writeAt = this.#pendingBytes + BUFFER_BYTES;
      if (written > 0) ftruncateSync(this.#fd, this.#whole);
      throw error;
    }
    this.#whole += bytes.length;
    this.#pending = [];
    this.#pendingBytes = 0;
    this.#writeAt = BUFFER_BYTES;
  }

  /** Writes what it can and lets go of the file. */
  close(): void {
    try {
      this.flush();
    } finally {
      closeSync(this.#fd);
    }
  }
}

/** The host's name as a part of a file name. */
function safeHost(): string {
  return hostname().replace(/[^A-Za-z0-9.-]/g, "_") || "localhost";
}
