// clean: the methods under computed names
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

const verb = "write";
const filter = "redact";

export function send(sink: Sink, redactor: Redactor, record: LogRecord): void {
  sink["write"](redactor["redact"](record));
  sink[verb](redactor[filter](record));
}
