// violation: a promise carries the record
import type { LogRecord, Sink } from "@logwright/runtime";

function later(record: LogRecord): Promise<any> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(record), 10);
  });
}

export async function send(sink: Sink, record: LogRecord): Promise<void> {
  await later(record).then((one) => sink.write(one)); //! rawToSink
  sink.write(await later(record)); //! rawToSink
}
