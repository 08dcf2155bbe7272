// violation: a Fastify-like application whose admin routes give what a processor has seen
import { fastify, type Instance, type Plugin } from "fastify-like";
import { getLogger, type Logger, type LogRecord, type Processor } from "@logwright/runtime";

declare module "fastify-like" {
  interface Instance {
    events: Logger;
    tail: Tail;
  }
  interface Request {
    begun: number;
  }
}

class Tail implements Processor {
  readonly #records: LogRecord[] = [];
  process(record: LogRecord): LogRecord {
    this.#records.push(record);
    if (this.#records.length > 50) this.#records.shift();
    return record;
  }
  *lines(event?: string): Generator<string, number> {
    let count = 0;
    for (const record of this.#records) {
      if (event !== undefined && record.event !== event) continue;
      count += 1;
      yield JSON.stringify(record.data);
    }
    return count;
  }
  last(): LogRecord | undefined {
    return this.#records.at(-1);
  }
}

const admin: Plugin = async (app) => {
  app.get("/log", async (request, reply) => { //! rawToEgress
    const { event } = request.query as { event?: string };
    return reply.header("content-type", "text/plain").send([...app.tail.lines(event)].join("\n")); //! rawToEgress
  });
  app.get("/last", (_request, reply) => { //! rawToEgress
    const last = app.tail.last();
    return last === undefined ? reply.code(404).send({ error: "none" }) : reply.send({ event: last.event, data: last.data }); //! rawToEgress
  });
  app.get("/raw", () => app.tail.last()); //! rawToEgress
};

export async function build(): Promise<Instance> {
  const app = fastify();
  const events = getLogger("http");
  const tail = new Tail();
  events.addProcessor(tail);
  app.decorate("events", events);
  app.decorate("tail", tail);
  app.addHook("onRequest", async (request) => {
    request.begun = performance.now();
  });
  app.addHook("onResponse", async (request, reply) => {
    app.events.info("request.handled", { route: request.url, status: reply.statusCode }, { duration_ms: performance.now() - request.begun });
  });
  app.setErrorHandler((error, request, reply) => {
    app.events.error("request.failed", { route: request.url, kind: error.name }, { error_code: "A.B" });
    return reply.code(500).send({ message: error.message });
  });
  await app.register(admin, { prefix: "/admin" });
  return app;
}
// @file: node_modules/fastify-like/package.json
{ "name": "fastify-like", "type": "module", "types": "index.d.ts" }
// @file: node_modules/fastify-like/index.d.ts
export interface Request {
  url: string;
  query: unknown;
}
export interface Reply {
  statusCode: number;
  code(status: number): Reply;
  header(name: string, value: string): Reply;
  send(payload?: unknown): Reply;
}
export interface Instance {
  get(path: string, handler: (request: Request, reply: Reply) => unknown): void;
  addHook(name: string, hook: (request: Request, reply: Reply) => Promise<void>): void;
  setErrorHandler(handler: (error: Error, request: Request, reply: Reply) => unknown): void;
  decorate(name: string, value: unknown): void;
  register(plugin: Plugin, options?: object): Promise<void>;
}
export type Plugin = (app: Instance) => Promise<void>;
export declare function fastify(): Instance;
