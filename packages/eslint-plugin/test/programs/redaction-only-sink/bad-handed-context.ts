// violation: what one handler puts into the object that a framework hands to all of them, another one sends
import { appendFileSync } from "node:fs";
import { app, type Context, type Job } from "framework";
import type { LogRecord } from "@logwright/runtime";

interface Extra {
  last?: unknown;
}

export function wire(record: LogRecord): void {
  app.use((context) => {
    context.locals["raw"] = record;
  });
  app.use((context) => context.set("raw", record)); //! rawToEgress
  app.use((context) => {
    (context.extra as Extra).last = record.data;
  });
  app.work((job) => {
    job.note = JSON.stringify(record); //! rawToEgress
  });
}

app.use((context) => appendFileSync("a", JSON.stringify(context.locals["raw"]))); //! rawToEgress
app.use((context) => appendFileSync("a", JSON.stringify(context.get("raw")))); //! rawToEgress
app.use(({ locals }) => appendFileSync("a", JSON.stringify(locals))); //! rawToEgress
app.use(async (context: Context) => {
  const { last } = context.extra as Extra;
  appendFileSync("a", String(last)); //! rawToEgress
});
app.work(function (job: Job) {
  appendFileSync("a", job.note); //! rawToEgress
});
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
