// clean: a processor that counts, decides and forwards
import type { LogRecord, Processor } from "@logwright/runtime";

export function sampler(every: number): Processor {
  const seen = new Map<string, number>();
  return {
    process(record: LogRecord): LogRecord | undefined {
      const count = (seen.get(record.event) ?? 0) + 1;
      seen.set(record.event, count);
      return count % every === 0 ? record : undefined;
    },
  };
}
