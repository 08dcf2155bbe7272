// clean: records drained by an async generator
import { Redactor, type LogRecord, type RedactedRecord, type Sink } from "@logwright/runtime";

const redactor = new Redactor();

async function* safe(source: AsyncIterable<LogRecord>): AsyncGenerator<RedactedRecord, void, undefined> {
  for await (const record of source) {
    if (record.severity === "debug") continue;
    yield redactor.redact(record);
  }
}

export async function pump(source: AsyncIterable<LogRecord>, sink: Sink): Promise<void> {
  for await (const record of safe(source)) await sink.write(record);
}
