// clean: what a decorator puts in the place of a method calls the method
import type { LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

function counted<This>(method: (this: This, record: LogRecord) => RedactedRecord, _context: ClassMethodDecoratorContext) {
  let calls = 0;
  return function (this: This, record: LogRecord): RedactedRecord {
    calls += 1;
    return method.call(this, record);
  };
}

export class Service {
  constructor(private readonly redactor: Redactor) {}
  @counted
  redacted(record: LogRecord): RedactedRecord {
    return this.redactor.redact(record);
  }
}

export function run(service: Service, sink: Sink, record: LogRecord): void {
  sink.write(service.redacted(record));
}
