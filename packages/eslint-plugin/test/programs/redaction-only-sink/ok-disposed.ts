// compiler options: {"lib":["lib.esnext.d.ts"]}
// clean: a resource sends the redacted record when it is disposed of
import { appendFileSync } from "node:fs";
import type { LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

class Held {
  readonly #held: RedactedRecord;
  constructor(held: RedactedRecord) {
    this.#held = held;
  }
  [Symbol.dispose](): void {
    appendFileSync("a", this.#held.line);
  }
}

export function run(sink: Sink, redactor: Redactor, record: LogRecord): void {
  using held = new Held(redactor.redact(record));
  void held;
  const safe = redactor.redact(record);
  using later = { safe, [Symbol.dispose]() { sink.write(this.safe); } };
  void later;
}
