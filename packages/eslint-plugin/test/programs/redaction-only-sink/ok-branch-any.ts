// clean: both ways are redacted, one of them strictly
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

const redactor = new Redactor();
const strict = new Redactor({ strict: true });

export function send(sink: Sink, record: LogRecord, verbose: boolean): void {
  let current: any = strict.redact(record);
  if (verbose) current = redactor.redact(record);
  sink.write(current);
}
