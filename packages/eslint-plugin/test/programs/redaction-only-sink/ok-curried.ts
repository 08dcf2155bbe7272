// clean: a function that makes the sending function
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

const sender = (redactor: Redactor) => (sink: Sink) => (record: LogRecord) => sink.write(redactor.redact(record));

export function run(sink: Sink, record: LogRecord): void {
  const send = sender(new Redactor())(sink);
  void send(record);
}
