import { formatTraceparent, type TraceContext } from "./traceparent.ts";

/** A trace context as the records inside it need it. */
export class ActiveTrace implements TraceContext {
  readonly traceId: string;
  readonly spanId: string;
  readonly flags: number;
  /** What stands in every record: `,"trace_id":"…","span_id":"…"`. The ids are hex digits, nothing needs an escape. */
  readonly text: string;

  constructor({ traceId, spanId, flags = 1 }: TraceContext) {
    this.traceId = traceId;
    this.spanId = spanId;
    this.flags = flags;
    this.text = `,"trace_id":"${traceId}","span_id":"${spanId}"`;
  }

  /** The W3C header that carries the context to another process. */
  get traceparent(): string {
    return formatTraceparent(this);
  }
}
