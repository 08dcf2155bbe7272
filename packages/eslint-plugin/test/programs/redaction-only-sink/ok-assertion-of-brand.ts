// clean: an unknown value, asked before it is written
import { RedactedRecord, type Sink } from "@logwright/runtime";

export function writeAll(sink: Sink, values: readonly unknown[]): void {
  for (const value of values) {
    if (!(value instanceof RedactedRecord)) continue;
    sink.write(value);
  }
  values.filter((value) => value instanceof RedactedRecord).forEach((value) => sink.write(value));
}
