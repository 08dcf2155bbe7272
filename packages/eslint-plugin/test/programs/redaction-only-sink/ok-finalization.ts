// clean: a finalization registry hands on the name of what was registered
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

const registry = new FinalizationRegistry<string>((held) => {
  appendFileSync("a", held);
});

export function watch(record: LogRecord): void {
  registry.register(record, record.severity);
}
