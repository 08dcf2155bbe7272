// clean: handlers, writers and steps in lists, which get nothing raw
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { getLogger, type LogRecord, type RedactedRecord, type Redactor, type Sink } from "@logwright/runtime";

const log = getLogger("web");
type Handler = (request: IncomingMessage, response: ServerResponse) => void;
const handlers: Handler[] = [
  (request) => log.info("request", { url: request.url }),
  (request, response) => response.end(request.url),
];
createServer((request, response) => {
  for (const handle of handlers) handle(request, response);
});

const bySeverity: Record<string, (record: LogRecord) => LogRecord | undefined> = {
  debug: () => undefined,
  info: (record) => record,
};

export function route(sinks: Sink[], redactor: Redactor, record: LogRecord): void {
  const kept = bySeverity[record.severity]?.(record);
  if (kept === undefined) return;
  const bound = sinks.map((sink) => sink.write.bind(sink));
  for (const write of bound) write(redactor.redact(kept));
  const wrapped = sinks.map((sink) => (redacted: RedactedRecord) => sink.write(redacted));
  for (const write of wrapped) write(redactor.redact(kept));
}
