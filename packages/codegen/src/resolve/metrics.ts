import type { LabelSpec, MetricKind, MetricSource } from "@logwright/runtime/contract";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Alert, Metric } from "../model/registry.ts";
import type { AuthoredAlert, AuthoredLabel, AuthoredMetric, AuthoredSource } from "../parse/authored.ts";
import type { Located, Named } from "../parse/located.ts";
import type { Declared } from "./declared.ts";
import { reportMissing, resolveEntry } from "./entry.ts";
import { exportedName } from "./exported-name.ts";
import { camelCase } from "./identifier.ts";
import type { Scope } from "./scope.ts";
import { nearestHelp } from "./scope.ts";
import { exportedUnit, KNOWN_UNITS } from "./unit.ts";

/** Resolves one metric: its names, unit, labels, sources and alerts. `prefix` is the registry's name. */
export function resolveMetric(declared: Declared<AuthoredMetric>, prefix: string, scope: Scope): Metric {
  const { name, body } = declared;
  if (body.kind === undefined) reportMissing(name, "metric", "kind", scope);
  const kind = (body.kind?.value ?? "gauge") as MetricKind;
  const unit = resolveUnit(declared, scope);
  const exported = exportedName(name.value, kind, unit);
  return {
    ...resolveEntry(declared, "metric", scope),
    identifier: camelCase(withoutPrefix(name.value, prefix)),
    exported,
    kind,
    unit: body.unit?.value ?? "unitless",
    otlpUnit: unit.otlp,
    scale: unit.scale,
    ...(body.buckets && { buckets: body.buckets.map(({ value }) => value) }),
    labels: (body.labels ?? []).map((label) => resolveLabel(label, scope)),
    from: (body.from ?? []).flatMap((source) => resolveSource(source)),
    ...(body.process && { process: body.process.value as "peak_rss" | "redacted_keys" }),
    alerts: (body.alert ?? []).map((alert) => resolveAlert(alert, exported)),
  };
}

function withoutPrefix(name: string, prefix: string): string {
  return name.startsWith(`${prefix}.`) ? name.slice(prefix.length + 1) : name;
}

function resolveUnit({ name, body }: Declared<AuthoredMetric>, scope: Scope): { suffix: string; otlp: string; scale: number } {
  const none = { suffix: "", otlp: "", scale: 1 };
  if (body.unit === undefined) {
    reportMissing(name, "metric", "unit", scope);
    return none;
  }
  const unit = exportedUnit(body.unit.value);
  if (unit !== undefined) return unit;
  const help = nearestHelp(body.unit.value, KNOWN_UNITS, "write a UCUM unit, a word in snake_case, or unitless");
  scope.report(diagnostic("metric/unit", body.unit.span, { data: { unit: body.unit.value }, help }));
  return none;
}

function resolveLabel({ name, body }: Named<AuthoredLabel>, scope: Scope): LabelSpec {
  const { values, max } = body;
  const closed = values === undefined ? undefined : "value" in values ? [...scope.errors] : values.map(({ value }) => value);
  return {
    name: name.value,
    required: !body.optional,
    ...(closed && { values: closed }),
    ...(max && { max: max.value }),
  };
}

function resolveSource({ value: source }: Located<AuthoredSource>): readonly MetricSource[] {
  const [kind, name] = SOURCE_KINDS.map((each) => [each, source[each]] as const).find(([, found]) => found !== undefined) ?? [];
  if (kind === undefined || name === undefined) return [];
  const labels = Object.fromEntries((source.labels ?? []).map((label) => [label.name.value, label.body.value]));
  return [{ kind, name: name.value, ...(source.value && { value: source.value.value }), labels }];
}

export const SOURCE_KINDS: readonly ["event", "span", "severity"] = ["event", "span", "severity"];

function resolveAlert({ value: alert, span }: Located<AuthoredAlert>, exported: string): Alert {
  return {
    name: alert.name?.value ?? "",
    when: (alert.when?.value ?? "").replaceAll("{{metric}}", exported),
    ...(alert.for && { for: alert.for.value }),
    severity: alert.severity?.value ?? "warn",
    ...(alert.summary && { summary: alert.summary.value }),
    span,
  };
}
