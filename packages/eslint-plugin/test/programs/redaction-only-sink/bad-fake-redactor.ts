// violation: an object stands in for the redactor
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

const fake = { redact: (record: LogRecord) => record } as unknown as Redactor; //! tamperedRedactor

export function send(sink: Sink, record: LogRecord): void {
  sink.write(fake.redact(record)); //! rawToSink
}
