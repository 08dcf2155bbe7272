// violation: patterns with defaults and rests, computed members and names, loops over keys, parts of errors and of functions
import { appendFileSync } from "node:fs";
import * as fs from "node:fs";
import type { LogRecord } from "@logwright/runtime";

export function leak(record: LogRecord): void {
  const { text = JSON.stringify(record) } = {} as { text?: string };
  appendFileSync("a", text); //! rawToEgress
  const [first = record] = [] as any[];
  appendFileSync("a", String(first)); //! rawToEgress
  (0, fs.appendFileSync)("a", String(record.data)); //! rawToEgress
  fs["append" + "FileSync" as "appendFileSync"]("a", String(record.data)); //! rawToEgress
  fs?.appendFileSync?.("a", String(record.data)); //! rawToEgress
  let held: any;
  outer: for (;;) {
    held = record;
    break outer;
  }
  appendFileSync("a", JSON.stringify(held)); //! rawToEgress
  held = undefined;
  held ??= record;
  appendFileSync("a", JSON.stringify(held)); //! rawToEgress
  const { data: { user } } = record as any;
  appendFileSync("a", user); //! rawToEgress
  const copy: any = {};
  ({ a: copy.a, ...copy.rest } = { a: record, b: record } as any);
  appendFileSync("a", JSON.stringify(copy.a)); //! rawToEgress
  appendFileSync("a", JSON.stringify(copy.rest)); //! rawToEgress
  for (copy.last of [record]) appendFileSync("a", JSON.stringify(copy.last)); //! rawToEgress
  for (const key in record.data) appendFileSync("a", key); //! rawToEgress
  try { throw Object.assign(new Error("x"), { cause: record }); } catch (error) { appendFileSync("a", JSON.stringify((error as any).cause)); } //! rawToEgress
  const error = new Error("x", { cause: record });
  appendFileSync("a", JSON.stringify(error.cause)); //! rawToEgress
  appendFileSync("a", new Error(JSON.stringify(record)).stack ?? ""); //! rawToEgress
  appendFileSync("a", new AggregateError([record]).errors as any); //! rawToEgress
  const name = { [JSON.stringify(record)]: 1 };
  appendFileSync("a", Object.keys(name).join()); //! rawToEgress
  appendFileSync("a", Symbol(JSON.stringify(record)).description ?? ""); //! rawToEgress
  const fn = Object.defineProperty(() => 1, "name", { value: JSON.stringify(record) });
  appendFileSync("a", fn.name); //! rawToEgress
  appendFileSync("a", new RegExp(JSON.stringify(record)).source); //! rawToEgress
  appendFileSync("a", structuredClone(record) as any); //! rawToEgress
  appendFileSync("a", Object.entries(record.data).map(([key, value]) => `${key}=${String(value)}`).join()); //! rawToEgress
  appendFileSync("a", JSON.stringify(Object.fromEntries(Object.entries(record.data)))); //! rawToEgress
}
