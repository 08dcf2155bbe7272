import type { Worker } from "node:worker_threads";
import { countExportDrops } from "../../metric/own-metrics.ts";
import type { MetricSnapshot } from "../../metric/snapshot.ts";
import type { RedactedLine } from "../../record/redacted-line.ts";
import type { RedactedRecord } from "../../record/redacted-record.ts";
import type { FinishedSpan } from "../../trace/finished-span.ts";
import type { Sink } from "../sink.ts";
import { warn } from "../warning.ts";
import { DROP_REASONS } from "./drop-reasons.ts";
import type { ExporterOptions } from "./otlp-exporter.ts";
import { SharedCounts } from "./shared-counts.ts";
import { type Signal, SIGNAL_NAMES } from "./signals.ts";
import type { FromWorker, ToWorker, WorkerInput } from "./otlp-thread.ts";
import { threadFile } from "./thread-file.ts";
import { whyOff } from "./why-off.ts";

/** How long the thread may try to deliver at the end of a program, or of a run. */
const FLUSH_MS: number = 1_800;
/** How long that end waits for the thread, which may still be starting. */
const PATIENCE_MS: number = 1_900;
/** More than this, posted and not settled, is more than the thread's queue holds. */
const POSTED_MAX: number = 16_384;
/** After a flush that ran into its deadline nobody is held up again for so long: the end of a program flushes more than once. */
const RESPITE_MS: number = 5_000;
const POST_LINES: number = 256;
const POST_MS: number = 100;

/** What a sink tells about losses; it becomes a record in the log file. */
export type ReportLoss = (sink: string, count: number, reason: string) => void;

/**
 * Hands records, spans and metrics to a thread that exports them. The program's own loop is never kept alive by it, and
 * at the very end, when no loop runs any more, the program still waits for the thread.
 */
export class OtlpSink implements Sink {
  readonly name: string = "otlp";
  readonly #worker: Worker;
  readonly #counts: SharedCounts = new SharedCounts();
  readonly #report: ReportLoss;
  readonly #signals: ReadonlySet<Signal>;
  readonly #reported: Map<string, number> = new Map<string, number>();
  readonly #posted: Record<Signal, number> = { logs: 0, metrics: 0, traces: 0 };
  readonly #waiting: (() => void)[] = [];
  #flushes: number = 0;
  /** Flushes that somebody awaits. */
  #awaited: number = 0;
  #lines: RedactedLine[] = [];
  #spans: FinishedSpan[] = [];
  #timer: NodeJS.Timeout | undefined;
  #failed: boolean = false;
  #gaveUpAt: number = -Infinity;

  /** @throws {Error} when the thread cannot be started. */
  constructor(options: ExporterOptions, report: ReportLoss) {
    this.#report = report;
    this.#signals = new Set(SIGNAL_NAMES.filter((signal) => options.settings[signal] !== undefined));
    const input: WorkerInput = { options, memory: this.#counts.memory };
    const env = { ...process.env };
    delete env["NODE_OPTIONS"]; // no preloaded instrumentation in that thread: it would trace the exporter
    const threads = process.getBuiltinModule("node:worker_threads");
    this.#worker = new threads.Worker(threadFile(import.meta.url), {
      workerData: input,
      execArgv: [],
      env,
    });
    this.#worker.on("message", (message: FromWorker) => this.#hear(message));
    this.#worker.on("error", (error: unknown) => this.#fail(whyOff(error)));
    this.#worker.unref(); // after the listeners, which would hold the program
  }

  write(record: RedactedRecord): void {
    if (!this.#has("logs", 1)) return;
    this.#lines.push(record.line as RedactedLine);
    this.#postSoon(this.#lines.length);
  }

  /** A span that is over. */
  span(span: FinishedSpan): void {
    if (!this.#has("traces", 1)) return;
    this.#spans.push(span);
    this.#postSoon(this.#spans.length);
  }

  /** All metrics of the process. */
  metrics(metrics: readonly MetricSnapshot[]): void {
    if (!this.#has("metrics", metrics.length)) return;
    this.#post({ kind: "metrics", metrics });
  }

  /** Delivers what waits; after two seconds at most it gives up, and says what was lost. */
  async flush(): Promise<void> {
    if (this.#failed || this.#inRespite) return;
    const late = this.#late;
    this.#worker.ref();
    this.#awaited++;
    const inTime = await this.#flushed();
    if (--this.#awaited === 0) this.#worker.unref();
    if (!inTime || this.#late > late) this.#gaveUpAt = performance.now();
    this.reportLosses();
  }

  /** The same where nothing can be awaited: in the last moments of the process. Blocks for two seconds at most. */
  flushNow(): void {
    if (this.#failed) return;
    this.#startFlush();
    const done = this.#counts.waitForFlush(this.#flushes, this.#inRespite ? 0 : PATIENCE_MS);
    if (!done) for (const signal of this.#signals) this.#counts.addDropped(signal, "deadline", this.#unsettled(signal));
    this.reportLosses();
  }

  /** Says what was lost since the last time: in the log file, and in the counter of drops. */
  reportLosses(): void {
    for (const signal of this.#signals) {
      const dropped = this.#counts.dropped(signal);
      for (const reason of DROP_REASONS) {
        const key = `${signal} ${reason}`;
        const count = dropped[reason] - (this.#reported.get(key) ?? 0);
        if (count <= 0) continue;
        this.#reported.set(key, dropped[reason]);
        countExportDrops(`otlp.${signal}`, reason, count);
        this.#report(`otlp.${signal}`, count, reason);
      }
    }
  }

  /** Whether the thread has answered in time. */
  #flushed(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PATIENCE_MS, false);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve(true);
      });
      this.#startFlush();
    });
  }

  #startFlush(): void {
    this.#postWaiting();
    this.#flushes++;
    this.#post({ kind: "flush", ms: FLUSH_MS });
  }

  /** Whether the signal is on and there is room for so many more items; without room they are counted as lost. */
  #has(signal: Signal, count: number): boolean {
    if (this.#failed || !this.#signals.has(signal)) return false;
    if (this.#unsettled(signal) + count > POSTED_MAX) {
      this.#posted[signal] += count;
      this.#counts.addDropped(signal, "queue_full", count);
      return false;
    }
    this.#posted[signal] += count;
    return true;
  }

  /** Items lost because a flush came to its end. */
  get #late(): number {
    return [...this.#signals].reduce((sum, signal) => sum + this.#counts.dropped(signal).deadline, 0);
  }

  get #inRespite(): boolean {
    return performance.now() - this.#gaveUpAt < RESPITE_MS;
  }

  #unsettled(signal: Signal): number {
    return this.#posted[signal] - this.#counts.settled(signal);
  }

  #postSoon(waiting: number): void {
    if (waiting >= POST_LINES) this.#postWaiting();
    else this.#timer ??= setTimeout(() => this.#postWaiting(), POST_MS).unref();
  }

  #postWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#lines.length > 0) this.#post({ kind: "logs", lines: this.#lines });
    if (this.#spans.length > 0) this.#post({ kind: "spans", spans: this.#spans });
    this.#lines = [];
    this.#spans = [];
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #hear(message: FromWorker): void {
    if (message.kind === "failed") this.#fail(message.message);
    else this.#waiting.shift()?.();
  }

  /** Nothing will ever be exported: say so once, and let go of whoever waits. */
  #fail(reason: string): void {
    if (this.#failed) return;
    this.#failed = true;
    warn("otlp", `OTLP export is off. ${reason}`, true);
    for (const signal of this.#signals) this.#report(`otlp.${signal}`, this.#unsettled(signal), "exporter failed");
    this.#lines = [];
    this.#spans = [];
    for (const resolve of this.#waiting.splice(0)) resolve();
    this.#worker.unref();
  }
}
