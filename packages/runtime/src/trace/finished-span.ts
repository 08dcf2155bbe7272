import type { AttributeValue } from "./attribute-filter.ts";

/** A span that is over, every value of which has passed the redaction filter. */
export interface FinishedSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly flags: number;
  /** Unix time. */
  readonly startMs: number;
  readonly durationMs: number;
  readonly attributes: ReadonlyMap<string, AttributeValue>;
  /** Class and code of the exception that ended it; never its message. */
  readonly error?: { readonly type: string; readonly code?: string };
}

type Listener = (span: FinishedSpan) => void;

const listeners: Set<Listener> = new Set<Listener>();

/** Hears of every span that ends. @returns takes the listener away again. */
export function onSpanEnd(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether anybody wants to know: without a listener a span need not be put together. */
export function hasSpanListeners(): boolean {
  return listeners.size > 0;
}

/** Tells every listener. */
export function spanEnded(span: FinishedSpan): void {
  for (const listener of listeners) listener(span);
}
