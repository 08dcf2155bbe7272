// compiler options: {"lib":["lib.esnext.d.ts"]}
// clean: promises that are settled from outside with redacted records, or rejected with errors
import { appendFileSync } from "node:fs";
import type { LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

export async function run(sink: Sink, redactor: Redactor, record: LogRecord): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<RedactedRecord>();
  if (record.severity === "error") reject(new Error("no"));
  else resolve(redactor.redact(record));
  sink.write(await promise);
  promise.catch((reason: unknown) => appendFileSync("a", String(reason)));
  [record].values().map((each) => redactor.redact(each)).forEach((each) => sink.write(each));
  const ready = Promise.withResolvers<void>();
  ready.resolve();
  await ready.promise;
}
