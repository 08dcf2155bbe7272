// clean: both branches redact
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

const strict = new Redactor({ strict: true });
const permissive = new Redactor({ strict: false });

export function send(sink: Sink, record: LogRecord, isStrict: boolean): void {
  const safe = isStrict ? strict.redact(record) : permissive.redact(record);
  sink.write(safe);
}
