import { ActiveTrace } from "./active-trace.ts";
import { validContext } from "./traceparent.ts";

/*
 * Interoperation with an application that already traces through @opentelemetry/api 1.x, without importing it: the
 * package keeps its registrations on a global symbol, precisely so that several copies of it can meet there, and the
 * key of the active span is a registered symbol, too.
 */
const API: unique symbol = Symbol.for("opentelemetry.js.api.1") as never;
const SPAN_KEY: symbol = Symbol.for("OpenTelemetry Context Key SPAN");

interface OtelContext {
  getValue(key: symbol): unknown;
  setValue(key: symbol, value: unknown): OtelContext;
}

interface OtelContextManager {
  active(): OtelContext;
  with<T>(context: OtelContext, fn: () => T): T;
}

interface OtelGlobal {
  [API]?: { readonly context?: OtelContextManager };
}

interface OtelSpanContext {
  readonly traceId: string;
  readonly spanId: string;
  readonly traceFlags: number;
}

let lastContext: OtelSpanContext | undefined;
let lastActive: ActiveTrace | undefined;

/** The context manager that the application registered, if any. */
function contextManager(): OtelContextManager | undefined {
  return (globalThis as OtelGlobal)[API]?.context;
}

/** The application's active span, or ours where we put one into its context. */
export function otelActive(): ActiveTrace | undefined {
  const manager = contextManager();
  if (manager === undefined) return undefined;
  try {
    const span = manager.active().getValue(SPAN_KEY);
    if (span === undefined || span === null) return undefined;
    return span instanceof OtelSpanStandIn
      ? span.trace
      : activeOf((span as { spanContext(): OtelSpanContext }).spanContext());
  } catch {
    return undefined; // a foreign context manager must not reach an emit call
  }
}

/** Runs `fn` with our span as the application's active one, so that its spans become children of ours. */
export function runInOtelContext<T>(trace: ActiveTrace | undefined, fn: () => T): T {
  const manager = contextManager();
  if (manager === undefined) return fn();
  const span = trace === undefined ? undefined : new OtelSpanStandIn(trace);
  return manager.with(manager.active().setValue(SPAN_KEY, span), fn);
}

function activeOf(context: OtelSpanContext): ActiveTrace | undefined {
  if (context === lastContext) return lastActive;
  const valid = validContext({ traceId: context.traceId, spanId: context.spanId, flags: context.traceFlags });
  lastActive = valid === undefined ? undefined : new ActiveTrace(valid);
  lastContext = context;
  return lastActive;
}

/** Our span as @opentelemetry/api sees it: a context to continue from. What others write on it is dropped. */
class OtelSpanStandIn {
  readonly trace: ActiveTrace;

  constructor(trace: ActiveTrace) {
    this.trace = trace;
  }

  spanContext(): OtelSpanContext {
    const { traceId, spanId, flags } = this.trace;
    return { traceId, spanId, traceFlags: flags };
  }
  setAttribute(): this {
    return this;
  }
  setAttributes(): this {
    return this;
  }
  addEvent(): this {
    return this;
  }
  addLink(): this {
    return this;
  }
  addLinks(): this {
    return this;
  }
  setStatus(): this {
    return this;
  }
  updateName(): this {
    return this;
  }
  end(): void {}
  isRecording(): boolean {
    return false;
  }
  recordException(): void {}
}
