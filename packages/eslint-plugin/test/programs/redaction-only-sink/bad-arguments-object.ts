// violation: the record is taken from `arguments`
import { appendFileSync } from "node:fs";
import type { LogRecord, Sink } from "@logwright/runtime";

export function leak(_record: LogRecord): void {
  appendFileSync("a", JSON.stringify(arguments[0])); //! rawToEgress
  appendFileSync("a", JSON.stringify([...arguments])); //! rawToEgress
}

export function send(_sink: Sink, _record: LogRecord): void {
  arguments[0].write(arguments[1]); //! rawToSink
}
