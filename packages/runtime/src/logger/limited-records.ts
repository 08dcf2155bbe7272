import { atEveryEnding } from "../lifecycle/exit-hooks.ts";
import { countDropped } from "../sink/drop-counts.ts";
import type { RunOutput } from "../sink/run-output.ts";
import type { TokenBucket } from "./token-bucket.ts";

/** What the counter of lost records calls the limit: no destination ever had them. */
const DESTINATION = "rate_limit";

const watched = new WeakSet<TokenBucket>();

/** Counts a record that the event's limit leaves out. However the process ends, its log says how many there were. */
export function countLimited(output: RunOutput, event: string, bucket: TokenBucket): void {
  countDropped(DESTINATION, 1);
  if (watched.has(bucket)) return;
  watched.add(bucket);
  atEveryEnding(() => accountForLimit(output, event, bucket));
}

/** Says in a record how many the limit has left out since the last time. */
export function accountForLimit(output: RunOutput, event: string, bucket: TokenBucket): void {
  const count = bucket.takeRefused();
  if (count > 0) output.emitOwn("logwright.records.dropped", { count, reason: `rate limit of ${event}` });
}
