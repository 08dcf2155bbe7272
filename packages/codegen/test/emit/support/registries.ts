import fc from "fast-check";
import { METRIC_KINDS, SCALAR_TYPES, SEVERITIES } from "@logwright/runtime/contract";
import type { KeySpec, LabelSpec, MetricSource, ScalarType, Severity } from "@logwright/runtime/contract";
import type { DataKey, LogEvent, Metric, Registry, SpanKind, StandardField } from "../../../src/model/registry.ts";
import { camelCase, upperFirst } from "../../../src/resolve/identifier.ts";
import { LOGGER_MEMBERS, OBJECT_MEMBERS } from "../../../src/resolve/reserved-names.ts";
import { hostileText } from "./hostile-text.ts";
import { alert, errorCode, event, field, key, metric, registry, spanKind } from "./models.ts";

/** Names that mean something in TypeScript, SQL or Markdown, beside ordinary ones. */
const WORDS = [
  "step",
  "loss",
  "class",
  "select",
  "data",
  "fields",
  "constructor",
  "default",
  "json",
  "index",
  "a",
  "b2",
  "x_y",
  "item",
];

const word = fc.oneof(fc.constantFrom(...WORDS), fc.stringMatching(/^[a-z][a-z0-9]{0,7}(_[a-z0-9]{1,5})?$/));
const dotted = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join("."));
const keyName = fc.oneof(word, fc.constantFrom("fooBar", "isOk", "lr")).filter((name) => !OBJECT_MEMBERS.has(name));

const RESERVED = LOGGER_MEMBERS;

const keyRest = fc.record({
  shape: fc.constantFrom<KeySpec["shape"]>("scalar", "scalar", "scalar", "list", "map"),
  type: fc.constantFrom<ScalarType>(...SCALAR_TYPES),
  required: fc.boolean(),
  nullable: fc.boolean(),
  summary: hostileText,
  examples: fc.array(fc.oneof(hostileText, fc.integer(), fc.boolean()), { maxLength: 2 }),
  values: fc.uniqueArray(hostileText, { minLength: 1, maxLength: 4 }),
  allow: fc.option(fc.constantFrom("^[\\w./-]{1,255}$", "[a-z]+", "^[0-9a-f]{7,40}$", "a|b|`${x}`"), {
    nil: undefined,
  }),
  hash: fc.boolean(),
  precision: fc.option(fc.integer({ min: 0, max: 15 }), { nil: undefined }),
});

/** A key with only the rules that its type may have. */
const dataKey: fc.Arbitrary<DataKey> = fc
  .tuple(keyName, keyRest)
  .map(([name, { values, allow, hash, precision, ...rest }]) =>
    key(name, {
      ...rest,
      ...(rest.type === "enum" && { values }),
      ...(rest.type === "string" && allow !== undefined && { allow }),
      ...(rest.type === "string" && rest.shape === "scalar" && hash && { hash: true as const }),
      ...(rest.type === "double" && precision !== undefined && { precision }),
    }),
  );

const keys = fc.uniqueArray(dataKey, { maxLength: 6, selector: ({ name }) => name.toLowerCase() });

const entry = fc
  .record({ summary: hostileText, note: fc.option(hostileText, { nil: undefined }) })
  .map(({ summary, note }) => ({
    summary,
    ...(note !== undefined && { note }),
  }));

const logEvent = (severities: readonly Severity[]): fc.Arbitrary<LogEvent> =>
  fc
    .record({
      name: dotted,
      entry,
      severity: fc.constantFrom(...severities),
      keys,
      every: fc.option(fc.integer({ min: 1, max: 1e9 }), { nil: undefined }),
      limited: fc.boolean(),
      deprecated: fc.boolean(),
    })
    .map(({ name, entry: texts, every, limited, deprecated, ...rest }) => {
      const plain = camelCase(name);
      const method = RESERVED.has(plain) ? `${plain}Event` : plain;
      return event(name, {
        ...texts,
        ...rest,
        method,
        dataType: `${upperFirst(method)}Data`,
        ...(every !== undefined && { sample: { every, by: "step" } }),
        ...(limited && { rateLimit: { perSecond: 0.5, burst: 3 } }),
        ...(deprecated && {
          deprecated: { reason: "renamed" as const, renamedTo: "other.event", note: texts.summary },
        }),
      });
    });

const label: fc.Arbitrary<LabelSpec> = fc
  .record({
    name: word,
    required: fc.boolean(),
    values: fc.uniqueArray(hostileText, { minLength: 1, maxLength: 3 }),
    capped: fc.boolean(),
  })
  .map(({ name, required, values, capped }) => ({ name, required, ...(capped ? { max: 50 } : { values }) }));

const bareMetric: fc.Arbitrary<Metric> = fc
  .record({
    name: dotted.map((name) => `acme.${name}`),
    entry,
    kind: fc.constantFrom(...METRIC_KINDS),
    labels: fc.uniqueArray(label, { maxLength: 2, selector: ({ name }) => name }),
    summary: hostileText,
    alerted: fc.boolean(),
    buckets: fc.uniqueArray(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 }),
  })
  .map(({ name, entry: texts, kind, labels, summary, alerted, buckets }) => {
    const flat = name.replaceAll(".", "_");
    const exported = kind === "counter" ? `${flat}_total` : flat;
    return metric(name, {
      ...texts,
      kind,
      labels,
      identifier: camelCase(name.slice("acme.".length)),
      exported,
      ...(kind === "histogram" && {
        buckets: buckets.toSorted((a, b) => a - b),
        unit: "ms",
        scale: 0.001,
        otlpUnit: "s",
      }),
      ...(alerted && { alerts: [alert("High", `${exported} > 1`, { summary })] }),
    });
  });

const spanOf: fc.Arbitrary<SpanKind> = fc
  .record({ name: dotted, entry, attributes: keys })
  .map(({ name, entry: texts, attributes }) =>
    spanKind(name, {
      ...texts,
      identifier: camelCase(name),
      attributes: attributes.filter(({ shape }) => shape === "scalar"),
    }),
  );

const LAYOUTS: readonly Partial<Registry["layout"]>[] = [
  {},
  { data: false },
  { runId: false, component: "module", event: "msg", severity: "level" },
  { severities: { debug: "DEBUG", info: "INFO", warn: 'W"ARN*/', error: "ERROR", critical: "CRITICAL" } },
];

/** Registries that mean something, with texts that try to break out wherever an author writes text. */
export const arbitraryRegistry: fc.Arbitrary<Registry> = fc
  .record({
    layout: fc.constantFrom(...LAYOUTS),
    fieldKeys: fc.uniqueArray(dataKey, { maxLength: 3, selector: ({ name }) => name.toLowerCase() }),
    codes: fc.uniqueArray(fc.stringMatching(/^[A-Z][A-Za-z]{0,8}\.[A-Z][A-Za-z]{0,8}$/), { maxLength: 3 }),
    metrics: fc.uniqueArray(bareMetric, { maxLength: 5, selector: ({ identifier }) => identifier.toLowerCase() }),
    spans: fc.uniqueArray(spanOf, { maxLength: 3, selector: ({ identifier }) => identifier.toLowerCase() }),
    events: fc.uniqueArray(logEvent(SEVERITIES.slice(0, 4)), {
      maxLength: 6,
      selector: ({ method }) => method.toLowerCase(),
    }),
    deny: fc.array(hostileText, { maxLength: 2 }),
    owner: hostileText,
    text: hostileText,
  })
  .map(({ layout, fieldKeys, codes, metrics, spans, events, deny, owner, text }) => {
    const base = registry();
    return registry({
      layout: { ...base.layout, ...layout },
      fields: standardFields(fieldKeys, events),
      errors: codes.map((code) => errorCode(code, { summary: text })),
      redaction: {
        ...base.redaction,
        deny,
        patterns: [{ name: "dna", match: "[ACGTNacgtn]{20,}", where: "anywhere", hardened: true }],
      },
      owners: { core: owner },
      events,
      metrics: metrics.map((each, index) => ({ ...each, from: sourcesOf(each, events, spans, index) })),
      spans,
    });
  })
  .map((model) => (model.layout.data === false ? withoutCollisions(model) : model));

/** The author's fields beside the built-in ones; none has the name of a layout's part. */
function standardFields(own: readonly DataKey[], events: readonly LogEvent[]): readonly StandardField[] {
  const taken = new Set([
    "step",
    "error_code",
    "ts",
    "severity",
    "level",
    "event",
    "msg",
    "run_id",
    "component",
    "module",
    "data",
    "frames",
  ]);
  const used = events.length === 0 ? [] : own.filter(({ name }) => !taken.has(name));
  return [
    ...used.map((each): StandardField => ({ ...each, required: false, builtIn: false })),
    field("step", { builtIn: true }),
    field("error_code", { type: "string", severities: ["error", "critical"], builtIn: true }),
  ];
}

/** With data inline a key may have no name of the top level: the compiler refuses such a registry. */
function withoutCollisions(model: Registry): Registry {
  const { layout } = model;
  const top = new Set([
    ...model.fields.map(({ name }) => name),
    ...[layout.timestamp, layout.severity, layout.event, layout.runId, layout.component].filter(
      (name) => name !== false,
    ),
    "frames",
  ]);
  const events = model.events.map((each) => ({ ...each, keys: each.keys.filter(({ name }) => !top.has(name)) }));
  return {
    ...model,
    events,
    metrics: model.metrics.map((each) => ({ ...each, from: each.from.filter(({ kind }) => kind !== "event") })),
  };
}

/** What a metric could be fed by: an event's or a span's number, or a severity. */
function sourcesOf(
  each: Metric,
  events: readonly LogEvent[],
  spans: readonly SpanKind[],
  index: number,
): readonly MetricSource[] {
  if (each.labels.length > 0) return [];
  const fed = events[index % Math.max(1, events.length)];
  const number = fed?.keys.find(
    ({ shape, type }) => shape === "scalar" && ["int", "double", "float32", "duration_ms"].includes(type),
  );
  const span = spans[index % Math.max(1, spans.length)];
  if (each.kind !== "counter") {
    if (fed !== undefined && number !== undefined)
      return [{ kind: "event", name: fed.name, value: number.name, labels: {} }];
    return span === undefined ? [] : [{ kind: "span", name: span.name, value: "duration", labels: {} }];
  }
  return fed === undefined
    ? [{ kind: "severity", name: "error", labels: {} }]
    : [{ kind: "event", name: fed.name, labels: {} }];
}
