// clean: a global that counts
import type { LogRecord, Processor } from "@logwright/runtime";

export const counter: Processor = {
  process(record: LogRecord) {
    (globalThis as { records?: number }).records = ((globalThis as { records?: number }).records ?? 0) + 1;
    return record;
  },
};
