// violation: the function that writes is kept in a list, a table or a rest parameter, and called as an element of it
import * as fs from "node:fs";
import type { LogRecord, Sink } from "@logwright/runtime";
import { chain } from "./chain.js";

const steps = [(text: any) => fs.appendFileSync("a", text)]; //! rawToEgress
const ways: Record<string, (text: string) => void> = {
  file: (text) => fs.appendFileSync("a", text), //! rawToEgress
  none: () => undefined,
};
const later: ((value: unknown) => void)[] = [];
later.push((value) => fs.appendFileSync("a", String(value))); //! rawToEgress

const out = chain(
  (record: LogRecord) => record.data,
  JSON.stringify,
  (text: string) => fs.appendFileSync("a", text), //! rawToEgress
);

export function leak(sinks: Sink[], record: LogRecord, way: string): void {
  for (const step of steps) step(record);
  ways[way]?.(JSON.stringify(record));
  for (const each of later) each(record.data);
  out(record);
  sinks.map((sink) => sink.write).forEach((write: any) => write(record)); //! rawToSink
}
// @file: chain.ts
export function chain(...all: ((value: any) => any)[]): (value: any) => any {
  return (value) => all.reduce((before, step) => step(before), value);
}
