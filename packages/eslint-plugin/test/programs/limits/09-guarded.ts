// limit 9, says nothing: a guard is believed for a value that nobody can follow
import { RedactedRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, text: string): void {
  const value: unknown = JSON.parse(text);
  if (value instanceof RedactedRecord) sink.write(value); //? not seen
}
