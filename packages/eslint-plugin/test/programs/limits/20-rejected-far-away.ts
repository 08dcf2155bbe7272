// limit 20, says nothing: an async function throws, and a callback gets what it threw
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

async function work(record: LogRecord): Promise<void> {
  await Promise.resolve();
  throw record;
}

export function run(record: LogRecord): void {
  work(record).catch((reason: unknown) => appendFileSync("a", JSON.stringify(reason))); //? not seen
}
