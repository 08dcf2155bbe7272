// clean: a sink around a sink that lets some records pass, chosen at run time
import type { RedactedRecord, Sink } from "@logwright/runtime";

export function filtered(sink: Sink, keep: (record: RedactedRecord) => boolean): Sink {
  return {
    write(record) {
      if (keep(record)) return sink.write(record);
    },
  };
}

export const errorsOnly = (sink: Sink): Sink => filtered(sink, (record) => record.event.startsWith("error"));
