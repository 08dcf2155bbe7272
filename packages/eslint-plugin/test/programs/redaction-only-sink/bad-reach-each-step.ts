// violation: each file is reached by one kind of step alone
import { EventEmitter } from "node:events";
import { recordOf, type LogRecord } from "@logwright/runtime";
import { toMember } from "./member.js";
import { toMethod } from "./method.js";
import { toTyped } from "./typed.js";
import { toText } from "./text.js";
import { toLoop } from "./loop.js";
import { toAssigned } from "./assigned.js";
import { toEither } from "./either.js";
import { toBranch } from "./branch.js";
import { toGetter } from "./getter.js";
import { toArgument } from "./argument.js";
import { toMerged } from "./merged.js";
import { toCalled } from "./called.js";
import { toField } from "./field.js";
import { toBound } from "./bound.js";
import { Out } from "./method-of-any.js";

export const bus = new EventEmitter();

const first: any = recordOf("a", {});
class Holder {
  static kept: any = first;
}

export default [first][0];

export function leak(record: LogRecord, none: any): void {
  const box: any = { a: record };
  toMember(box.a);
  const held: any = { a: record };
  toMethod(held.valueOf());
  toTyped(record);
  toText(`${record.data["x"]}`);
  const all: any[] = [record];
  for (const each of all) toLoop(each);
  let last: any;
  last = record;
  toAssigned(last);
  toEither(none ?? record);
  toBranch(none ? "" : (record as any));
  const lazy = {
    get last(): any {
      return record;
    },
  };
  toGetter(lazy.last);
  const pass = (value: any): void => toArgument(value);
  pass(record);
  const filled: any = {};
  Object.assign(filled, { record });
  toMerged(filled.record);
  toCalled.call(undefined, record);
  toField(Holder.kept);
  const bound = toBound.bind(undefined, record);
  bound();
  bus.emit("record", record);
  const target: any = new Out();
  target.send(record);
}
// @file: member.ts
import { appendFileSync } from "node:fs";

export function toMember(value: any): void {
  appendFileSync("a", JSON.stringify(value)); //! rawToEgress
}
// @file: method.ts
import { appendFileSync } from "node:fs";

export function toMethod(value: any): void {
  appendFileSync("a", JSON.stringify(value)); //! rawToEgress
}
// @file: typed.ts
import { appendFileSync } from "node:fs";

export function toTyped(value: any): void {
  appendFileSync("a", JSON.stringify(value)); //! rawToEgress
}
// @file: text.ts
import { appendFileSync } from "node:fs";

export function toText(value: any): void {
  appendFileSync("a", JSON.stringify(value)); //! rawToEgress
}
// @file: loop.ts
import { appendFileSync } from "node:fs";

export function toLoop(value: any): void {
  appendFileSync("a", JSON.stringify(value)); //! rawToEgress
}
// @file: assigned.ts
import { appendFileSync } from "node:fs";

export function toAssigned(value: any): void {
  appendFileSync("a", JSON.stringify(value)); //! rawToEgress
}
// @file: either.ts
import { appendFileSync } from "node:fs";

export function toEither(value: any): void {
  appendFileSync("a", JSON.stringify(value)); //! rawToEgress
}
// @file: branch.ts
import { appendFileSync } from "node:fs";

export function toBranch(value: any): void {
  appendFileSync("a", JSON.stringify(value)); //! rawToEgress
}
// @file: getter.ts
import { appendFileSync } from "node:fs";

export function toGetter(value: any): void {
  appendFileSync("a", JSON.stringify(value)); //! rawToEgress
}
// @file: argument.ts
import { appendFileSync } from "node:fs";

export function toArgument(value: any): void {
  appendFileSync("a", JSON.stringify(value)); //! rawToEgress
}
// @file: merged.ts
import { appendFileSync } from "node:fs";

export function toMerged(value: any): void {
  appendFileSync("a", JSON.stringify(value)); //! rawToEgress
}
// @file: called.ts
import { appendFileSync } from "node:fs";

export function toCalled(value: any): void {
  appendFileSync("a", JSON.stringify(value)); //! rawToEgress
}
// @file: bound.ts
import { appendFileSync } from "node:fs";

export function toBound(value: any): void {
  appendFileSync("a", JSON.stringify(value)); //! rawToEgress
}
// @file: field.ts
import { appendFileSync } from "node:fs";

export function toField(value: any): void {
  appendFileSync("a", JSON.stringify(value)); //! rawToEgress
}
// @file: method-of-any.ts
import { appendFileSync } from "node:fs";

export class Out {
  send(value: any): void {
    appendFileSync("a", JSON.stringify(value)); //! rawToEgress
  }
}
// @file: listener.ts
import { appendFileSync } from "node:fs";
import { bus } from "./main.js";

bus.on("record", (value) => appendFileSync("a", JSON.stringify(value))); //! rawToEgress
// @file: default.ts
import { appendFileSync } from "node:fs";
import renamed from "./main.js";

appendFileSync("a", JSON.stringify(renamed)); //! rawToEgress
// @file: kept.ts
import { recordOf } from "@logwright/runtime";

export const last: any = recordOf("b", {});
// @file: barrel.ts
export * from "./kept.js";
// @file: star.ts
import { appendFileSync } from "node:fs";
import * as all from "./barrel.js";

const module: any = all;
appendFileSync("a", JSON.stringify(module.last)); //! rawToEgress
