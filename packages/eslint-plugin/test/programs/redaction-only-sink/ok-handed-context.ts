// clean: handlers give each other what was redacted, and what was never logged
import { appendFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { app, type Context, type Job } from "framework";
import { getLogger, type LogRecord, type Redactor } from "@logwright/runtime";

interface Locals {
  id: string;
  begun: number;
  line?: string;
}
const locals = (context: Context): Locals => context.locals as Locals;
const logger = getLogger("app");

export function wire(record: LogRecord, redactor: Redactor): void {
  app.use((context) => {
    context.locals["id"] = randomUUID();
    locals(context).line = redactor.redact(record).line;
  });
  app.use((context) => context.set("record", redactor.redact(record)));
  app.work((job) => {
    job.note = `${record.severity} ${redactor.redact(record).line}`;
  });
}

app.use((context) => logger.info("request.begins", { id: locals(context).id }));
app.use((context) => appendFileSync("a", JSON.stringify(context.locals["id"])));
app.use((context) => appendFileSync("a", locals(context).line ?? ""));
app.use((context) => appendFileSync("a", JSON.stringify(context.get("record"))));
app.work((job: Job) => appendFileSync("a", job.note));
// @file: node_modules/framework/package.json
{ "name": "framework", "version": "1.0.0", "types": "index.d.ts" }
// @file: node_modules/framework/index.d.ts
export interface Context {
  locals: Record<string, any>;
  extra: object;
  set(key: string, value: unknown): void;
  get(key: string): unknown;
}
export interface Job {
  note: string;
}
export declare const app: { use(handler: (context: Context) => void): void; work(handler: (job: Job) => void): void };
