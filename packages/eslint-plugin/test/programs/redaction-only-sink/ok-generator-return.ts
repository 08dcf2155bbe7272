// clean: a generator yields redacted records, and returns or is sent what is no record
import { appendFileSync } from "node:fs";
import type { LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

function* giving(redactor: Redactor, record: LogRecord): Generator<RedactedRecord, LogRecord, any> {
  yield redactor.redact(record);
  return record;
}

function* counting(): Generator<number, void, any> {
  for (let count = 0; ; ) {
    const given = yield count;
    count += Number(given);
    appendFileSync("a", String(given));
  }
}

export function run(sink: Sink, redactor: Redactor, record: LogRecord): void {
  for (const each of giving(redactor, record)) sink.write(each);
  const counter = counting();
  counter.next();
  counter.next(2);
}
