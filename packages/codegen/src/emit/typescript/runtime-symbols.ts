/** The only module that generated code imports from a package. */
export const GENERATED_RUNTIME: string = "@logwright/runtime/generated";

/**
 * Every symbol of the runtime that generated code may name. A test compares the table with what
 * `@logwright/runtime/generated` really exports, so that a renamed symbol cannot leave a stale import behind.
 */
export const RUNTIME_SYMBOLS = [
  "Counter",
  "EventSpec",
  "ExposeOptions",
  "Exposition",
  "Gauge",
  "GetLogger",
  "Hasher",
  "Histogram",
  "LabelIndices",
  "LoggedRun",
  "Logger",
  "Meter",
  "MetricSpec",
  "ParsedFlags",
  "Redactor",
  "RegistrySpec",
  "RunScope",
  "SpanFunction",
  "SpanSpec",
  "UpDown",
  "declareMetrics",
  "declareSpans",
  "deepFreeze",
  "defineEvent",
  "defineFields",
  "demandEmpty",
  "demandKeys",
  "demandPlain",
  "emissionOf",
  "emitByName",
  "expose",
  "flagLabel",
  "loggedRunFactory",
  "loggerFactory",
  "member",
  "meterOf",
  "now",
  "number",
  "parseRegistryFlags",
  "redactorOf",
  "text",
  "tightened",
  "traceText",
  "unfinished",
  "unknownKey",
  "unread",
  "value",
  "withoutComma",
] as const;

export type RuntimeSymbol = (typeof RUNTIME_SYMBOLS)[number];
