// violation: a queue of anything between the record and the sink
import type { LogRecord, Sink } from "@logwright/runtime";

const queue: any[] = [];

export function remember(record: LogRecord): void {
  queue.push(record);
}

export function drain(sink: Sink): void {
  for (const item of queue) sink.write(item); //! rawToSink
}
