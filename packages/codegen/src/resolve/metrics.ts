import type { MetricKind } from "@logwright/runtime/contract";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Metric } from "../model/registry.ts";
import type { AuthoredMetric } from "../parse/authored.ts";
import { resolveAlert } from "./alerts.ts";
import type { Declared } from "./declared.ts";
import { reportMissing, resolveEntry } from "./entry.ts";
import { exportedName } from "./exported-name.ts";
import type { Growing } from "./growing.ts";
import { camelCase } from "./identifier.ts";
import { resolveLabels } from "./labels.ts";
import { checkName } from "./names.ts";
import type { Scope } from "./scope.ts";
import { nearestHelp } from "./scope.ts";
import type { Feeds } from "./sources.ts";
import { resolveSources } from "./sources.ts";
import type { ExportedUnit } from "./unit.ts";
import { exportedUnit, KNOWN_UNITS } from "./unit.ts";

/** Resolves one metric: its names, unit, labels, sources and alerts. `prefix` is the registry's name. */
export function resolveMetric(declared: Declared<AuthoredMetric>, prefix: string, feeds: Feeds, scope: Scope): Metric {
  const { name, body } = declared;
  checkName(name, "metric", scope.report);
  if (body.kind === undefined) reportMissing(declared, "metric", "kind", scope);
  const kind = (body.kind?.value ?? "gauge") as MetricKind;
  const unit = resolveUnit(declared, scope);
  const exported = exportedName(name.value, kind, unit);
  const buckets = body.buckets && checkedBuckets(declared, body.buckets, kind, scope);
  if (kind === "histogram" && body.buckets === undefined) reportMissing(declared, "histogram", "buckets", scope);
  const metric: Growing<Metric> = Object.assign(resolveEntry(declared, "metric", scope), {
    identifier: camelCase(withoutPrefix(name.value, prefix)),
    exported,
    kind,
    unit: body.unit?.value ?? "unitless",
    otlpUnit: unit.otlp,
    scale: unit.scale,
    labels: resolveLabels(declared, scope),
    from: resolveSources(declared, feeds, scope),
    alerts: (body.alert ?? []).map((alert) => resolveAlert(alert, exported, scope)),
  });
  const process = resolveProcess(declared, scope);
  if (buckets !== undefined) metric.buckets = buckets;
  if (process !== undefined) metric.process = process;
  return metric;
}

/** The identifier of a metric drops the registry's prefix, unless nothing that begins with a letter would be left. */
function withoutPrefix(name: string, prefix: string): string {
  const rest = name.startsWith(`${prefix}.`) ? name.slice(prefix.length + 1) : name;
  return /^[a-z]/.test(rest) ? rest : name;
}

function resolveUnit(declared: Declared<AuthoredMetric>, scope: Scope): ExportedUnit {
  const { body } = declared;
  const none = { suffix: "", otlp: "", scale: 1 };
  if (body.unit === undefined) {
    reportMissing(declared, "metric", "unit", scope);
    return none;
  }
  const unit = exportedUnit(body.unit.value);
  if (unit !== undefined) return unit;
  const help = nearestHelp(body.unit.value, KNOWN_UNITS, "write a UCUM unit, a word in snake_case, or unitless", scope);
  scope.report(diagnostic("metric/unit", body.unit.span, { data: { unit: body.unit.value }, help }));
  return none;
}

type AuthoredBuckets = NonNullable<AuthoredMetric["buckets"]>;

function checkedBuckets(
  { name }: Declared<AuthoredMetric>,
  buckets: AuthoredBuckets,
  kind: MetricKind,
  scope: Scope,
): readonly number[] {
  const problem = (at: Declared<unknown>["name"]["span"], text: string): void =>
    scope.report(diagnostic("metric/buckets", at, { data: { name: name.value, problem: text } }));
  if (kind !== "histogram") problem(buckets[0]?.span ?? name.span, `has buckets, and is a ${kind}`);
  if (buckets.length === 0) problem(name.span, "has an empty list of buckets");
  if (buckets.length > MAX_BUCKETS) problem(name.span, `has ${buckets.length} buckets, more than ${MAX_BUCKETS}`);
  const wrong = buckets.find((bucket, index) => index > 0 && bucket.value <= (buckets[index - 1]?.value ?? 0));
  if (wrong !== undefined) problem(wrong.span, `has the bucket ${wrong.value} behind one that is not smaller`);
  return buckets.map(({ value }) => value);
}

/** Every bucket is a series in each label combination. */
const MAX_BUCKETS = 200;

/** What the runtime measures itself, and what a metric must be to hold it. */
const PROCESS: Readonly<
  Record<string, { readonly kind: string; readonly unit?: string; readonly label?: string } | undefined>
> = {
  peak_rss: { kind: "gauge", unit: "bytes" },
  redacted_keys: { kind: "counter", label: "reason" },
};

function resolveProcess({ name, body }: Declared<AuthoredMetric>, scope: Scope): Metric["process"] {
  const { process, kind, unit, labels, from } = body;
  const expected = process && PROCESS[process.value];
  if (process === undefined || expected === undefined) return undefined;
  const problem = (text: string): void =>
    scope.report(
      diagnostic("metric/process", process.span, { data: { name: name.value, process: process.value, problem: text } }),
    );
  if (kind !== undefined && kind.value !== expected.kind) problem(`which is a ${expected.kind}, not a ${kind.value}`);
  if (unit !== undefined && expected.unit !== undefined && unit.value !== expected.unit)
    problem(`whose unit is ${expected.unit}, not ${unit.value}`);
  const wrong = labels?.find((label) => label.name.value !== expected.label && !label.body.optional);
  if (wrong !== undefined) problem(`which cannot fill the label "${wrong.name.value}"`);
  if (from !== undefined) problem("and a source would feed it too");
  return process.value as Metric["process"];
}
