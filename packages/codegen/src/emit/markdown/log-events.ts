import type { Deprecation, KeySpec, OwnEventSpec, SampleSpec } from "@logwright/runtime/contract";
import {
  CRASH_EVENT,
  FRAMES_FIELD,
  GRAVE_SEVERITIES,
  INVARIANT_VIOLATION,
  OWN_EVENTS,
} from "@logwright/runtime/contract";
import type { LogEvent, Registry, StandardField } from "../../model/registry.ts";
import { allAlike } from "../alike.ts";
import type { Emitter } from "../emitter.ts";
import { feedsFrom } from "../feeds.ts";
import type { Fragments } from "../fragments.ts";
import { fragment } from "../fragments.ts";
import { joinBlocks, rowText, tableUnder } from "./blocks.ts";
import { docsPage } from "./docs-page.ts";
import { entryFacts, fact, summaryCell } from "./facts.ts";
import { keyRow, keyTable } from "./keys.ts";
import { markdownQuote, markdownText } from "./markdown-text.ts";

/** `log-events.md`: the table of events, then each of them in full. */
export const logEventsPage: Emitter = {
  name: "log-events-page",
  emit: (registry, fragments) => docsPage(registry, "log-events.md", () => blocksOf(registry, fragments)),
};

function* blocksOf(registry: Registry, fragments: Fragments | undefined): Iterable<string> {
  const row = (event: LogEvent): string => fragment(fragments, "row of log-events.md", event, () => eventRow(event));
  const print = sections(registry);
  const section = (event: LogEvent): string => {
    const metrics = metricsOf(event, registry);
    return fragment(fragments, "section of log-events.md", event, () => print(event, metrics), metrics);
  };
  const about = `${markdownText(registry.name)} ${markdownText(registry.version)}`;
  yield* [
    "# Log events",
    `Every event that ${about} may log. Renaming or removing one is a breaking change.
Data keys that an event does not list are dropped by the redaction filter and counted.`,
    tableUnder(["Event", "Severity", "Allowed data keys", "Summary"])(registry.events.map(row).join("\n")),
    "## Events of the runtime",
    "Every program may also log these; no registry declares them.",
    tableUnder(["Event", "Severity", "Data keys", "Summary"])(ownEvents(registry).map(eventRow).join("\n")),
    crashText(registry),
    "## Standard fields",
    "Every record may carry these beside its data. They pass through the redaction filter like data.",
    keyTable("Field")(registry.fields.map(fieldRow).join("\n")),
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
}): string {
  const names = event.keys.map((key) => key.name).sort(); // by code unit, which is how texts are compared
  return rowText([markdownText(event.name), event.severity, names.map(markdownText).join(", "), summaryCell(event)]);
}

function fieldRow(field: StandardField): string {
  return keyRow(field, field.severities === undefined ? "" : `only on ${field.severities.join(", ")}`);
}

/** Prints the sections of events, of which it is known which metrics they feed. */
function sections(registry: Registry): (event: LogEvent, metrics: readonly string[]) => string {
  const rows = allAlike("\n", (key) => keyRow(key));
  const table = keyTable("Key");
  return (event, metrics) => {
    const { name, summary, note, method, sample, keys } = event;
    const called = `- Call: \`logger.${method}(data, fields)\`\n- Severity: ${severityText(event, registry)}`;
    const gates = sample === undefined ? "" : fact("Sampling", samplingText(sample, registry));
    const fed = metrics.length === 0 ? "" : fact("Metrics fed", metrics.map(markdownText).join(", "));
    const facts = called + gates + fact("Rate limit", rateText(event)) + fed + entryFacts(event, registry);
    const said = note === undefined ? "" : markdownQuote(note);
    return joinBlocks([`### ${markdownText(name)}`, markdownText(summary), said, facts, table(rows(keys))]);
  };
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

/** Which metrics an event feeds: those that name it, then those that name its severity. */
function metricsOf({ name, severity }: LogEvent, registry: Registry): readonly string[] {
  const feeds = [...feedsFrom(registry, "event", name), ...feedsFrom(registry, "severity", severity)];
  return feeds.map(({ metric }) => metric.name);
}
