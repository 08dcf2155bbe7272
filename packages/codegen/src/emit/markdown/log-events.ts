import type { Deprecation, KeySpec, MetricSource, OwnEventSpec, SampleSpec } from "@logwright/runtime/contract";
import {
  CRASH_EVENT,
  FRAMES_FIELD,
  GRAVE_SEVERITIES,
  INVARIANT_VIOLATION,
  OWN_EVENTS,
} from "@logwright/runtime/contract";
import type { LogEvent, Registry, StandardField } from "../../model/registry.ts";
import { byCodeUnit } from "../../text/code-units.ts";
import type { Emitter } from "../emitter.ts";
import type { Fragments } from "../fragments.ts";
import { fragment } from "../fragments.ts";
import { joinBlocks, rowText, tableOf, tableText } from "./blocks.ts";
import { docsPage } from "./docs-page.ts";
import { entryFacts, fact, factLines, summaryCell } from "./facts.ts";
import { keyRow, keyTable } from "./keys.ts";
import { markdownQuote, markdownText } from "./markdown-text.ts";

/** `log-events.md`: the table of events, then each of them in full. */
export const logEventsPage: Emitter = {
  name: "log-events-page",
  emit: (registry, fragments) => docsPage(registry, "log-events.md", () => blocksOf(registry, fragments)),
};

function* blocksOf(registry: Registry, fragments: Fragments | undefined): Iterable<string> {
  const fed = metricsByEvent(registry);
  const row = (event: LogEvent): string =>
    fragment(fragments, "row of log-events.md", event, () => rowText(eventRow(event)));
  const section = (event: LogEvent): string => {
    const metrics = [...(fed.get(`event ${event.name}`) ?? []), ...(fed.get(`severity ${event.severity}`) ?? [])];
    const print = (): string => joinBlocks(sectionOf(event, registry, metrics));
    return fragment(fragments, "section of log-events.md", event, print, metrics);
  };
  const about = `${markdownText(registry.name)} ${markdownText(registry.version)}`;
  yield* [
    "# Log events",
    `Every event that ${about} may log. Renaming or removing one is a breaking change.
Data keys that an event does not list are dropped by the redaction filter and counted.`,
    tableOf(["Event", "Severity", "Allowed data keys", "Summary"], registry.events.map(row)),
    "## Events of the runtime",
    "Every program may also log these; no registry declares them.",
    tableText(["Event", "Severity", "Data keys", "Summary"], ownEvents(registry).map(eventRow)),
    crashText(registry),
    "## Standard fields",
    "Every record may carry these beside its data. They pass through the redaction filter like data.",
    keyTable("Field", registry.fields.map(fieldRow)),
    "## Event by event",
  ];
  for (const event of registry.events) yield section(event);
}

/** What the runtime may log of itself, as far as no event of the registry has that name. */
function ownEvents({ events }: Registry): readonly OwnEventSpec[] {
  return events.some(({ name }) => name === CRASH_EVENT.name) ? OWN_EVENTS : [...OWN_EVENTS, CRASH_EVENT];
}

/** A crash has fields and no data, so that its row says little of it. */
function crashText({ errors }: Registry): string {
  const foreign = errors.length === 0 ? "its system code or its class" : `else ${INVARIANT_VIOLATION}`;
  return `A crash is the event ${CRASH_EVENT.name} with two fields and no data: error_code, the code of the error where the
catalogue has it, ${foreign}; and ${FRAMES_FIELD}, a list of the places in the code, never the message.`;
}

function eventRow(event: {
  name: string;
  severity: string;
  summary: string;
  deprecated?: Deprecation;
  keys: readonly KeySpec[];
}): readonly string[] {
  const keys = event.keys.map((key) => key.name).sort(byCodeUnit);
  return [markdownText(event.name), event.severity, keys.map(markdownText).join(", "), summaryCell(event)];
}

function fieldRow(field: StandardField): readonly string[] {
  return keyRow(field, field.severities === undefined ? "" : `only on ${field.severities.join(", ")}`);
}

function sectionOf(event: LogEvent, registry: Registry, metrics: readonly string[]): readonly string[] {
  const facts = factLines([
    fact("Call", `\`logger.${event.method}(data, fields)\``),
    fact("Severity", severityText(event, registry)),
    fact("Sampling", event.sample === undefined ? undefined : samplingText(event.sample, registry)),
    fact("Rate limit", rateText(event)),
    fact("Metrics fed", metrics.map(markdownText).join(", ")),
    ...entryFacts(event, registry),
  ]);
  return [
    `### ${markdownText(event.name)}`,
    markdownText(event.summary),
    event.note === undefined ? "" : markdownQuote(event.note),
    facts,
    event.keys.length === 0
      ? ""
      : keyTable(
          "Key",
          event.keys.map((key) => keyRow(key)),
        ),
  ];
}

function severityText(event: LogEvent, registry: Registry): string {
  const written = registry.layout.severities[event.severity] ?? event.severity;
  const text = written === event.severity ? event.severity : `${event.severity}, written as ${markdownText(written)}`;
  return GRAVE_SEVERITIES.includes(event.severity) ? `${text}; demands the field error_code` : text;
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
