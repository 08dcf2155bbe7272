// compiler options: {"lib":["lib.esnext.d.ts"]}
// violation: raw data on every way into a package: transformations, queues, contexts, getters, generators, call, bind, callbacks
import { appendFileSync } from "node:fs";
import { createServer } from "node:http";
import { z, type Ctx, Hono, Queue, Worker } from "fw";
import type { LogRecord, Processor } from "@logwright/runtime";

const META = new WeakMap<object, any>();
const meta = (value: any) => (target: object, key: string) => META.set(target, { ...META.get(target), [key]: value });

export function run(record: LogRecord): void {
  const schema = z.any().transform(() => record); //! rawToEgress
  void schema;
  class Deco {
    static { meta(record)(this.prototype, "x"); }
    x(): void {}
  }
  appendFileSync("a", JSON.stringify(META.get(Deco.prototype))); //! rawToEgress
  createServer((_request, response) => {
    response.setHeader("x-last", JSON.stringify(record)); //! rawToEgress
    response.end(JSON.stringify(record.data)); //! rawToEgress
    response.statusMessage = record.event; //! rawToEgress
  });
  const app = new Hono();
  app.use(async (c: Ctx, next) => {
    c.set("raw", String(record.data)); //! rawToEgress
    await next();
  });
  app.get("/", (c: Ctx) => c.json({ ok: true, raw: c.get("raw") })); //! rawToEgress rawToEgress
  const queue = new Queue("x");
  queue.add("a", { ...record.data }); //! rawToEgress
  new Worker("x", async (job) => job.log(JSON.stringify(record))); //! rawToEgress
  const err: any = new Error("x");
  err.record = record;
  err.toJSON = () => record;
  app.fail(err); //! rawToEgress
  const getters = { get text() { return JSON.stringify(record); } };
  app.send(getters.text); //! rawToEgress
  app.send(getters); //! rawToEgress
  const lines = function* () { yield JSON.stringify(record); };
  app.stream(lines()); //! rawToEgress
  app.stream(lines); //! rawToEgress
  app.send(...[JSON.stringify(record)]); //! rawToEgress
  app["se" + "nd" as "send"](JSON.stringify(record)); //! rawToEgress
  Reflect.apply(app.send, undefined, [JSON.stringify(record)]); //! rawToEgress
  app.send.call(undefined, JSON.stringify(record)); //! rawToEgress
  const later = app.send.bind(undefined, JSON.stringify(record)); //! rawToEgress
  later();
  [JSON.stringify(record)].forEach(app.send); //! rawToEgress
  Promise.resolve(record).then(app.send); //! rawToEgress
  app.options = { record: JSON.stringify(record) }; //! rawToEgress
}
// @file: node_modules/fw/package.json
{ "name": "fw", "type": "module", "types": "index.d.ts" }
// @file: node_modules/fw/index.d.ts
export declare const z: { any(): { transform<R>(f: (v: unknown) => R): { parse(v: unknown): R } } };
export interface Ctx { set(k: string, v: unknown): void; get(k: string): unknown; json(o: object): Response }
export declare class Hono { use(h: (c: Ctx, next: () => Promise<void>) => Promise<void>): void; get(p: string, h: (c: Ctx) => Response): void; fail(e: Error): void; send(this: void, ...x: unknown[]): void; stream(x: unknown): void; options: object | string; list: string[] }
export declare class Queue { constructor(n: string); add(n: string, d: object): Promise<void> }
export declare class Worker { constructor(n: string, p: (job: { log(s: string): Promise<number> }) => Promise<number>) }
