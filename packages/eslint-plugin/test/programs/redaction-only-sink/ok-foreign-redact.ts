// clean: a redact of one's own, before the runtime's
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

const shortener = {
  redact(record: LogRecord): LogRecord {
    return { ...record, data: {} };
  },
};

export function send(sink: Sink, redactor: Redactor, record: LogRecord): void {
  sink.write(redactor.redact(shortener.redact(record)));
}
