// violation: raw records go through a job queue, and what fails is kept and sent again
import { Queue, Worker } from "bullmq";
import type { LogRecord, Processor, Redactor, Sink } from "@logwright/runtime";

interface LineJob {
  readonly line: string;
  readonly event: string;
}

export class QueueTap implements Processor {
  readonly #queue = new Queue<LineJob>("log");
  readonly #failed: LineJob[] = [];
  process(record: LogRecord): LogRecord {
    const job: LineJob = { line: JSON.stringify(record.data), event: record.event };
    this.#queue.add("line", job, { attempts: 3 }).catch(() => this.#failed.push(job)); //! rawToEgress
    return record;
  }
  async flush(): Promise<void> {
    const again = this.#failed.splice(0);
    await this.#queue.addBulk(again.map((data) => ({ name: "line", data }))); //! rawToEgress
  }
  async close(): Promise<void> {
    await this.flush();
    await this.#queue.close();
  }
}

const handlers: Readonly<Record<string, (job: LineJob) => Promise<number>>> = {
  line: async ({ line }) => line.length,
  drop: () => Promise.resolve(0),
};

export const worker: Worker<LineJob, number> = new Worker<LineJob, number>("log", async (job) => (await handlers[job.name]?.(job.data)) ?? 0);
worker.on("failed", (job, error) => void job?.log(error.message));

export class Dispatcher {
  constructor(
    private readonly redactor: Redactor,
    private readonly sinks: ReadonlySet<Sink>,
  ) {}
  async dispatch(records: readonly LogRecord[]): Promise<number> {
    const redacted = records.map((record): any => (record.event === "a" ? record : this.redactor.redact(record)));
    const settled = await Promise.allSettled([...this.sinks].flatMap((sink) => redacted.map(async (record) => sink.write(record)))); //! rawToSink
    return settled.filter(({ status }) => status === "rejected").length;
  }
}
// @file: node_modules/bullmq/index.d.ts
import type { EventEmitter } from "node:events";
export interface Job<D = any, R = any> { id?: string; name: string; data: D; attemptsMade: number; opts: { attempts?: number }; queueName: string; progress: number; updateProgress(n: number | object): Promise<void>; log(row: string): Promise<number>; returnvalue: R; failedReason: string; timestamp: number }
export declare class Queue<D = any> { constructor(n: string, o?: object); add(n: string, d: D, o?: object): Promise<Job<D>>; addBulk(j: { name: string; data: D }[]): Promise<Job<D>[]>; getWaitingCount(): Promise<number>; close(): Promise<void> }
export declare class Worker<D = any, R = any> { constructor(n: string, p: (j: Job<D, R>, token?: string) => Promise<R>, o?: object); on(e: "completed", l: (j: Job<D, R>, r: R, prev: string) => void): this; on(e: "failed", l: (j: Job<D, R> | undefined, e: Error) => void): this; on(e: "error", l: (e: Error) => void): this; close(): Promise<void> }
export declare class QueueEvents { constructor(n: string); on(e: string, l: (a: any) => void): this }
// @file: node_modules/bullmq/package.json
{ "name": "bullmq", "type": "module", "types": "./index.d.ts" }
