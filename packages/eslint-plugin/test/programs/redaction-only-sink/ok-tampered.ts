// clean: the method of a redact of one's own is replaced, and a redactor is replaced by another
import { Redactor, type LogRecord, type RedactedRecord } from "@logwright/runtime";

const image = { redact: (pixels: number[]) => pixels };
image.redact = (pixels) => pixels.map(() => 0);
let redactor = new Redactor();
export function strictly(record: LogRecord): RedactedRecord {
  redactor = new Redactor({ strict: true });
  return redactor.redact(record);
}
export { image };
