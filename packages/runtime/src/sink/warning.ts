import { DescriptorQueue } from "./descriptor-queue.ts";

const INTERVAL_MS = 30_000;
const WAITING_MAX = 16_384;

const stderr = new DescriptorQueue(2);
const saidAt = new Map<string, number>();

/**
 * Tells the user on stderr that logging itself has a problem: at most once in 30 s for each topic, never blocking, never throwing.
 *
 * @param final says it in any case: the process ends.
 */
export function warn(topic: string, message: string, final: boolean = false): void {
  const now = performance.now();
  if (!final && now - (saidAt.get(topic) ?? Number.NEGATIVE_INFINITY) < INTERVAL_MS) return;
  saidAt.set(topic, now);
  stderr.pump();
  if (stderr.waiting > WAITING_MAX) return;
  stderr.add(`logwright: ${message}\n`);
  stderr.pump();
}
