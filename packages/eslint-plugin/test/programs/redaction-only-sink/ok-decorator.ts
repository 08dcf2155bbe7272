// clean: a decorator writes what the method is named, and how long it took
import { appendFileSync } from "node:fs";
import type { LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

function timed(method: (this: any, record: any) => any, context: ClassMethodDecoratorContext) {
  return function (this: unknown, record: any): any {
    const began = Date.now();
    const given = method.call(this, record);
    appendFileSync("a", `${String(context.name)} ${Date.now() - began}`);
    return given;
  };
}

export class Service {
  constructor(private readonly redactor: Redactor) {}
  @timed
  handle(record: LogRecord): RedactedRecord {
    return this.redactor.redact(record);
  }
}

export function run(service: Service, sink: Sink, record: LogRecord): void {
  sink.write(service.handle(record));
}
