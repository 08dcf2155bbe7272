// violation: the method as a callback over raw records
import type { LogRecord, Sink } from "@logwright/runtime";

export function send(sink: Sink, records: any[], record: LogRecord): void {
  records.push(record);
  records.forEach((one) => sink.write(one)); //! rawToSink
  records.forEach(sink.write); //! rawToSink
}
