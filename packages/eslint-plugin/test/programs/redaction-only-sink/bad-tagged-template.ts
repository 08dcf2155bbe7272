// violation: a tag that gives back its value
import type { LogRecord, Sink } from "@logwright/runtime";

function tag(_text: TemplateStringsArray, value: unknown): any {
  return value;
}

export function send(sink: Sink, record: LogRecord): void {
  sink.write(tag`${record}`); //! rawToSink
}
