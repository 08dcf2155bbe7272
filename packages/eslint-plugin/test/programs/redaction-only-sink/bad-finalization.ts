// violation: a finalization registry hands on what was registered
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

const registry = new FinalizationRegistry<unknown>((held) => {
  appendFileSync("a", JSON.stringify(held)); //! rawToEgress
});

export function leak(record: LogRecord): void {
  registry.register({}, record.data);
}
