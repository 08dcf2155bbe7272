import { isUsableId } from "./trace-id.ts";

/** Where in a trace the program is. */
export interface TraceContext {
  /** 32 lower-case hex digits. */
  readonly traceId: string;
  /** 16 lower-case hex digits. */
  readonly spanId: string;
  /** The W3C trace flags; bit 0 says that the trace is recorded. */
  readonly flags?: number;
}

const HEADER: RegExp = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/**
 * Reads a `traceparent` header (W3C Trace Context, 3.2). Versions above 00 are read like 00 and may carry more.
 *
 * @returns nothing when the header breaks the format: the trace then starts anew, as the standard wants.
 */
export function parseTraceparent(header: string): TraceContext | undefined {
  if (header.length > 256) return undefined;
  const [, version, traceId = "", spanId = "", flags = "", more] = HEADER.exec(header.trim()) ?? [];
  if (version === undefined || version === "ff" || (version === "00" && more !== undefined)) return undefined;
  return validContext({ traceId, spanId, flags: Number.parseInt(flags, 16) & 1 });
}

/** The `traceparent` header of a context, version 00. */
export function formatTraceparent({ traceId, spanId, flags = 1 }: TraceContext): string {
  return `00-${traceId}-${spanId}-${(flags & 0xff).toString(16).padStart(2, "0")}`;
}

/** A copy of the context when its ids are well-formed, else nothing: a getter could give another id the next time. */
export function validContext(context: TraceContext): TraceContext | undefined {
  const { traceId, spanId, flags } = copyOf(context);
  const wellFormed =
    typeof traceId === "string" &&
    typeof spanId === "string" &&
    /^[0-9a-f]{32}$/.test(traceId) &&
    /^[0-9a-f]{16}$/.test(spanId);
  return wellFormed && isUsableId(traceId) && isUsableId(spanId)
    ? { traceId, spanId, flags: typeof flags === "number" ? flags : 1 }
    : undefined;
}

/** Every part read once; no parts when one of them throws. */
function copyOf(context: TraceContext): { readonly [Part in keyof TraceContext]?: unknown } {
  try {
    const { traceId, spanId, flags } = context;
    return { traceId, spanId, flags };
  } catch {
    return {};
  }
}
