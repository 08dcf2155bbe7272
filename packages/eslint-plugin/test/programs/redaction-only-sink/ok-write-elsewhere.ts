// clean: methods called write that have nothing to do with sinks
import { createWriteStream } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

class Notebook {
  readonly lines: string[] = [];
  write(line: string): void {
    this.lines.push(line);
  }
}

export function note(record: LogRecord): number {
  const book = new Notebook();
  book.write("seen");
  createWriteStream("notes.txt").write(book.lines.join("\n"));
  return record.severity.length;
}
