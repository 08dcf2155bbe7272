// violation: somebody else's redact
import type { LogRecord, Sink } from "@logwright/runtime";

const redactor = {
  redact(record: LogRecord): any {
    return { ...record, data: {} };
  },
};

export function send(sink: Sink, record: LogRecord): void {
  sink.write(redactor.redact(record)); //! rawToSink
}
