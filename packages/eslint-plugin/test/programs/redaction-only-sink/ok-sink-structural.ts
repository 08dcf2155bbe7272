// clean: the sink under a type of one's own
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

interface Writable {
  write(value: any): void;
}

export function send(sink: Sink, redactor: Redactor, record: LogRecord): void {
  const out: Writable = sink;
  out.write(redactor.redact(record));
}
