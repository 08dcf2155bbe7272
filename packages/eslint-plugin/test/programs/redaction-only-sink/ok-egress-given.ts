// clean: ways out that a function gives, or that are properties, get redacted text
import { env } from "node:process";
import type { ServerResponse } from "node:http";
import { debuglog } from "node:util";
import type { LogRecord, RedactedRecord } from "@logwright/runtime";

const say = debuglog("team");

export function tell(raw: LogRecord, record: RedactedRecord, response: ServerResponse): void {
  say("%s", record.line);
  debuglog(raw.severity)("here");
  response.statusMessage = record.event;
  env["LAST"] = raw.severity;
}
