// violation: the record travels in an AsyncLocalStorage
import { AsyncLocalStorage } from "node:async_hooks";
import type { LogRecord, Sink } from "@logwright/runtime";

const storage = new AsyncLocalStorage<any>();

export function run(record: LogRecord, work: () => void): void {
  storage.run(record, work);
}

export function flush(sink: Sink): void {
  sink.write(storage.getStore()); //! rawToSink
}
