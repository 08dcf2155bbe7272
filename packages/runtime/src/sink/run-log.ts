import { shown } from "../config/configuration-error.ts";
import { SEVERITIES, type Severity } from "../contract/index.ts";
import type { RedactedLine } from "../record/redacted-line.ts";
import { withDeadline } from "./deadline.ts";
import { LineBuffer, type LineTarget } from "./line-buffer.ts";
import type { OwnEvents } from "./own-events.ts";
import { QueuedRecord, type ToRecord } from "./queued-record.ts";
import type { RunOutput } from "./run-output.ts";
import { rank } from "./severity-rank.ts";
import type { Sink } from "./sink.ts";
import { SinkQueue } from "./sink-queue.ts";
import type { TextWriter } from "./text-writer.ts";

const DEADLINE_MS = 2_000;
/** How long all sinks together may hold up one flush. */
const DRAIN_MS = 10;

export interface RunLogOptions {
  readonly toRecord: ToRecord;
  /** The run's file first. */
  readonly writers: readonly TextWriter[];
  /** Write every record before `append` returns. */
  readonly immediate: boolean;
  readonly own: OwnEvents;
  /** A name or a reason that a sink gives, as the filter lets it be shown; default: as it is. */
  readonly shown?: (text: string) => string;
}

/** The output of one run: text to its writers, records to the sinks that were attached. */
export class RunLog implements RunOutput, LineTarget {
  readonly #options: RunLogOptions;
  readonly #buffer: LineBuffer;
  readonly #sinks: SinkQueue[] = [];
  #drainScheduled = false;
  /** Something was offered to the sinks since they last settled. */
  #unsettled = false;
  #closed = false;

  constructor(options: RunLogOptions) {
    this.#options = options;
    this.#buffer = new LineBuffer(this, options.immediate);
  }

  append(line: RedactedLine, severity: Severity): void {
    this.#buffer.append(line, severity);
  }

  /** @throws TypeError for what is no sink, and for a level that is none. */
  addSink(sink: Sink, options: { readonly level?: Severity } = {}): void {
    const { level = "debug" } = options;
    if (typeof (sink as Partial<Sink> | undefined)?.write !== "function")
      throw new TypeError("A sink needs a method write(record).");
    if (rank(level) < 0)
      throw new TypeError(`The level of a sink is ${shown(level)}; it must be ${SEVERITIES.join(", ")}.`);
    const queue = new SinkQueue(sink, level, {
      shown: this.#options.shown ?? ((text) => text),
      onDisabled: (failures, reason) => this.emitOwn("logwright.sink.disabled", { sink: queue.name, failures, reason }),
      onRoom: () => this.#drainSoon(),
    });
    this.#sinks.push(queue);
    this.#buffer.attendAll();
  }

  emitOwn(event: string, data: Readonly<Record<string, string | number>>): void {
    const line = this.#options.own(event, data);
    if (line !== "") this.append(line, "warn");
  }

  flush(): void {
    this.#buffer.flush(true);
    this.#drainSinks(performance.now() + DEADLINE_MS);
  }

  /** From now on every record is written at once: the process is about to end. */
  writeThrough(): void {
    this.#buffer.writeThrough();
    this.flush();
  }

  /** Writes what can still be written and says on stderr what is lost. */
  giveAccount(): void {
    for (const writer of this.#options.writers) writer.close();
  }

  /** Flushes, and waits at most `deadlineMs` until the sinks have delivered what they were given. */
  async settle(deadlineMs: number = DEADLINE_MS): Promise<void> {
    this.flush();
    if (!this.#unsettled) return;
    this.#unsettled = false;
    await this.#settleSinks("flush", deadlineMs);
  }

  async close(deadlineMs: number = DEADLINE_MS): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.writeThrough();
    await this.#settleSinks("flush", deadlineMs);
    for (const sink of this.#sinks) this.#accountFor(sink, true);
    await this.#settleSinks("close", deadlineMs);
    this.#buffer.flush(true);
    this.giveAccount();
  }

  get wantsEach(): boolean {
    return this.#sinks.length > 0;
  }

  offer(line: RedactedLine, severity: Severity): void {
    this.#unsettled = true;
    const queued = new QueuedRecord(line, this.#options.toRecord);
    for (const sink of this.#sinks) sink.offer(queued, severity);
  }

  write(text: string, urgent: boolean): void {
    if (text !== "" || urgent) for (const writer of this.#options.writers) writer.write(text, urgent);
    if (this.#sinks.length > 0) this.#drainSinks(performance.now() + DRAIN_MS);
  }

  /** Every sink gets its turn, however slow the one before it is; what is left comes in the next turn of the event loop. */
  #drainSinks(untilMs: number): void {
    for (const sink of this.#sinks) {
      sink.drain(untilMs);
      if (sink.canDrain) this.#drainSoon();
      else this.#accountFor(sink, false);
    }
  }

  #drainSoon(): void {
    if (this.#drainScheduled) return;
    this.#drainScheduled = true;
    setImmediate(() => {
      this.#drainScheduled = false;
      this.#drainSinks(performance.now() + DRAIN_MS);
    });
  }

  /** Says once a sink keeps up again how many records it has missed. */
  #accountFor(sink: SinkQueue, final: boolean): void {
    const count = sink.takeAccount(final);
    if (count > 0) this.emitOwn("logwright.sink.dropped", { sink: sink.name, count, reason: sink.reason });
  }

  async #settleSinks(method: "flush" | "close", deadlineMs: number): Promise<void> {
    if (this.#sinks.length === 0) return;
    await withDeadline(Promise.all(this.#sinks.map((sink) => sink.settle(method))), deadlineMs);
  }
}
