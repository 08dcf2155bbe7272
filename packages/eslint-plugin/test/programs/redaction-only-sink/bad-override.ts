// violation: a subclass whose redact does not redact
import { Redactor, type LogRecord, type RedactedRecord, type Sink } from "@logwright/runtime";

class Quiet extends Redactor {
  override redact(record: LogRecord): RedactedRecord { //! tamperedRedactor
    return record as any; //! forgedRecord
  }
}

export function send(sink: Sink, record: LogRecord): void {
  sink.write(new Quiet().redact(record)); //! rawToSink
}
