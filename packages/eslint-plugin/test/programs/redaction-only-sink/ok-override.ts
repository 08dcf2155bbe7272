// clean: a subclass that counts and then redacts
import { Redactor, type LogRecord, type RedactedRecord, type Sink } from "@logwright/runtime";

class Counting extends Redactor {
  count = 0;
  override redact(record: LogRecord): RedactedRecord {
    this.count += 1;
    return super.redact(record);
  }
}

export function send(sink: Sink, record: LogRecord): void {
  sink.write(new Counting().redact(record));
}
