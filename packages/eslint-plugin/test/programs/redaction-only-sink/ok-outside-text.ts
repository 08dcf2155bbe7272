// clean: a package gets redacted lines, counts, what was not logged, and text that only looks at a record's severity
import { createClient, sql, type Context } from "shop-client";
import { getLogger, type LogRecord, type RedactedRecord, type Redactor, type Sink } from "@logwright/runtime";

const client = createClient();
const lines: string[] = [];
const counts = new Map<string, number>();

export class Ship implements Sink {
  write(record: RedactedRecord): void {
    lines.push(record.line);
    client.post("/log", record.line);
    client.post("/log", JSON.stringify({ event: record.event, data: record.data }));
  }
  flush(): void {
    client.post("/log", lines.splice(0).join("\n"));
  }
}

export function handle(record: LogRecord, redactor: Redactor, context: Context): void {
  counts.set(record.severity, (counts.get(record.severity) ?? 0) + 1);
  client.post("/counts", Object.fromEntries(counts));
  client.lazy(() => redactor.redact(record).line);
  context.body = redactor.redact(record).line;
  context.next(redactor.redact(record));
  sql`insert into log values (${redactor.redact(record).line})`;
}

export function order(context: Context, body: { id: string; items: string[] }): void {
  const logger = getLogger("orders");
  logger.info("order.placed", { id: body.id, items: body.items.length });
  client.post("/orders", JSON.stringify(body));
  context.body = JSON.stringify({ id: body.id });
  const { next } = context;
  next();
}
// @file: node_modules/shop-client/package.json
{ "name": "shop-client", "version": "1.0.0", "types": "index.d.ts" }
// @file: node_modules/shop-client/index.d.ts
export interface Client {
  post(path: string, body: unknown): void;
  lazy(make: () => string): void;
}
export declare function createClient(): Client;
export declare function sql(parts: TemplateStringsArray, ...values: unknown[]): void;
export interface Context {
  body: string;
  next: (error?: unknown) => void;
}
