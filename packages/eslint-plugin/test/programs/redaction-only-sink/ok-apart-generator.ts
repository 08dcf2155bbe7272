// clean: a generator in a file of its own is sent the redacted record
// @file: writer.ts
import { appendFileSync } from "node:fs";

export function* writer(): Generator<undefined, void, any> {
  for (;;) {
    const given = yield;
    appendFileSync("a", JSON.stringify(given));
  }
}
// @file: main.ts
import { recordOf, Redactor } from "@logwright/runtime";
import { writer } from "./writer.ts";

export function run(): void {
  const waiting = writer();
  waiting.next();
  waiting.next(new Redactor().redact(recordOf("a", {})).line);
}
