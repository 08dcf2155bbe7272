// violation: a getter hands the record out
import type { LogRecord, Sink } from "@logwright/runtime";

class Holder {
  readonly #record: LogRecord;
  constructor(record: LogRecord) {
    this.#record = record;
  }
  get safe(): any {
    return this.#record;
  }
}

export function send(sink: Sink, record: LogRecord): void {
  sink.write(new Holder(record).safe); //! rawToSink
}
