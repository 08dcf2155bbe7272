import { GRAVE_SEVERITIES, type MetricSource, type Severity } from "@logwright/runtime/contract";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { LogEvent, SpanKind } from "../model/registry.ts";
import type { AuthoredMetric, AuthoredSource } from "../parse/authored.ts";
import type { Located, Named } from "../parse/located.ts";
import type { Span } from "../source/span.ts";
import { isTyped, marked } from "./data-key.ts";
import type { LabelKey } from "./label-key.ts";
import { checkLabelKey } from "./label-key.ts";
import type { Scope } from "./scope.ts";
import { checkSeverity, nearestHelp } from "./scope.ts";

/** What metrics may be fed by. */
export interface Feeds {
  readonly events: ReadonlyMap<string, LogEvent>;
  readonly spans: ReadonlyMap<string, SpanKind>;
}

type Kind = MetricSource["kind"];

const KINDS: readonly Kind[] = ["event", "span", "severity"];

type ReadableKey = LabelKey["key"];

/** Keys that a source may read, by name; `undefined` when the source leads nowhere. */
type Keys = ReadonlyMap<string, ReadableKey> | undefined;

/** What every span has to offer. */
const DURATION: ReadableKey = {
  name: "duration",
  shape: "scalar",
  type: "duration_ms",
  required: true,
  nullable: false,
};

/** Resolves the sources of a metric. One that stands there twice would count everything twice. */
export function resolveSources(metric: Named<AuthoredMetric>, feeds: Feeds, scope: Scope): readonly MetricSource[] {
  const told = new Set<string>();
  return (metric.body.from ?? []).flatMap((source) => {
    const resolved = resolveSource(source, metric, feeds, scope);
    for (const each of resolved) {
      const written = JSON.stringify(each);
      if (told.has(written)) {
        const problem = `${each.kind} "${each.name}", which another source names in the same way`;
        const help = { message: "take one of them away: everything would be counted twice" };
        scope.report(diagnostic("metric/source", source.span, { data: { problem }, help }));
      }
      told.add(written);
    }
    return resolved;
  });
}

/** Resolves one source of a metric and follows every name in it. */
function resolveSource(
  { value: source, span }: Located<AuthoredSource>,
  metric: Named<AuthoredMetric>,
  feeds: Feeds,
  scope: Scope,
): readonly MetricSource[] {
  const named = KINDS.filter((kind) => source[kind] !== undefined);
  const [kind] = named;
  const name = kind && source[kind];
  if (kind === undefined && KINDS.some((each) => source.unread?.has(each))) return [];
  if (kind === undefined || name === undefined || named.length > 1) {
    const problem = kind === undefined ? "neither event, span nor severity" : `${named.join(" and ")} at once`;
    scope.report(diagnostic("metric/source", span, { data: { problem } }));
    return [];
  }
  const keys = keysOf(kind, name, feeds, scope);
  const labels = new Map((source.labels ?? []).map((label) => [label.name.value, label.body.value]));
  if (keys !== undefined) {
    if (!source.unread?.has("value")) checkValue(source.value, metric, kind, name, keys, scope);
    checkLabels(source, metric, keys, `${kind} "${name.value}"`, scope);
    for (const label of fillFromNamesakes(source, span, metric, keys, scope)) labels.set(label, label);
  }
  const value = source.value && { value: source.value.value };
  return [{ kind, name: name.value, ...value, labels: Object.fromEntries(labels) }];
}

function keysOf(kind: Kind, name: Located<string>, { events, spans }: Feeds, scope: Scope): Keys {
  if (kind === "severity") {
    checkSeverity(name, scope);
    return fieldsAt(name.value, scope);
  }
  const keys = kind === "event" ? events.get(name.value)?.keys : spans.get(name.value)?.attributes;
  if (keys === undefined) {
    const help = nearestHelp(
      name.value,
      (kind === "event" ? events : spans).keys(),
      `declare it under ${kind}s:`,
      scope,
    );
    scope.report(diagnostic(`ref/${kind}`, name.span, { data: { name: name.value }, help }));
    return undefined;
  }
  const own = keys.map((key) => [key.name, key] as const);
  return new Map<string, ReadableKey>(
    kind === "event"
      ? [...fieldsAt(events.get(name.value)?.severity, scope), ...own]
      : [[DURATION.name, DURATION], ...own],
  );
}

/** The standard fields as records of a severity have them: whoever logs an error must say its code. */
function fieldsAt(severity: string | undefined, { fields }: Scope): ReadonlyMap<string, ReadableKey> {
  const code = fields.get(ERROR_CODE);
  if (code === undefined || !GRAVE_SEVERITIES.includes(severity as Severity)) return fields;
  return new Map<string, ReadableKey>(fields).set(ERROR_CODE, marked({ ...code, required: true }, isTyped(code)));
}

const ERROR_CODE = "error_code";

const NUMERIC: ReadonlySet<string> = new Set(["int", "double", "float32", "duration_ms"]);

function checkValue(
  value: Located<string> | undefined,
  metric: Named<AuthoredMetric>,
  kind: Kind,
  name: Located<string>,
  keys: NonNullable<Keys>,
  scope: Scope,
): void {
  const { kind: instrument, unit } = metric.body;
  if (value === undefined) {
    if (instrument === undefined || instrument.value === "counter" || instrument.value === "updown") return;
    const problem = `is a ${instrument.value}, and a source without a value only counts`;
    scope.report(
      diagnostic("metric/source-value", name.span, {
        data: { name: metric.name.value, problem },
        help: { message: "add value: <a key>" },
      }),
    );
    return;
  }
  const key = keys.get(value.value);
  if (key === undefined) return reportUnknownKey(value, `${kind} "${name.value}"`, keys, scope);
  if (!isTyped(key)) return;
  if (key.shape !== "scalar" || !NUMERIC.has(key.type)) {
    scope.report(
      diagnostic("metric/source-value", value.span, {
        data: { name: value.value, problem: `is ${key.type}, not a number` },
      }),
    );
  } else if (key.type === "duration_ms" && unit !== undefined && unit.value !== "ms") {
    const data = { value: value.value, name: metric.name.value, unit: unit.value };
    scope.report(
      diagnostic("metric/source-unit", value.span, { data, help: { message: "give the metric the unit ms" } }),
    );
  }
}

function checkLabels(
  source: AuthoredSource,
  metric: Named<AuthoredMetric>,
  keys: NonNullable<Keys>,
  where: string,
  scope: Scope,
): void {
  if (metric.body.unread?.has("labels")) return;
  const declared = new Map((metric.body.labels ?? []).map((label) => [label.name.value, label.body]));
  for (const { name, body } of source.labels ?? []) {
    const label = declared.get(name.value);
    const key = keys.get(body.value);
    if (label === undefined) {
      const help = nearestHelp(name.value, declared.keys(), "declare it under labels:", scope);
      const problem = `is not a label of "${metric.name.value}"`;
      scope.report(diagnostic("metric/label-source", name.span, { data: { name: name.value, problem }, help }));
    }
    if (key === undefined) reportUnknownKey(body, where, keys, scope);
    else if (label !== undefined && isTyped(key)) checkLabelKey({ name, body: label }, { key, span: body.span }, scope);
  }
}

/** Required labels that a source does not mention take the key of their own name. @returns those that have one. */
function fillFromNamesakes(
  source: AuthoredSource,
  span: Span,
  metric: Named<AuthoredMetric>,
  keys: NonNullable<Keys>,
  scope: Scope,
): readonly string[] {
  if (source.unread?.has("labels") || metric.body.unread?.has("labels")) return [];
  const mentioned = new Set((source.labels ?? []).map(({ name }) => name.value));
  const open = (metric.body.labels ?? []).filter(({ name, body }) => !body.optional && !mentioned.has(name.value));
  return open.flatMap((label) => {
    const name = label.name.value;
    const key = keys.get(name);
    if (key !== undefined) {
      if (isTyped(key)) checkLabelKey(label, { key, span }, scope);
      return [name];
    }
    const help = { message: `add labels: { ${name}: <a key> } to the source, or declare the label as ${name}?` };
    const problem = "is required, and this source neither fills it nor has a key of that name";
    scope.report(diagnostic("metric/label-source", span, { data: { name, problem }, help }));
    return [];
  });
}

function reportUnknownKey(name: Located<string>, where: string, keys: NonNullable<Keys>, scope: Scope): void {
  const help = nearestHelp(name.value, keys.keys(), "declare the key, or name another", scope);
  scope.report(diagnostic("ref/key", name.span, { data: { name: name.value, where }, help }));
}
