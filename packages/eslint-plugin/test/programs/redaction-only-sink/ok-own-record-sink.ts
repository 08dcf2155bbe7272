// clean: a sink that writes the redacted line wherever it likes
import { appendFileSync } from "node:fs";
import { connect } from "node:net";
import { getLogger, type RedactedRecord, type Sink } from "@logwright/runtime";

class Tee implements Sink {
  readonly #socket = connect(1);
  constructor(private readonly next: Sink) {}
  write(record: RedactedRecord): void {
    appendFileSync("copy.jsonl", record.line);
    this.#socket.write(record.line);
    if (record.event === "error") console.error(record.data);
    this.next.write(record);
  }
}

getLogger("a").addSink(new Tee({ write: (record) => void process.stderr.write(record.line) }));
