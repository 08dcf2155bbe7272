// violation: a static field and a setter
import type { LogRecord, Sink } from "@logwright/runtime";

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

export function send(sink: Sink, record: LogRecord): void {
  Store.last = record;
  sink.write(Store.last); //! rawToSink
  const store = new Store();
  store.value = record;
  sink.write(store.value); //! rawToSink
}
