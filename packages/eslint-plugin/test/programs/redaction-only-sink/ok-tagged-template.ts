// clean: a tag that gives back its value, which is redacted
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

function tag(_text: TemplateStringsArray, value: unknown): any {
  return value;
}

export function send(sink: Sink, redactor: Redactor, record: LogRecord): void {
  sink.write(tag`${redactor.redact(record)}`);
}
