// clean: the context of a prompt gets redacted records; other contexts are objects like any other
import { start } from "node:repl";
import type { LogRecord, Redactor } from "@logwright/runtime";

interface Holder {
  context: Record<string, unknown>;
}

export function debug(redactor: Redactor, holder: Holder, record: LogRecord): void {
  const server = start("> ");
  server.context["record"] = redactor.redact(record);
  server.context["severity"] = record.severity;
  holder.context["record"] = record;
}
