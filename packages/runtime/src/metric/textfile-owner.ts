import { readFileSync, renameSync, statSync, unlinkSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/** Beside `metrics.prom`; says which process it belongs to. */
const OWNER_FILE: string = ".metrics.owner";
/** An owner on another machine whose sign of life is older than this is gone. */
const FOREIGN_LIFE_MS: number = 600_000;

/** `host pid start-time`: the start time tells a process from a later one with the same number. */
function self(): string {
  return `${hostname()} ${process.pid} ${startOf(process.pid)}\n`;
}

/** Takes possession of the `metrics.prom` of a directory: the first live process gets it. @returns whether it is ours. */
export function claimTextfile(directory: string): boolean {
  const path = join(directory, OWNER_FILE);
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(path, self(), { flag: "wx", mode: 0o600 });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    if (!isGone(path)) return ownsTextfile(directory);
    setAside(path);
  }
  return false;
}

/** Whether it is still ours: another process may have taken it for abandoned. */
export function ownsTextfile(directory: string): boolean {
  return read(join(directory, OWNER_FILE)) === self();
}

/** A sign of life for processes on other machines. */
export function renewTextfile(directory: string): void {
  const now = new Date();
  utimesSync(join(directory, OWNER_FILE), now, now);
}

/** Gives it back, for the next process that comes. */
export function releaseTextfile(directory: string): void {
  if (ownsTextfile(directory)) unlinkSync(join(directory, OWNER_FILE));
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
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    unlinkSync(aside);
  } catch {
    // the other one was faster
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
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
