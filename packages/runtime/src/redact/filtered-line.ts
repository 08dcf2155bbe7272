import type { RegistrySpec } from "../contract/index.ts";
import { lineFrame, lineOf } from "../record/line-frame.ts";
import type { RedactedLine } from "../record/redacted-line.ts";
import { partsRead, type ReadSoFar, unread } from "./already-read.ts";
import type { EventShape } from "./event-shape.ts";
import type { Hasher } from "./hash.ts";
import { type Absent, type Drop, payloadText } from "./payload.ts";

/** What of a line does not come from the payload. */
export interface LineContext {
  /** Filtered already; nothing where it was refused. */
  readonly runId: string | undefined;
  readonly component: string | undefined;
  readonly ts: string;
  /** `,"trace_id":"…","span_id":"…"` of the active span, or nothing. */
  readonly trace: string;
}

/** What the caller gave. */
export interface Payload {
  readonly fields: unknown;
  readonly data: unknown;
  /** What was read of it before. */
  readonly read?: ReadSoFar;
}

/** The finished line of a record, made by table: slow, and able to take anything. What is not written is added to `drops`. */
export function filteredLine(
  registry: RegistrySpec,
  shape: EventShape,
  context: LineContext,
  payload: Payload,
  hash: Hasher,
  drops: Drop[],
): RedactedLine {
  const { event } = shape;
  const frame = lineFrame(registry.layout, { ...context, event: event.name, severity: event.severity });
  const read = partsRead(payload.read ?? { thrown: unread }, payload);
  const trace = activeTrace(context.trace);
  const fields = payloadText(shape.fields, "the fields", payload.fields, hash, drops, read.fields, trace);
  const data = payloadText(shape.data, "the data", payload.data, hash, drops, read.data);
  return lineOf(registry.layout, frame, { timestamp: context.ts, fields, data }) as RedactedLine;
}

/** The active trace stands where `trace_id` would, unless the caller names a trace or a span. */
function activeTrace(trace: string): Absent {
  return (key, present) => (key === "trace_id" && !present.has("span_id") ? trace : "");
}
