// violation: a function that declares its this; the record is its first argument all the same
import { appendFileSync } from "node:fs";
import type { LogRecord, Sink } from "@logwright/runtime";

function send(this: unknown, sink: Sink, record: any): void {
  sink.write(record); //! rawToSink
}

function note(this: void, record: any): void {
  appendFileSync("a", JSON.stringify(record)); //! rawToEgress
}

function fill(this: unknown, list: any[], record: LogRecord): void {
  list.push(record);
}

export function run(sink: Sink, record: LogRecord): void {
  send.call(undefined, sink, record);
  note(record);
  const list: any[] = [];
  fill.call(undefined, list, record);
  fill(list, record);
  appendFileSync("a", JSON.stringify(list)); //! rawToEgress
}
