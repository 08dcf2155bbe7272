import { LAYOUT_SLOTS } from "@logwright/runtime/contract";
import type {
  Alert,
  DataKey,
  ErrorCode,
  LogEvent,
  Metric,
  Registry,
  SpanKind,
  StandardField,
} from "../../../src/model/registry.ts";
import type { Span } from "../../../src/source/span.ts";

const NOWHERE: Span = {
  file: "registry.yaml",
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
  length: 0,
};

const entry = { summary: "a thing happened", stability: "stable", span: NOWHERE, extensions: {} } as const;

/** A small model by hand: what a test does not care about is filled in. */
export function key(name: string, rest: Partial<DataKey> = {}): DataKey {
  return {
    name,
    shape: "scalar",
    type: "string",
    required: true,
    nullable: false,
    examples: [],
    span: NOWHERE,
    ...rest,
  };
}

export function field(name: string, rest: Partial<StandardField> = {}): StandardField {
  return { ...key(name, { type: "int", required: false }), builtIn: false, ...rest };
}

export function event(name: string, rest: Partial<LogEvent> = {}): LogEvent {
  const method = name.replace(/[._](\w)/g, (_, letter: string) => letter.toUpperCase());
  const dataType = `${method.charAt(0).toUpperCase()}${method.slice(1)}Data`;
  return { ...entry, name, method, dataType, severity: "info", keys: [], ...rest };
}

export function metric(name: string, rest: Partial<Metric> = {}): Metric {
  const exported = name.replaceAll(".", "_");
  const identifier = name.replace(/[._](\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    ...entry,
    name,
    identifier,
    exported,
    kind: "gauge",
    unit: "unitless",
    otlpUnit: "",
    scale: 1,
    labels: [],
    from: [],
    alerts: [],
    ...rest,
  };
}

export function alert(name: string, when: string, rest: Partial<Alert> = {}): Alert {
  return { name, when, severity: "warn", span: NOWHERE, ...rest };
}

export function spanKind(name: string, rest: Partial<SpanKind> = {}): SpanKind {
  return { ...entry, name, identifier: name.replaceAll(".", "_"), attributes: [], ...rest };
}

export function errorCode(name: string, rest: Partial<ErrorCode> = {}): ErrorCode {
  return { ...entry, name, ...rest };
}

export function registry(rest: Partial<Registry> = {}): Registry {
  return {
    name: "acme",
    version: "1.0.0",
    envPrefix: "ACME",
    logRoot: "~/.acme/logs",
    logger: "AcmeLogger",
    layout: {
      order: LAYOUT_SLOTS,
      timestamp: "ts",
      severity: "severity",
      event: "event",
      runId: "run_id",
      component: "component",
      data: "data",
      severities: { debug: "debug", info: "info", warn: "warn", error: "error" },
      deterministic: false,
    },
    fields: [],
    errors: [],
    redaction: { strict: true, deny: [], patterns: [], caps: { string: 8192, list: 256, map: 64 } },
    knobs: [],
    runtime: { stdout: false, durability: "batch" },
    sources: [{ file: "registry.yaml", text: "logwright: 1\n" }],
    owners: {},
    attributes: [],
    events: [],
    metrics: [],
    spans: [],
    reserved: { events: [], metrics: [], keys: [] },
    declarations: [],
    breaks: [],
    outputs: {
      typescript: "generated",
      docs: "docs",
      schemas: "generated",
      prometheus: "generated/prometheus",
      grafana: "generated/grafana",
      sql: "generated/sql",
    },
    extensions: {},
    ...rest,
  };
}
