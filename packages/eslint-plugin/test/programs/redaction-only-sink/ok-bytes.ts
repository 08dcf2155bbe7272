// clean: bytes of a redacted line, and a map and a buffer beside a raw record
import { writeFileSync } from "node:fs";
import type { LogRecord, Redactor } from "@logwright/runtime";

export function write(redactor: Redactor, record: LogRecord): void {
  const { line } = redactor.redact(record);
  const bytes = new Uint8Array(line.length);
  new TextEncoder().encodeInto(line, bytes);
  writeFileSync("a", bytes);
  const buffer = Buffer.alloc(99);
  buffer.write(line);
  buffer.write("x", record.severity.length);
  writeFileSync("a", buffer);
  const view = new Uint8Array(new SharedArrayBuffer(99));
  view.set(buffer, record.severity.length);
  writeFileSync("a", view);
  const counts = new Map<string, number>();
  counts.set(record.severity, 1);
  writeFileSync("a", [...counts.values()].join());
}
