// clean: a switch over constants around a sink
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

const TARGETS = { file: 0, network: 1 } as const;

export function send(sinks: readonly [Sink, Sink], record: LogRecord, target: keyof typeof TARGETS): void {
  const sink = sinks[TARGETS[target]];
  sink.write(new Redactor().redact(record));
}
