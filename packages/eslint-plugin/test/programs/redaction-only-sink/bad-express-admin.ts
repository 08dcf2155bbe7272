// violation: an Express application whose admin page, error handler and locals carry raw records out
import { randomUUID } from "node:crypto";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import { getLogger, type Logger, type LogRecord, type Processor, type RedactedRecord, type Sink } from "@logwright/runtime";

class RecentSink implements Sink {
  readonly name = "recent";
  readonly #lines: string[] = [];
  readonly #byEvent = new Map<string, number>();
  constructor(private readonly most = 100) {}
  write(record: RedactedRecord): void {
    this.#lines.push(record.line);
    this.#byEvent.set(record.event, (this.#byEvent.get(record.event) ?? 0) + 1);
    if (this.#lines.length > this.most) this.#lines.shift();
  }
  get lines(): readonly string[] {
    return this.#lines;
  }
  counts(): Record<string, number> {
    return Object.fromEntries(this.#byEvent);
  }
}

class LastRaw implements Processor {
  readonly #seen: LogRecord[] = [];
  process(record: LogRecord): LogRecord {
    this.#seen.push(record);
    return record;
  }
  get seen(): readonly unknown[] {
    return this.#seen;
  }
}

interface Locals {
  requestId: string;
  begun: number;
}

const logger: Logger = getLogger("http");
const recent = new RecentSink();
logger.addSink(recent);
const raw = new LastRaw();
logger.addProcessor(raw);

const requestId: RequestHandler = (req, res, next) => {
  const locals = res.locals as Locals;
  locals.requestId = req.get("x-request-id") ?? randomUUID();
  locals.begun = performance.now();
  res.setHeader("x-request-id", locals.requestId);
  next();
};

const accessLog: RequestHandler = (req, res, next) => {
  res.on("finish", () => {
    const { requestId: request_id, begun } = res.locals as Locals;
    logger.info("request.handled", { route: req.path, status: res.statusCode }, { request_id, duration_ms: performance.now() - begun });
  });
  next();
};

const wrap =
  (handler: (...args: Parameters<RequestHandler>) => Promise<unknown>): RequestHandler =>
  (req, res, next) => {
    handler(req, res, next).catch(next);
  };

const failed: ErrorRequestHandler = (error: unknown, req, res, next) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  const { requestId: request_id } = res.locals as Locals;
  logger.error("request.failed", { route: req.path, kind: error instanceof TypeError ? "type" : "other" }, { request_id, error_code: "X.Y" });
  res.status(500).json({ message: error instanceof Error ? error.message : String(error), request_id });
};

const app = express();
app.use(requestId, accessLog);
app.get("/admin/log", (_req, res) => void res.type("text/plain").send(recent.lines.join("\n")));
app.get("/admin/raw", (_req, res) => void res.json(raw.seen)); //! rawToEgress
const last: RequestHandler = (_req, res, next) => {
  res.locals["raw"] = raw.seen.at(-1);
  next();
};
const skip: RequestHandler = (_req, _res, next) => next(raw.seen[0]); //! rawToEgress
app.use(last, skip);
app.get("/admin/locals", (_req, res) => void res.send(JSON.stringify(res.locals["raw"]))); //! rawToEgress
app.get("/admin/counts", (_req, res) => void res.json(recent.counts()));
app.post(
  "/orders",
  wrap(async (req, res) => {
    const order = req.body as { id: string; items: string[] };
    const data = { order_id: order.id, items: order.items.length };
    logger.info("order.placed", data, { request_id: (res.locals as Locals).requestId });
    res.status(201).json({ ...data, at: Date.now() });
  }),
);
app.use(failed);
app.listen(8080);
// @file: node_modules/express/index.d.ts
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { EventEmitter } from "node:events";
declare function e(): e.Express;
declare namespace e {
  interface ParamsDictionary { [key: string]: string }
  interface NextFunction { (err?: any): void; (deferToNext: "router"): void; (deferToNext: "route"): void }
  interface Request<P = ParamsDictionary, ResBody = any, ReqBody = any, ReqQuery = any, Locals extends Record<string, any> = Record<string, any>> extends IncomingMessage { params: P; body: ReqBody; query: ReqQuery; path: string; originalUrl: string; method: string; ip: string | undefined; res?: Response<ResBody, Locals>; get(name: string): string | undefined; app: Express; route?: { path: string } }
  interface Response<ResBody = any, Locals extends Record<string, any> = Record<string, any>> extends ServerResponse { status(code: number): this; json(body?: ResBody): this; send(body?: ResBody): this; sendStatus(code: number): this; locals: Locals & Record<string, any>; redirect(url: string): void; set(field: string, value?: string): this; type(t: string): this }
  interface RequestHandler<P = ParamsDictionary, ResBody = any, ReqBody = any, ReqQuery = any, Locals extends Record<string, any> = Record<string, any>> { (req: Request<P, ResBody, ReqBody, ReqQuery, Locals>, res: Response<ResBody, Locals>, next: NextFunction): void | Promise<void> }
  type ErrorRequestHandler = (err: any, req: Request, res: Response, next: NextFunction) => void | Promise<void>;
  interface IRouter extends RequestHandler { use(...h: (RequestHandler | ErrorRequestHandler)[]): this; use(path: string, ...h: (RequestHandler | ErrorRequestHandler)[]): this; get<P = ParamsDictionary>(path: string, ...h: RequestHandler<P>[]): this; post<P = ParamsDictionary>(path: string, ...h: RequestHandler<P>[]): this; put<P = ParamsDictionary>(path: string, ...h: RequestHandler<P>[]): this }
  interface Express extends IRouter, EventEmitter { listen(port: number, cb?: () => void): Server; set(k: string, v: any): this; locals: Record<string, any> }
  function json(): RequestHandler;
  function Router(): IRouter;
}
export = e;
// @file: node_modules/express/package.json
{ "name": "express", "types": "./index.d.ts" }
