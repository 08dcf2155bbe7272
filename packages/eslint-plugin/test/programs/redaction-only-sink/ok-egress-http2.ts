// clean: over HTTP/2 and an HTTP response, redacted
import { createServer as createSecure } from "node:http2";
import { createServer } from "node:http";
import type { LogRecord, RedactedRecord } from "@logwright/runtime";

const records: RedactedRecord[] = [];
const raw: LogRecord[] = [];

createServer((_request, response) => {
  response.setHeader("x-waiting", String(raw.length));
  response.end(JSON.stringify(records));
});
createSecure().on("stream", (stream) => {
  stream.respond({ ":status": 200, "x-last": String(raw[0]?.severity) });
  stream.end(records.map((record) => record.line).join(""));
});
