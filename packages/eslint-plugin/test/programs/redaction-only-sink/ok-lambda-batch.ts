// clean: functions of a cloud with middlewares, and a sink that puts lines into a bucket when the function ends
import { PutObjectCommand, S3Client } from "client-s3";
import { getLogger, type RedactedRecord, type Sink } from "@logwright/runtime";

type Handler<E, R> = (event: E, context: { readonly awsRequestId: string }) => Promise<R>;
type Middleware = <E, R>(next: Handler<E, R>) => Handler<E, R>;

const s3 = new S3Client({ region: "eu" });
const logger = getLogger("lambda");

class BucketSink implements Sink {
  readonly #lines = new Map<string, string[]>();
  write(record: RedactedRecord): void {
    const day = new Date().toISOString().slice(0, 10);
    const lines = this.#lines.get(day);
    if (lines === undefined) this.#lines.set(day, [record.line]);
    else lines.push(record.line);
  }
  async flush(): Promise<void> {
    const sent = [...this.#lines].map(async ([day, lines]) => {
      await s3.send(new PutObjectCommand({ Bucket: "log", Key: `${day}.jsonl`, Body: lines.join("\n") }));
      this.#lines.delete(day);
      return lines.length;
    });
    const results = await Promise.allSettled(sent);
    const failed = results.filter(({ status }) => status === "rejected").length;
    if (failed > 0) logger.warn("sink.failed", { failed });
  }
}
const sink = new BucketSink();
logger.addSink(sink);

const logged: Middleware = (next) => async (event, context) => {
  try {
    return await next(event, context);
  } catch (error) {
    logger.error("request.failed", { kind: error instanceof Error ? error.name : "other" }, { request_id: context.awsRequestId });
    throw error;
  } finally {
    await sink.flush();
  }
};
const timed: Middleware = (next) => async (event, context) => {
  const begun = Date.now();
  const result = await next(event, context);
  logger.info("request.handled", { duration_ms: Date.now() - begun });
  return result;
};
const compose =
  (...layers: readonly Middleware[]): Middleware =>
  (handler) =>
    layers.reduceRight((next, layer) => layer(next), handler);

export const handler: Handler<{ readonly body: string }, { readonly statusCode: number; readonly body: string }> = compose(logged, timed)(async (event: { readonly body: string }, context) => {
  const order = JSON.parse(event.body) as { readonly id: string };
  await s3.send(new PutObjectCommand({ Bucket: "orders", Key: order.id, Body: event.body }));
  return { statusCode: 201, body: JSON.stringify({ id: order.id, request: context.awsRequestId }) };
});
// @file: node_modules/client-s3/package.json
{ "name": "client-s3", "type": "module", "types": "index.d.ts" }
// @file: node_modules/client-s3/index.d.ts
export declare class PutObjectCommand {
  constructor(input: { Bucket: string; Key: string; Body: string });
}
export declare class S3Client {
  constructor(options: object);
  send<T>(command: T): Promise<{ ETag?: string }>;
}
