// clean: stringified to measure it; what is written was redacted
import { appendFileSync } from "node:fs";
import { recordOf, type Redactor, type Sink } from "@logwright/runtime";

export function send(sink: Sink, redactor: Redactor): void {
  const record = recordOf("a", { user: "u" });
  const text = JSON.stringify(record);
  appendFileSync("sizes", `${text.length}\n`);
  sink.write(redactor.redact(record));
}
