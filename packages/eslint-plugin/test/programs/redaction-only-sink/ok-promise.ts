// clean: redacted before it is awaited
import { Redactor, type LogRecord, type RedactedRecord, type Sink } from "@logwright/runtime";

const redactor = new Redactor();

async function later(record: LogRecord): Promise<RedactedRecord> {
  const safe = redactor.redact(record);
  await Promise.resolve();
  return safe;
}

export async function send(sink: Sink, records: LogRecord[]): Promise<void> {
  for (const safe of await Promise.all(records.map((record) => later(record)))) sink.write(safe);
  later(records[0]!).then((safe) => sink.write(safe)).catch(() => undefined);
}
