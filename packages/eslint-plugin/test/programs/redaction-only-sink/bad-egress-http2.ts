// violation: over HTTP/2 and an HTTP response
import { createServer as createSecure } from "node:http2";
import { createServer } from "node:http";
import type { LogRecord } from "@logwright/runtime";

const records: LogRecord[] = [];

createServer((_request, response) => {
  response.setHeader("x-last", JSON.stringify(records[0])); //! rawToEgress
  response.end(JSON.stringify(records)); //! rawToEgress
});
createSecure().on("stream", (stream) => {
  stream.respond({ ":status": 200, "x-last": String(records[0]?.data) }); //! rawToEgress
  stream.end(JSON.stringify(records.map((record) => record.data))); //! rawToEgress
});
