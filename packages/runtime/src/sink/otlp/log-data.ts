import type { RecordLayout, Severity } from "../../contract/index.ts";
import type { RedactedRecord } from "../../record/redacted-record.ts";
import { type AnyValue, anyValue, hrTime } from "./any-value.ts";
import type { InstrumentationScope, Resource } from "./resource.ts";

/** OpenTelemetry logs data model, "SeverityNumber". */
const SEVERITY_NUMBERS: Readonly<Record<Severity, number>> = { debug: 5, info: 9, warn: 13, error: 17, critical: 21 };

/** Stand in the record's own fields instead. */
const CONTEXT_FIELDS: readonly string[] = ["trace_id", "span_id"];

/** A log record in the shape that the official serializer takes (`ReadableLogRecord`). */
export interface LogData {
  readonly hrTime: [number, number];
  readonly hrTimeObserved: [number, number];
  readonly severityNumber: number;
  readonly severityText: string;
  readonly eventName: string;
  readonly body: AnyValue;
  readonly attributes: Readonly<Record<string, AnyValue>>;
  readonly droppedAttributesCount: number;
  readonly spanContext?: { readonly traceId: string; readonly spanId: string; readonly traceFlags: number };
  readonly resource: Resource;
  readonly instrumentationScope: InstrumentationScope;
}

/** The event's data is the body; fields, component and run are attributes; trace and span are the record's context. */
export function logData(
  record: RedactedRecord,
  layout: RecordLayout,
  resource: Resource,
  scope: InstrumentationScope,
): LogData {
  const { severity, fields, component, run_id: runId } = record;
  const time = hrTime(Date.parse(record.ts));
  const attributes = Object.entries(fields).filter(([name]) => !CONTEXT_FIELDS.includes(name));
  const { trace_id: traceId, span_id: spanId } = fields;
  const traced = typeof traceId === "string" && typeof spanId === "string";
  return {
    hrTime: time,
    hrTimeObserved: time,
    severityNumber: SEVERITY_NUMBERS[severity],
    severityText: layout.severities[severity] ?? severity,
    eventName: record.event,
    body: anyValue(record.data as Parameters<typeof anyValue>[0]),
    attributes: {
      ...(runId === undefined ? {} : { run_id: runId }),
      ...(component === undefined ? {} : { component }),
      ...Object.fromEntries(attributes.map(([name, value]) => [name, anyValue(value)])),
    },
    droppedAttributesCount: 0,
    ...(traced ? { spanContext: { traceId, spanId, traceFlags: 1 } } : {}),
    resource,
    instrumentationScope: scope,
  };
}
