// violation: a generator returns the record, or is sent it
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

function* giving(record: any): Generator<number, any, any> {
  yield 1;
  return record;
}

function* delegating(record: any): Generator<number, void, any> {
  const given = yield* giving(record);
  appendFileSync("a", JSON.stringify(given)); //! rawToEgress
}

function* receiving(): Generator<undefined, void, any> {
  const given = yield;
  appendFileSync("a", JSON.stringify(given)); //! rawToEgress
}

export function run(record: LogRecord): void {
  for (const each of delegating(record)) void each;
  const result = giving(record);
  result.next();
  appendFileSync("a", JSON.stringify(result.next().value)); //! rawToEgress
  const waiting = receiving();
  waiting.next();
  waiting.next(record);
}
