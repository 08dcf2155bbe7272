import type { FinishedSpan } from "../../trace/finished-span.ts";
import { type AnyValue, anyValue, hrTime } from "./any-value.ts";
import type { InstrumentationScope, Resource } from "./resource.ts";

const INTERNAL: number = 0;
const STATUS_UNSET: number = 0;
const STATUS_ERROR: number = 2;

/** A span in the shape that the official serializer takes (`ReadableSpan`). */
export interface SpanData {
  readonly name: string;
  readonly kind: number;
  spanContext(): { readonly traceId: string; readonly spanId: string; readonly traceFlags: number };
  readonly parentSpanContext?: { readonly spanId: string };
  readonly startTime: [number, number];
  readonly endTime: [number, number];
  readonly attributes: Readonly<Record<string, AnyValue>>;
  readonly droppedAttributesCount: number;
  readonly events: readonly SpanEvent[];
  readonly droppedEventsCount: number;
  readonly links: readonly never[];
  readonly droppedLinksCount: number;
  readonly status: { readonly code: number };
  readonly resource: Resource;
  readonly instrumentationScope: InstrumentationScope;
}

interface SpanEvent {
  readonly name: string;
  readonly time: [number, number];
  readonly attributes: Readonly<Record<string, string>>;
  readonly droppedAttributesCount: number;
}

/** An exception is told as the semantic conventions say, without message and stack trace. */
export function spanData(span: FinishedSpan, resource: Resource, scope: InstrumentationScope): SpanData {
  const { traceId, spanId, flags, parentSpanId, error } = span;
  const endTime = hrTime(span.startMs + span.durationMs);
  const attributes = Object.fromEntries([...span.attributes].map(([key, value]) => [key, anyValue(value)]));
  return {
    name: span.name,
    kind: INTERNAL,
    spanContext: () => ({ traceId, spanId, traceFlags: flags }),
    ...(parentSpanId === undefined ? {} : { parentSpanContext: { spanId: parentSpanId } }),
    startTime: hrTime(span.startMs),
    endTime,
    attributes: error === undefined ? attributes : { ...attributes, "error.type": error.code ?? error.type },
    droppedAttributesCount: 0,
    events:
      error === undefined
        ? []
        : [
            {
              name: "exception",
              time: endTime,
              attributes: { "exception.type": error.type },
              droppedAttributesCount: 0,
            },
          ],
    droppedEventsCount: 0,
    links: [],
    droppedLinksCount: 0,
    status: { code: error === undefined ? STATUS_UNSET : STATUS_ERROR },
    resource,
    instrumentationScope: scope,
  };
}
