// violation: the context of a prompt is what whoever types there reads
import { start } from "node:repl";
import * as repl from "node:repl";
import type { LogRecord } from "@logwright/runtime";

export function debug(record: LogRecord): void {
  repl.start().context["record"] = record; //! rawToEgress
  const server = start("> ");
  server.context.last = record.data; //! rawToEgress
  Object.assign(server.context, { record }); //! rawToEgress
  Object.defineProperty(server.context, "record", { value: record }); //! rawToEgress
}
