// violation: a way out that the settings name
// settings: {"sinks":[{"module":"queue-client","export":"Queue.push","argument":1}]}
import type { Queue } from "queue-client";
import type { LogRecord } from "@logwright/runtime";

export function leak(record: LogRecord, queue: Queue): void {
  const text = JSON.stringify(record);
  queue.push("topic", text); //! rawToEgress
  queue.push(text, "nothing");
}
// @file: node_modules/queue-client/package.json
{ "name": "queue-client", "version": "1.0.0", "types": "index.d.ts" }
// @file: node_modules/queue-client/index.d.ts
export interface Queue {
  push(topic: string, body: string): void;
}
