// violation: what a decorator puts in the place of a method gives the raw record back
import type { LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

const seen: any[] = [];

function cached(_method: (record: LogRecord) => RedactedRecord, _context: ClassMethodDecoratorContext) {
  return (record: LogRecord): any => {
    seen.push(record);
    return seen.at(-1);
  };
}

export class Service {
  constructor(private readonly redactor: Redactor) {}
  @cached
  redacted(record: LogRecord): RedactedRecord {
    return this.redactor.redact(record);
  }
}

export function run(service: Service, sink: Sink, record: LogRecord): void {
  sink.write(service.redacted(record)); //! rawToSink
}
