import type { KeySpec, MetricSource, SampleSpec } from "@logwright/runtime/contract";
import { OWN_EVENTS } from "@logwright/runtime/contract";
import type { LogEvent, Registry, StandardField } from "../../model/registry.ts";
import { byCodeUnit } from "../../text/code-units.ts";
import type { Emitter } from "../emitter.ts";
import { template } from "../template.ts";
import { docsPage, type Header } from "./docs-page.ts";
import { entryFacts, fact, factLines } from "./facts.ts";
import { type KeyRow, keyRow } from "./keys.ts";
import { markdownQuote, markdownText } from "./markdown-text.ts";

interface EventRow {
  readonly name: string;
  readonly severity: string;
  readonly keys: string;
  readonly summary: string;
}

interface EventSection {
  readonly name: string;
  readonly summary: string;
  readonly note: string;
  readonly facts: string;
  readonly keys: readonly KeyRow[];
}

interface View {
  readonly registry: string;
  readonly version: string;
  readonly events: readonly EventRow[];
  readonly ownEvents: readonly EventRow[];
  readonly fields: readonly KeyRow[];
  readonly sections: readonly EventSection[];
}

const fill = template<View & Header>(`{{header}}

# Log events

Every event that {{registry}} {{version}} may log. Renaming or removing one is a breaking change.
Data keys that an event does not list are dropped by the redaction filter and counted.

| Event | Severity | Allowed data keys | Summary |
|---|---|---|---|
{{#each events}}
| {{name}} | {{severity}} | {{keys}} | {{summary}} |
{{/each}}

## Events of the runtime

Every program may also log these; no registry declares them.

| Event | Severity | Data keys | Summary |
|---|---|---|---|
{{#each ownEvents}}
| {{name}} | {{severity}} | {{keys}} | {{summary}} |
{{/each}}

## Standard fields

Every record may carry these beside its data. They pass through the redaction filter like data.

| Field | Type | Required | Meaning |
|---|---|---|---|
{{#each fields}}
| {{name}} | {{type}} | {{required}} | {{text}} |
{{/each}}

## Event by event
{{#each sections}}

### {{name}}

{{summary}}

{{note}}

{{facts}}

{{#if keys}}
| Key | Type | Required | Meaning |
|---|---|---|---|
{{#each keys}}
| {{name}} | {{type}} | {{required}} | {{text}} |
{{/each}}
{{/if}}
{{/each}}
`);

/** `log-events.md`: the table of events, then each of them in full. */
export const logEventsPage: Emitter = {
  name: "log-events-page",
  emit: (registry) => docsPage(registry, "log-events.md", fill, viewOf(registry)),
};

function viewOf(registry: Registry): View {
  const fed = metricsByEvent(registry);
  return {
    registry: markdownText(registry.name),
    version: markdownText(registry.version),
    events: registry.events.map(eventRow),
    ownEvents: OWN_EVENTS.map(eventRow),
    fields: registry.fields.map((field) => fieldRow(field)),
    sections: registry.events.map((event) => sectionOf(event, registry, fed)),
  };
}

function eventRow(event: { name: string; severity: string; summary: string; keys: readonly KeySpec[] }): EventRow {
  const keys = event.keys.map((key) => key.name).sort(byCodeUnit);
  return {
    name: markdownText(event.name),
    severity: event.severity,
    keys: keys.map(markdownText).join(", "),
    summary: markdownText(event.summary),
  };
}

function fieldRow(field: StandardField): KeyRow {
  const row = keyRow(field);
  if (field.severities === undefined) return row;
  const only = `only on ${field.severities.join(", ")}`;
  return { ...row, text: row.text === "" ? only : `${row.text}; ${only}` };
}

function sectionOf(event: LogEvent, registry: Registry, fed: ReadonlyMap<string, readonly string[]>): EventSection {
  const metrics = [...(fed.get(`event ${event.name}`) ?? []), ...(fed.get(`severity ${event.severity}`) ?? [])];
  return {
    name: markdownText(event.name),
    summary: markdownText(event.summary),
    note: event.note === undefined ? "" : markdownQuote(event.note),
    keys: event.keys.map(keyRow),
    facts: factLines([
      fact("Call", `\`logger.${event.method}(data, fields)\``),
      fact("Severity", severityText(event, registry)),
      fact("Sampling", event.sample === undefined ? undefined : samplingText(event.sample, registry)),
      fact("Rate limit", rateText(event)),
      fact("Metrics fed", metrics.map(markdownText).join(", ")),
      ...entryFacts(event, registry),
    ]),
  };
}

function severityText(event: LogEvent, registry: Registry): string {
  const written = registry.layout.severities[event.severity] ?? event.severity;
  const text = written === event.severity ? event.severity : `${event.severity}, written as ${markdownText(written)}`;
  return isErrorLike(event) ? `${text}; demands the field error_code` : text;
}

function isErrorLike(event: LogEvent): boolean {
  return event.severity === "error" || event.severity === "critical";
}

function samplingText(sample: SampleSpec, registry: Registry): string {
  const which = sample.by === undefined ? "" : `, where ${markdownText(sample.by)} is a multiple of it`;
  const knob = registry.knobs.find((candidate) => candidate.name === sample.knob);
  const turn = knob === undefined ? "" : `; \`${knob.env}\` or \`${knob.flag}\` changes it`;
  return `1 of ${sample.every}${which}${turn}`;
}

function rateText(event: LogEvent): string | undefined {
  if (event.rateLimit === undefined) return undefined;
  return `${event.rateLimit.perSecond} a second, at most ${event.rateLimit.burst} at once`;
}

/** `event training.step` or `severity error` to the metrics that it feeds. */
function metricsByEvent(registry: Registry): ReadonlyMap<string, readonly string[]> {
  const fed = new Map<string, string[]>();
  const sourceKey = (source: MetricSource): string => `${source.kind} ${source.name}`;
  for (const metric of registry.metrics)
    for (const source of metric.from) fed.set(sourceKey(source), [...(fed.get(sourceKey(source)) ?? []), metric.name]);
  return fed;
}
