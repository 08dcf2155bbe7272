import { onNewMillisecond } from "../record/timestamp.ts";

/** Longest time that a line may wait in a program that never lets its tick end. */
const LONGEST_MS = 100;

interface Flushable {
  flush(): void;
}

const waiting = new Map<Flushable, number>();
let dueAt = Number.POSITIVE_INFINITY;

/** Begins the 100 ms of a buffer that has just got its first line. */
export function watchBuffer(buffer: Flushable): void {
  const due = Date.now() + LONGEST_MS;
  waiting.set(buffer, due);
  dueAt = Math.min(dueAt, due);
  onNewMillisecond(clockMoved);
}

export function forgetBuffer(buffer: Flushable): void {
  waiting.delete(buffer);
  if (waiting.size === 0) dueAt = Number.POSITIVE_INFINITY;
}

/**
 * Writes the buffers whose 100 ms are over. The clock of the records calls it, so that a tick that lasts for minutes keeps the
 * promise without a clock of its own on the hot path. A clock that was set back counts as time that has passed.
 */
function clockMoved(nowMs: number): void {
  if ((nowMs < dueAt && nowMs >= dueAt - LONGEST_MS) || waiting.size === 0) return;
  for (const [buffer, due] of [...waiting]) if (nowMs >= due || nowMs < due - LONGEST_MS) buffer.flush();
  dueAt = Math.min(Number.POSITIVE_INFINITY, ...waiting.values());
}
