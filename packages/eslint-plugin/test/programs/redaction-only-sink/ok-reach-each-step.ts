// clean: by one kind of step each, and what arrives is redacted
import { EventEmitter } from "node:events";
import { Redactor, type LogRecord } from "@logwright/runtime";
import { keep, Out } from "./keep.js";

export const bus = new EventEmitter();
const redactor = new Redactor();

export function save(raw: LogRecord, none: any): void {
  const record: any = redactor.redact(raw);
  const box: any = { a: record };
  keep(box.a);
  keep(`${record.line}`);
  for (const each of [record]) keep(each);
  keep(none ?? record);
  keep(none ? "" : record);
  const lazy = {
    get last(): any {
      return record;
    },
  };
  keep(lazy.last);
  const filled: any = {};
  Object.assign(filled, { record });
  keep(filled.record);
  keep.call(undefined, record);
  const bound = keep.bind(undefined, record);
  bound();
  bus.emit("record", record);
  const target: any = new Out();
  target.send(record);
}
// @file: keep.ts
import { appendFileSync } from "node:fs";
import { bus } from "./main.js";

export function keep(value: any): void {
  appendFileSync("a", JSON.stringify(value));
}
export class Out {
  send(value: any): void {
    keep(value);
  }
}
bus.on("record", (value) => keep(value));
