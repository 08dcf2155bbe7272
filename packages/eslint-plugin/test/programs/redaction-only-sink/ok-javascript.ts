// clean: a program in JavaScript that redacts
// @file: app.js
import { Redactor, recordOf } from "@logwright/runtime";

const redactor = new Redactor();

/** @param {import("@logwright/runtime").Sink} sink */
export function send(sink) {
  const record = recordOf("a", {});
  sink.write(redactor.redact(record));
}
