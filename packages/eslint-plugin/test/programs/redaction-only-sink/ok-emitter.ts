// clean: an emitter that carries redacted records, beside one that carries something else
import { EventEmitter } from "node:events";
import { Redactor, type LogRecord, type RedactedRecord, type Sink } from "@logwright/runtime";

const bus = new EventEmitter();
const other = new EventEmitter();

export function attach(sink: Sink): void {
  bus.on("record", (record: RedactedRecord) => {
    void sink.write(record);
  });
  other.on("record", (chunk) => {
    process.stdout.write(chunk);
  });
}

export function report(record: LogRecord, redactor: Redactor): void {
  bus.emit("record", redactor.redact(record));
  other.emit("record", "text");
}
