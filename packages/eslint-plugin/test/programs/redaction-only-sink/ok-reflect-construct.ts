// clean: constructors by reflection, the redactor's as well
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord): void {
  const seen = Reflect.construct(Map, [[["a", 1]]]);
  seen.set("b", 2);
  const redactor: Redactor = Reflect.construct(Redactor, [{ strict: true }]);
  sink.write(redactor.redact(record));
}
