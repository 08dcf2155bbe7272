// limit 10, says nothing: whoever posts the message decides what it is, and the listener says what it hopes for
import { parentPort } from "node:worker_threads";
import type { RedactedRecord, Sink } from "@logwright/runtime";

export function drain(sink: Sink): void {
  parentPort?.on("message", (record: RedactedRecord) => {
    void sink.write(record); //? not seen
  });
}
