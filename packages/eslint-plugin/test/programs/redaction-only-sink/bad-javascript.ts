// violation: a program in JavaScript that does not
// @file: app.js
import { recordOf } from "@logwright/runtime";

/** @param {import("@logwright/runtime").Sink} sink */
export function send(sink) {
  /** @type {any} */
  const record = recordOf("a", {});
  sink.write(record); //! rawToSink
}
