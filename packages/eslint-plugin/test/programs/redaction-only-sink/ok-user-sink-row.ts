// clean: a way out that the settings name gets the redacted line
// settings: {"sinks":[{"module":"queue-client","export":"Queue.push","argument":1}]}
import type { Queue } from "queue-client";
import type { LogRecord, Redactor } from "@logwright/runtime";

export function send(redactor: Redactor, record: LogRecord, queue: Queue): void {
  queue.push(record.severity, redactor.redact(record).line);
}
// @file: node_modules/queue-client/package.json
{ "name": "queue-client", "version": "1.0.0", "types": "index.d.ts" }
// @file: node_modules/queue-client/index.d.ts
export interface Queue {
  push(topic: string, body: string): void;
}
