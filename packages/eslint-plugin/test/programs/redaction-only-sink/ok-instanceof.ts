// clean: asked at run time, whose brand answers
import { RedactedRecord, type Sink } from "@logwright/runtime";

export function route(sink: Sink, value: unknown): void {
  if (value instanceof RedactedRecord) sink.write(value);
}
