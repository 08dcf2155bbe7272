// limit 4, says nothing: the name of a sink's method is computed from data
import type { LogRecord, Sink } from "@logwright/runtime";

export function send(sink: any, record: LogRecord, name: string): void {
  sink[name](record); //? not seen
}
export function any(sink: Sink, record: LogRecord): void {
  send(sink, record, ["wri", "te"].join(""));
}
