// violation: a generator in a file of its own is sent the record
// @file: writer.ts
import { appendFileSync } from "node:fs";

export function* writer(): Generator<undefined, void, any> {
  for (;;) {
    const given = yield;
    appendFileSync("a", JSON.stringify(given)); //! rawToEgress
  }
}
// @file: main.ts
import { recordOf } from "@logwright/runtime";
import { writer } from "./writer.ts";

export function run(): void {
  const waiting = writer();
  waiting.next();
  waiting.next(recordOf("a", {}));
}
