import { closeSync, openSync, readFileSync, statSync, unlinkSync, writeSync } from "node:fs";
import { isAlive } from "../lifecycle/process-alive.ts";

/** How long a writer waits for another one before it gives up. */
const WAIT_MS = 5_000;
const PAUSE_MS = 3;

/** A lock that tells no owner is one whose process died between two system calls; after this long it is broken. */
const OWNERLESS_MS = 2_000;

const sleeper = new Int32Array(new SharedArrayBuffer(4));

/**
 * Runs `action` while this process alone holds `<path>.lock`. For read-change-replace of small files that several processes
 * share. The lock of a process that has died is taken over.
 *
 * @throws Error when another live process holds the lock for over five seconds
 */
export function withFileLock<T>(path: string, action: () => T): T {
  const lock = `${path}.lock`;
  const deadline = Date.now() + WAIT_MS;
  while (!take(lock)) {
    if (!breakIfStale(lock)) Atomics.wait(sleeper, 0, 0, PAUSE_MS);
    if (Date.now() > deadline)
      throw Object.assign(new Error(`${lock} is held by another process.`), { code: "ELOCKED" });
  }
  try {
    return action();
  } finally {
    unlinkSync(lock);
  }
}

/** True when the lock is ours now. */
function take(lock: string): boolean {
  let fd: number;
  try {
    fd = openSync(lock, "wx", 0o600);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  try {
    writeSync(fd, String(process.pid));
  } finally {
    closeSync(fd);
  }
  return true;
}

/** Removes the lock of a dead process. Two breakers exclude each other, so that neither removes the other's new lock. */
function breakIfStale(lock: string): boolean {
  if (!isStale(lock)) return false;
  const breaker = `${lock}.break`;
  if (!take(breaker)) {
    if (ageMs(breaker) > OWNERLESS_MS) unlinkIfThere(breaker);
    return false;
  }
  try {
    if (isStale(lock)) unlinkIfThere(lock);
    return true;
  } finally {
    unlinkIfThere(breaker);
  }
}

function isStale(lock: string): boolean {
  try {
    const owner = Number(readFileSync(lock, "utf8"));
    return owner > 0 ? !isAlive(owner) : ageMs(lock) > OWNERLESS_MS;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

function ageMs(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function unlinkIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
