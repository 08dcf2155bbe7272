import { readFileSync, renameSync, statSync, unlinkSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { isAlive } from "../lifecycle/process-alive.ts";
import { writerName } from "../lifecycle/writer-name.ts";

/** An owner on another machine whose sign of life is older than this is gone. */
const FOREIGN_LIFE_MS: number = 600_000;

/** A claim of one thread of one process on one metrics file: a small file beside it. */
export class TextfileOwner {
  readonly #path: string;
  readonly #self: string;

  /** @param note the name of the claim's file in the directory. */
  constructor(directory: string, note: string, runId: string) {
    this.#path = join(directory, note);
    const { threadId } = process.getBuiltinModule("node:worker_threads");
    // the start time tells a process from a later one with the same number
    this.#self = `${hostname()} ${process.pid} ${startOf(process.pid)} ${threadId} ${runId}\n`;
  }

  /** Takes possession unless somebody alive has it. @returns whether it is ours. @throws the error of the file system. */
  claim(): boolean {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        writeFileSync(this.#path, this.#self, { flag: "wx", mode: 0o600 });
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      if (!isGone(this.#path)) return this.isOurs;
      setAside(this.#path);
    }
    return false;
  }

  /** Whether it is still ours: another process may have taken it for abandoned. */
  get isOurs(): boolean {
    return read(this.#path) === this.#self;
  }

  /** The run of somebody else who is alive and has it. */
  get otherRun(): string | undefined {
    const text = read(this.#path);
    if (text === undefined || text === this.#self || isGone(this.#path)) return undefined;
    return text.trim().split(" ")[4] ?? "";
  }

  /** A sign of life for processes on other machines. */
  renew(): void {
    const now = new Date();
    utimesSync(this.#path, now, now);
  }

  /** Gives it back, for the next process that comes. */
  release(): void {
    if (this.isOurs) unlinkSync(this.#path);
  }
}

function isGone(path: string): boolean {
  const text = read(path);
  if (text === undefined) return true;
  const [host, pid, start] = text.trim().split(" ");
  if (host !== hostname()) return Date.now() - statSync(path).mtimeMs > FOREIGN_LIFE_MS;
  const number = Number(pid);
  return !isAlive(number) || startOf(number) !== (start ?? "");
}

/** Two processes may find the same dead owner; the rename lets one of them remove it. */
function setAside(path: string): void {
  const aside = `${path}.${writerName()}`;
  try {
    renameSync(path, aside);
    unlinkSync(aside);
  } catch {
    // the other one was faster
  }
}

/** When a process began, in the clock ticks of proc(5); empty where there is no such file. */
function startOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  // the name of the program is in parentheses and may hold blanks
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
