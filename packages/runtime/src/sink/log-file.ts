import { renameSync, rmSync } from "node:fs";
import { AppendFile } from "./append-file.ts";
import { takeRotatedPath } from "./rotated-path.ts";
import { Rotation } from "./rotation.ts";
import { isolateTornLine } from "./torn-line.ts";

const CHECK_MS = 100;
const ROTATE_AGAIN_MS = 30_000;
const LINE_FEED = 0x0a;

/** A file of whole lines that several processes append to, that may be moved away under us, and that is rotated. */
export class LogFile {
  readonly #file: AppendFile;
  readonly #rotation: Rotation;
  readonly #rotates: boolean;
  #shared = false;
  #size = 0;
  #checkedAt = 0;
  #rotateNotBefore = 0;

  constructor(path: string, rotate: { readonly bytes?: number; readonly seconds?: number }) {
    this.#file = new AppendFile(path);
    this.#rotation = new Rotation(rotate);
    this.#rotates = this.#rotation.isOn;
  }

  get path(): string {
    return this.#file.path;
  }

  /**
   * Makes the file fit to be written to: opens it, opens it anew when the path leads elsewhere, puts it aside when it is full.
   *
   * @returns the length of a torn line that was isolated, else 0.
   * @throws the system's error when there is no file to write to.
   */
  prepare(): number {
    const now = performance.now();
    let torn = 0;
    if (!this.#file.isOpen || now - this.#checkedAt >= CHECK_MS) {
      torn = this.#file.isOpen ? this.#check() : this.#open();
      this.#checkedAt = now;
    } else if (this.#shared && !this.#file.endsWell()) {
      torn = isolateTornLine(this.path);
    }
    if (this.#rotates && now >= this.#rotateNotBefore && this.#rotation.isDue(this.#size, Date.now()))
      torn += this.#rotate(now);
    return torn;
  }

  /**
   * Appends whole lines with one system call.
   *
   * @returns how many bytes are in the file as whole lines. When that is fewer than `length`, the file is closed, and preparing it again ends the line that was cut.
   */
  append(bytes: Uint8Array, length: number): number {
    const written = this.#file.write(bytes, length);
    this.#size += written;
    if (written === length) return length;
    this.#file.close();
    return bytes.subarray(0, written).lastIndexOf(LINE_FEED) + 1;
  }

  sync(): void {
    this.#file.sync();
  }

  close(): void {
    this.#file.close();
  }

  #open(): number {
    this.#file.close();
    const stats = this.#file.open();
    this.#size = stats.size;
    this.#rotation.opened(stats, Date.now());
    return stats.size === 0 ? 0 : isolateTornLine(this.path);
  }

  #check(): number {
    const stats = this.#file.verify();
    if (stats === undefined) return this.#open();
    // Somebody else writes as well, and may be killed in the middle of a line: from now on we look before we write.
    this.#shared ||= stats.size !== this.#size;
    this.#size = stats.size;
    return this.#shared && !this.#file.endsWell() ? isolateTornLine(this.path) : 0;
  }

  /** Puts the file aside, unless another process has done so already, and begins a new one. */
  #rotate(now: number): number {
    if (this.#file.verify() !== undefined) {
      try {
        this.#putAside(takeRotatedPath(this.path, Date.now()));
      } catch {
        // A directory that does not let us rename still lets us append.
        this.#rotateNotBefore = now + ROTATE_AGAIN_MS;
        return 0;
      }
    }
    return this.#open();
  }

  /** @param aside a name that is ours, held by an empty file. */
  #putAside(aside: string): void {
    try {
      renameSync(this.path, aside);
    } catch (error) {
      rmSync(aside, { force: true });
      throw error;
    }
  }
}
