import { ActiveTrace } from "./active-trace.ts";
import type { AttributeFilter, AttributeValue } from "./attribute-filter.ts";
import { hasSpanListeners, spanEnded } from "./finished-span.ts";
import { newSpanId, newTraceId } from "./trace-id.ts";

/** A span while it runs. `A` are the attributes of the registry. */
export interface Span<A = object> {
  readonly traceId: string;
  readonly spanId: string;
  /** The W3C header that makes another process continue here. */
  readonly traceparent: string;
  /**
   * Sets an attribute; the redaction filter sees it first.
   *
   * @throws InvariantViolation in strict mode, when the value may not leave the process.
   */
  set<K extends keyof A & string>(key: K, value: Exclude<A[K], undefined>): void;
  /** Marks the span as failed without an exception: its class and code are kept, its message never. */
  fail(error: unknown): void;
}

/** What happens when a span is over: the metrics that the registry feeds from it. */
export type SpanEnd<A> = (durationMs: number, attributes: Readonly<Partial<A>>) => void;

export class LiveSpan implements Span<Record<string, unknown>> {
  readonly trace: ActiveTrace;
  readonly #name: string;
  readonly #parent: string | undefined;
  readonly #filter: AttributeFilter;
  readonly #startMs: number = Date.now();
  readonly #start: number = performance.now();
  readonly #attributes: Map<string, AttributeValue> = new Map<string, AttributeValue>();
  #error: { readonly type: string; readonly code?: string } | undefined;
  #ended: boolean = false;

  constructor(name: string, parent: ActiveTrace | undefined, filter: AttributeFilter) {
    this.#name = name;
    this.#parent = parent?.spanId;
    this.#filter = filter;
    this.trace = new ActiveTrace({
      traceId: parent?.traceId ?? newTraceId(),
      spanId: newSpanId(),
      flags: parent?.flags ?? 1,
    });
  }

  get traceId(): string {
    return this.trace.traceId;
  }

  get spanId(): string {
    return this.trace.spanId;
  }

  get traceparent(): string {
    return this.trace.traceparent;
  }

  set(key: string, value: unknown): void {
    const kept = this.#filter.value(key, value);
    if (kept !== undefined) this.#attributes.set(key, kept);
  }

  fail(error: unknown): void {
    this.#error = errorNames(error, this.#filter);
  }

  /** Ends the span once; later calls do nothing. @returns milliseconds since its start. */
  end(onEnd: SpanEnd<Record<string, unknown>> | undefined): void {
    if (this.#ended) return;
    this.#ended = true;
    const durationMs = performance.now() - this.#start;
    onEnd?.(durationMs, onEnd.length > 1 ? Object.fromEntries(this.#attributes) : {});
    if (!hasSpanListeners()) return;
    const { traceId, spanId, flags } = this.trace;
    spanEnded({
      name: this.#name,
      traceId,
      spanId,
      flags,
      startMs: this.#startMs,
      durationMs,
      attributes: this.#attributes,
      ...(this.#parent === undefined ? {} : { parentSpanId: this.#parent }),
      ...(this.#error === undefined ? {} : { error: this.#error }),
    });
  }
}

/** Class name and code of whatever was thrown, as far as they are names and may leave; a getter that throws has none. */
function errorNames(error: unknown, filter: AttributeFilter): { readonly type: string; readonly code?: string } {
  try {
    const { name, code } = Object(error) as { readonly name?: unknown; readonly code?: unknown };
    const [type = "Error", known] = [name, code].map((text) => (isName(text) ? filter.name(text) : undefined));
    return known === undefined ? { type } : { type, code: known };
  } catch {
    return { type: "Error" };
  }
}

function isName(text: unknown): text is string {
  return typeof text === "string" && /^[A-Za-z_$][\w$.-]{0,79}$/.test(text);
}
