// clean: a static field and a setter, filled with what is redacted
import type { LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

class Store {
  static last: any;
  #value: any;
  set value(value: any) {
    this.#value = value;
  }
  get value(): any {
    return this.#value;
  }
}

export function send(sink: Sink, redactor: Redactor, record: LogRecord): void {
  const redacted: RedactedRecord = redactor.redact(record);
  Store.last = redacted;
  sink.write(Store.last);
  const store = new Store();
  store.value = redacted;
  sink.write(store.value);
}
