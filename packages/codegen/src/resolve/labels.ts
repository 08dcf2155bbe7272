import type { LabelSpec } from "@logwright/runtime/contract";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { AuthoredLabel, AuthoredMetric } from "../parse/authored.ts";
import type { Located, Named } from "../parse/located.ts";
import { checkName } from "./names.ts";
import type { Scope } from "./scope.ts";

/** More series than this in one metric are a mistake, and would not fit the memory set aside for them. */
export const MAX_SERIES: number = 100_000;

/** Resolves the labels of a metric: closed or capped, and not too many combinations. */
export function resolveLabels({ name, body }: Named<AuthoredMetric>, scope: Scope): readonly LabelSpec[] {
  const labels = (body.labels ?? []).map((label) => resolveLabel(label, scope));
  const sizes = labels.map(({ values, max, required }) => (values?.length ?? max ?? 1) + (required ? 0 : 1));
  const buckets = body.kind?.value === "histogram" ? (body.buckets?.length ?? 0) + 3 : 1;
  const series = sizes.reduce((product, size) => product * size, buckets);
  if (series > MAX_SERIES) {
    scope.report(
      diagnostic("metric/too-many-series", name.span, { data: { name: name.value, series, limit: MAX_SERIES } }),
    );
  }
  return labels;
}

function resolveLabel({ name, body }: Named<AuthoredLabel>, scope: Scope): LabelSpec {
  checkName(name, "label", scope.report);
  const values = body.values && closedValues(name, body.values, scope);
  const unread = (body.unread?.has("values") ?? false) || (body.unread?.has("max") ?? false);
  if (body.values === undefined && body.max === undefined && !unread)
    reportBound(name, "is not bounded", scope, "add values: [...] or max: <a number>");
  if (body.values !== undefined && body.max !== undefined)
    reportBound(name, "is closed by values and capped by max at once", scope);
  return {
    name: name.value,
    required: !body.optional,
    ...(values && { values }),
    ...(body.max && { max: body.max.value }),
  };
}

function closedValues(
  name: Located<string>,
  authored: NonNullable<AuthoredLabel["values"]>,
  scope: Scope,
): readonly string[] {
  if ("value" in authored) {
    if (scope.errors.size === 0) scope.report(diagnostic("ref/errors", authored.span, { data: { name: name.value } }));
    return [...scope.errors];
  }
  if (authored.length === 0) reportBound(name, "has an empty list of values", scope);
  const seen = new Set<string>();
  for (const { value, span } of authored) {
    if (seen.has(value)) reportBound({ value: name.value, span }, `has the value "${value}" twice`, scope);
    seen.add(value);
  }
  return [...seen];
}

function reportBound(name: Located<string>, problem: string, scope: Scope, help?: string): void {
  const data = { name: name.value, problem };
  scope.report(
    diagnostic("metric/label-bound", name.span, { data, help: help === undefined ? undefined : { message: help } }),
  );
}
