// clean: changed before redaction, in a copy
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord, redactor: Redactor): void {
  const copy: any = { ...record };
  copy.data = { ...record.data, host: "a" };
  const safe = redactor.redact(copy);
  sink.write(safe);
}
