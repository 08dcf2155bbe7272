// compiler options: {"lib":["lib.esnext.d.ts"]}
// clean: redacted data, and what was never logged, on the same ways into a package
import { z, type Ctx, Hono, Queue, Worker } from "fw";
import { getLogger, type LogRecord, type Redactor } from "@logwright/runtime";

const logger = getLogger("app");

export function run(record: LogRecord, redactor: Redactor): void {
  const { line } = redactor.redact(record);
  const schema = z.any().transform((value) => String(value).length);
  const app = new Hono();
  app.use(async (c: Ctx, next) => {
    c.set("line", line);
    await next();
    logger.info("request.handled", { severity: record.severity });
  });
  app.get("/", (c: Ctx) => c.json({ ok: true, line: c.get("line"), size: schema.parse("a") }));
  const queue = new Queue("x");
  void queue.add("a", { line });
  new Worker("x", async (job) => job.log(redactor.redact(record).line));
  const failed: any = new Error("x");
  failed.line = line;
  app.fail(failed);
  const lines = function* (): Generator<string> {
    yield redactor.redact(record).line;
  };
  app.stream(lines());
  app.stream(lines);
  app.send(...[line]);
  Reflect.apply(app.send, undefined, [line]);
  app.send.call(undefined, line);
  const later = app.send.bind(undefined, line);
  later();
  [line].forEach(app.send);
  void Promise.resolve(redactor.redact(record)).then(app.send);
  [record].map((each) => redactor.redact(each)).forEach(app.send);
  app.options = { line };
}
// @file: node_modules/fw/package.json
{ "name": "fw", "type": "module", "types": "index.d.ts" }
// @file: node_modules/fw/index.d.ts
export declare const z: { any(): { transform<R>(f: (v: unknown) => R): { parse(v: unknown): R } } };
export interface Ctx { set(k: string, v: unknown): void; get(k: string): unknown; json(o: object): Response }
export declare class Hono { use(h: (c: Ctx, next: () => Promise<void>) => Promise<void>): void; get(p: string, h: (c: Ctx) => Response): void; fail(e: Error): void; send(this: void, ...x: unknown[]): void; stream(x: unknown): void; options: object | string; list: string[] }
export declare class Queue { constructor(n: string); add(n: string, d: object): Promise<void> }
export declare class Worker { constructor(n: string, p: (job: { log(s: string): Promise<number> }) => Promise<number>) }
