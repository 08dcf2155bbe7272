// clean: a getter that redacts
import { Redactor, type LogRecord, type RedactedRecord, type Sink } from "@logwright/runtime";

class Holder {
  readonly #record: LogRecord;
  readonly #redactor = new Redactor();
  constructor(record: LogRecord) {
    this.#record = record;
  }
  get safe(): RedactedRecord {
    return this.#redactor.redact(this.#record);
  }
}

export function send(sink: Sink, record: LogRecord): void {
  sink.write(new Holder(record).safe);
}
