// violation: one case forgets
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord, mode: "strict" | "fast", redactor: Redactor): void {
  let out: any;
  switch (mode) {
    case "strict":
      out = redactor.redact(record);
      break;
    case "fast":
      out = record;
      break;
  }
  sink.write(out); //! rawToSink
}
