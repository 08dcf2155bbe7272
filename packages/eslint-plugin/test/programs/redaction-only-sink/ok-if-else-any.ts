// clean: a variable without a type that both branches fill
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord, strict: boolean, redactor: Redactor): void {
  let out: any = record;
  if (strict) {
    out = new Redactor({ strict }).redact(record);
  } else {
    out = redactor.redact(record);
  }
  sink.write(out);
}
