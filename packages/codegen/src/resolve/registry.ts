import type { RecordLayout, RuntimeDefaults, Severity } from "@logwright/runtime/contract";
import type { Report } from "../diagnostics/diagnostic.ts";
import { Suggestions } from "../diagnostics/nearest-name.ts";
import type { Declaration, ErrorCode, Registry, Reserved, SpanKind, StandardField } from "../model/registry.ts";
import type { AuthoredRegistry, AuthoredReserved, AuthoredRuntime, AuthoredSpan } from "../parse/authored.ts";
import type { Located } from "../parse/located.ts";
import { resolveBreaks } from "./breaks.ts";
import { resolveAttributes, resolveKey } from "./data-key.ts";
import type { Declared } from "./declared.ts";
import { resolveEntry } from "./entry.ts";
import { resolveEvent } from "./events.ts";
import { resolveFields } from "./fields.ts";
import { camelCase, pascalCase } from "./identifier.ts";
import { resolveKnobs } from "./knobs.ts";
import type { KnownEntries } from "./known-entries.ts";
import { resolveLayout } from "./layout.ts";
import { Looks } from "./looks.ts";
import type { Merged } from "./merge.ts";
import { resolveMetric } from "./metrics.ts";
import { checkName } from "./names.ts";
import { resolveOutputs } from "./outputs.ts";
import { checkedVersion } from "./plain-values.ts";
import { resolveRedaction } from "./redaction.ts";
import type { Scope } from "./scope.ts";
import { usedAttributes } from "./used-attributes.ts";

/**
 * Makes the model of a registry: every name decided, every default filled, every reference followed. `known`: entries
 * that were resolved before, in the same surroundings.
 */
export function resolveRegistry(merged: Merged, report: Report, known?: KnownEntries): Registry {
  const { main } = merged;
  checkNames(merged, report);
  const layout = resolveLayout(merged.record, report);
  const { scope, fields } = scopeOf(merged, layout, report);
  const name = main.name?.value ?? "registry";
  const envPrefix = name.toUpperCase().replace(/[^A-Z0-9]+/g, "_");
  const events = merged.events.map((event) => known?.event(event, scope) ?? resolveEvent(event, scope));
  const spans = merged.spans.map((span) => resolveSpan(span, scope));
  const feeds = { events: byName(events), spans: byName(spans) };
  const metrics = merged.metrics.map(
    (metric) => known?.metric(metric, name, feeds, scope) ?? resolveMetric(metric, name, feeds, scope),
  );
  const redactedKeysMetric = metrics.find((metric) => metric.process === "redacted_keys")?.name;
  return {
    name,
    version: main.version === undefined ? "0.0.0" : checkedVersion(main.version, report),
    envPrefix,
    logRoot: `~/.${name.replaceAll("_", "-")}/logs`,
    logger: main.logger?.value ?? `${pascalCase(name)}Logger`,
    sources: merged.sources,
    owners: Object.fromEntries(merged.owners.map((owner) => [owner.name.value, owner.body.value])),
    layout,
    fields,
    attributes: usedAttributes(scope, merged),
    errors: merged.errors.map((error): ErrorCode => resolveEntry(error, "error code", scope)),
    events,
    metrics,
    spans,
    redaction: resolveRedaction(merged.redaction, report),
    knobs: resolveKnobs(merged.events, envPrefix, report),
    runtime: resolveRuntime(main.runtime),
    ...(redactedKeysMetric !== undefined && { redactedKeysMetric }),
    reserved: resolveReserved(merged.reserved),
    declarations: declarationsOf(merged),
    breaks: resolveBreaks(main.breaks, report),
    outputs: resolveOutputs(
      main.outputs ?? {},
      report,
      merged.sources.map(({ file }) => file),
    ),
    extensions: main.extensions ?? {},
  };
}

/** What the entries of a registry may refer to. Fields come first: they refer to attributes, and the entries to them. */
function scopeOf(
  merged: Merged,
  layout: RecordLayout,
  report: Report,
): { readonly scope: Scope; readonly fields: readonly StandardField[] } {
  const keyNames = merged.imported ? "importedKey" : "key";
  const base: Scope = {
    report,
    suggestions: new Suggestions(),
    severities: new Set(Object.keys(layout.severities) as Severity[]),
    owners: new Set(merged.owners.map(({ name }) => name.value)),
    attributes: resolveAttributes(merged.attributes, keyNames, report),
    used: new Set(),
    fields: new Map(),
    errors: new Set(merged.errors.map(({ name }) => name.value)),
    keyNames,
    looks: new Looks(),
  };
  const fields = resolveFields(merged.fields, base, merged.root);
  return { scope: { ...base, fields: byName(fields) }, fields };
}

/** Checks the names that nothing else looks at. */
function checkNames({ main, owners, errors, spans, reserved }: Merged, report: Report): void {
  if (main.name !== undefined) checkName(main.name, "registry", report);
  if (main.logger !== undefined) checkName(main.logger, "logger", report);
  for (const { name } of owners) checkName(name, "owner", report);
  for (const { name } of errors) checkName(name, "error", report);
  for (const { name } of spans) checkName(name, "span", report);
  for (const name of reserved.events ?? []) checkName(name, "event", report);
  for (const name of reserved.metrics ?? []) checkName(name, "metric", report);
  for (const name of reserved.keys ?? []) checkName(name, "reservedKey", report);
}

function resolveSpan(declared: Declared<AuthoredSpan>, scope: Scope): SpanKind {
  return {
    ...resolveEntry(declared, "span", scope),
    identifier: camelCase(declared.name.value),
    attributes: (declared.body.attributes ?? []).map((attribute) => resolveKey(attribute, scope)),
  };
}

function byName<T extends { readonly name: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  const named = new Map<string, T>();
  for (const entry of entries) named.set(entry.name, entry);
  return named;
}

/** The places of the names that the model keeps as texts. */
function declarationsOf({ owners, redaction: { deny = [], patterns = [] }, reserved }: Merged): readonly Declaration[] {
  const declared = (kind: Declaration["kind"], names: readonly Located<string>[] = []): readonly Declaration[] =>
    names.map(({ value, span }) => ({ kind, name: value, span }));
  return [
    ...declared(
      "owner",
      owners.map(({ name }) => name),
    ),
    ...declared("denied key", deny),
    ...declared(
      "pattern",
      patterns.map(({ name }) => name),
    ),
    ...declared("reserved event", reserved.events),
    ...declared("reserved metric", reserved.metrics),
    ...declared("reserved data key", reserved.keys),
  ];
}

function resolveRuntime({
  stdout,
  durability,
  rotate,
}: NonNullable<AuthoredRegistry["runtime"]> = {}): RuntimeDefaults {
  return {
    stdout: stdout?.value ?? false,
    durability: (durability?.value ?? "batch") as RuntimeDefaults["durability"],
    ...(rotate && { rotate: resolveRotate(rotate) }),
  };
}

function resolveRotate({
  bytes,
  seconds,
}: NonNullable<AuthoredRuntime["rotate"]>): NonNullable<RuntimeDefaults["rotate"]> {
  return { ...(bytes && { bytes: bytes.value }), ...(seconds && { seconds: seconds.value }) };
}

function resolveReserved({ events, metrics, keys }: AuthoredReserved): Reserved {
  const values = (located: AuthoredReserved["events"] = []): readonly string[] => located.map(({ value }) => value);
  return { events: values(events), metrics: values(metrics), keys: values(keys) };
}
