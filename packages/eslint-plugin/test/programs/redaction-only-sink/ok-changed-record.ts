// clean: what is changed is a copy of a redacted record's data, and the copy goes no further than a file
import { appendFileSync } from "node:fs";
import type { RedactedRecord, Sink } from "@logwright/runtime";

export function noted(sink: Sink, record: RedactedRecord): void {
  const copy: Record<string, unknown> = Object.assign({}, record.data);
  copy["note"] = "x";
  delete copy["user"];
  Object.defineProperty(copy, "line", { value: record.line });
  appendFileSync("a", JSON.stringify(copy));
  sink.write(record);
}
