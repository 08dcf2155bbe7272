// clean: every case redacts
import { Redactor, type LogRecord, type RedactedRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord, mode: "strict" | "fast"): void {
  let out: RedactedRecord;
  switch (mode) {
    case "strict":
      out = new Redactor({ strict: true }).redact(record);
      break;
    default:
      out = new Redactor({ strict: false }).redact(record);
  }
  sink.write(out);
}
