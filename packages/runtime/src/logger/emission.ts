// The hot path, other half: what generated code does once it has the texts. `npm run bench:emit`, docs/benchmarks.md.

import type { RegistrySpec, Severity } from "../contract/index.ts";
import { type LineFrame, lineFrame } from "../record/line-frame.ts";
import type { RedactedLine } from "../record/redacted-line.ts";
import { now, timestampText } from "../record/timestamp.ts";
import { type ReadSoFar, unread } from "../redact/already-read.ts";
import { filteredLine } from "../redact/filtered-line.ts";
import type { Hasher } from "../redact/hash.ts";
import { judge } from "../redact/judge.ts";
import type { Drop } from "../redact/payload.ts";
import type { RunOutput } from "../sink/run-output.ts";
import { traceText } from "../trace/context.ts";
import type { EventDefinition } from "./event-definition.ts";
import { accountForLimit, countLimited } from "./limited-records.ts";

/** What the emissions of one logger share. */
export interface EmissionContext {
  readonly registry: RegistrySpec;
  readonly output: RunOutput;
  readonly strict: boolean;
  /** Filtered; nothing where it was refused. */
  readonly runId: string | undefined;
  readonly component: string | undefined;
  readonly hash: Hasher;
  readonly knobs: Readonly<Record<string, number>>;
}

/** One event of one logger: the constant text of its lines, its sampling, and where its lines go. */
export class Emission implements LineFrame {
  readonly a: string;
  readonly b: string;
  readonly c: string;
  readonly d: string;
  readonly hash: Hasher;
  readonly #context: EmissionContext;
  readonly #definition: EventDefinition;
  readonly #output: RunOutput;
  readonly #severity: Severity;
  readonly #every: number;
  #time: number = Number.NaN;
  #start: string = "";

  constructor(context: EmissionContext, definition: EventDefinition) {
    const { spec } = definition;
    const frame = lineFrame(context.registry.layout, { ...context, event: spec.name, severity: spec.severity });
    this.a = frame.a;
    this.b = frame.b;
    this.c = frame.c;
    this.d = frame.d;
    this.hash = context.hash;
    this.#context = context;
    this.#definition = definition;
    this.#output = context.output;
    this.#severity = spec.severity;
    this.#every = context.knobs[spec.sample?.knob ?? ""] ?? spec.sample?.every ?? 1;
  }

  /** The line up to its second moving part, where the time is the first: one flat text for as long as the millisecond lasts. */
  start(): string {
    const time = Date.now();
    return time === this.#time ? this.#start : this.#newStart(time);
  }

  #newStart(time: number): string {
    const start = this.a + timestampText(time) + this.b;
    start.charCodeAt(0); // makes one string of the three, so that a thousand lines need not do it
    this.#time = time;
    this.#start = start;
    return start;
  }

  /** Whether sampling by a value leaves this record out: it keeps multiples, and what is no number. */
  skips(by: unknown): boolean {
    if (typeof by === "number") return by % this.#every !== 0;
    return typeof by === "bigint" && by % BigInt(this.#every) !== 0n;
  }

  /** Whether sampling by count leaves this record out: it keeps the first, and one of every n after it. */
  skipsCount(): boolean {
    return this.#definition.count.value++ % this.#every !== 0;
  }

  /** Whether the event has come too often. What is left out is counted, and a record says so when the next one passes, or at the end. */
  isLimited(): boolean {
    const { bucket, spec } = this.#definition;
    if (bucket === undefined) return false;
    if (bucket.take()) {
      accountForLimit(this.#output, spec.name, bucket);
      return false;
    }
    countLimited(this.#output, spec.name, bucket);
    return true;
  }

  /** Hands a finished line to the run's output. Every part of it has been through a sanitizer. */
  commit(line: string): void {
    this.#output.append(line as RedactedLine, this.#severity);
  }

  /**
   * Takes a record that generated code could not write in one go, and decides about it key by key.
   *
   * @param read what generated code has read of it, which is not read again.
   * @throws InvariantViolation in strict mode, with nothing written.
   */
  recover(data: unknown, fields: unknown, read: ReadSoFar = { thrown: unread }): void {
    const { registry, strict, hash } = this.#context;
    const drops: Drop[] = [];
    const context = { ...this.#context, ts: now(), trace: traceText() };
    const line = filteredLine(registry, this.#definition.shape, context, { fields, data, read }, hash, drops);
    judge(`event "${this.#definition.spec.name}"`, drops, strict);
    this.#output.append(line, this.#severity);
  }
}
