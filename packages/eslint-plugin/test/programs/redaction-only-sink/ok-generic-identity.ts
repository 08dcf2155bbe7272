// clean: a generic function that gives back what it got
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

const redactor = new Redactor();

function timed<T>(work: () => T): T {
  const result = work();
  return result;
}

export function send(sink: Sink, record: LogRecord): void {
  sink.write(timed(() => redactor.redact(record)));
}
