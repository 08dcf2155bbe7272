// compiler options: {"lib":["lib.esnext.d.ts"]}
// clean: procedures with validated inputs, a context, results, and a worker thread that gets lines
import { Worker } from "node:worker_threads";
import { initTRPC, object, string, type Infer } from "rpc";
import { getLogger, type Logger, type RedactedRecord, type Sink } from "@logwright/runtime";

interface Context {
  readonly log: Logger;
  readonly user?: { readonly id: string };
}
const Order = object({ id: string(), card: string() }).transform((order) => ({ ...order, last4: order.card.slice(-4) }));
type Order = Infer<typeof Order>;

export class ThreadSink implements Sink {
  readonly #worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: { name: "log" } });
  #inFlight = 0;
  constructor() {
    this.#worker.on("message", (acknowledged: number) => {
      this.#inFlight -= acknowledged;
    });
  }
  write(record: RedactedRecord): void {
    this.#inFlight += 1;
    this.#worker.postMessage({ line: record.line, waiting: this.#inFlight });
  }
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
  }
}

const orders = new Map<string, Order>();
const t = initTRPC<Context>();
const logged = t.procedure.use(async ({ ctx, path, next }) => {
  const begun = performance.now();
  const result = await next({ ctx: { ...ctx, begun } });
  ctx.log.info("request.handled", { route: path, ok: result.ok }, { duration_ms: performance.now() - begun });
  return result;
});

export const router = t.router({
  place: logged.input(Order).mutation(async ({ ctx, input }) => {
    const { card: _card, ...kept } = input;
    orders.set(input.id, input);
    ctx.log.info("order.placed", { order_id: input.id, last4: input.last4 });
    return kept;
  }),
  all: logged.query(() => [...orders.values()].map(({ id }) => id)),
  names: logged.query(() => Object.keys(Object.groupBy(orders.values(), ({ last4 }) => last4))),
});
export const context = (): Context => ({ log: getLogger("rpc") });
// @file: node_modules/rpc/package.json
{ "name": "rpc", "type": "module", "types": "index.d.ts" }
// @file: node_modules/rpc/index.d.ts
export interface Schema<T> {
  parse(value: unknown): T;
  transform<R>(change: (value: T) => R): Schema<R>;
}
export type Infer<S> = S extends Schema<infer T> ? T : never;
export declare function string(): Schema<string>;
export declare function object<S extends Record<string, Schema<any>>>(shape: S): Schema<{ [K in keyof S]: Infer<S[K]> }>;
export interface Builder<C, I> {
  input<T>(schema: Schema<T>): Builder<C, T>;
  use<D>(middleware: (o: { ctx: C; path: string; next<N>(o: { ctx: N }): Promise<{ ok: boolean; ctx: N }> }) => Promise<{ ok: boolean; ctx: D }>): Builder<D, I>;
  query<R>(run: (o: { ctx: C; input: I }) => R | Promise<R>): { output: R };
  mutation<R>(run: (o: { ctx: C; input: I }) => R | Promise<R>): { output: R };
}
export declare function initTRPC<C>(): { procedure: Builder<C, undefined>; router<T extends object>(routes: T): T };
