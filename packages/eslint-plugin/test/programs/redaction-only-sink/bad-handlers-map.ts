// violation: maps of handlers, by event and by severity, some of which let a raw record through
import { EventEmitter } from "node:events";
import { appendFile, writeFile } from "node:fs/promises";
import type { LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

type Handler = (record: RedactedRecord) => void | Promise<void>;

interface Events {
  redacted: [record: RedactedRecord];
  counted: [event: string, count: number];
  closed: [];
}

export class Router extends EventEmitter<Events> implements Sink {
  readonly #byEvent = new Map<string, Set<Handler>>();
  readonly #counts: Record<string, number> = {};
  on_(event: string, handler: Handler): () => void {
    const handlers = this.#byEvent.get(event) ?? new Set<Handler>();
    this.#byEvent.set(event, handlers.add(handler));
    return () => void handlers.delete(handler);
  }
  async write(record: RedactedRecord): Promise<void> {
    this.#counts[record.event] = (this.#counts[record.event] ?? 0) + 1;
    this.emit("redacted", record);
    this.emit("counted", record.event, this.#counts[record.event] ?? 0);
    await Promise.all([...(this.#byEvent.get(record.event) ?? [])].map((handler) => handler(record)));
  }
  close(): void {
    this.emit("closed");
    void writeFile("counts.json", JSON.stringify(this.#counts));
  }
}

const bySeverity: Readonly<Record<LogRecord["severity"], (redactor: Redactor, record: LogRecord) => RedactedRecord | undefined>> = {
  debug: () => undefined,
  info: (redactor, record) => redactor.redact(record),
  warn: (redactor, record) => redactor.redact(record),
  error: (_redactor, record) => ({ ...record, line: "" }) as any,
  critical: (redactor, record) => redactor.redact(record),
};

export function start(redactor: Redactor, records: Iterable<LogRecord>): void {
  const router = new Router();
  router.on("redacted", (record) => void appendFile("all.jsonl", record.line));
  router.on("counted", (event, count) => void appendFile("counts.txt", `${event} ${count}\n`)); //! rawToEgress
  router.once("closed", () => void appendFile("counts.txt", "closed\n"));
  const off = router.on_("order.placed", async (record) => {
    await fetch("https://collector.example.com", { method: "POST", body: JSON.stringify(record.data) });
  });
  for (const record of records) {
    router.emit("counted", JSON.stringify(record), 1);
    const done = bySeverity[record.severity](redactor, record);
    if (done !== undefined) void router.write(done); //! rawToSink
  }
  off();
}
