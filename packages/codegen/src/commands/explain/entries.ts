import type { MetricSource } from "@logwright/runtime/contract";
import { seriesOf } from "../../check/exported-names.ts";
import type { DataKey, Entry, LogEvent, Metric, Registry, SpanKind } from "../../model/registry.ts";
import { isWritten, placeText } from "../../source/span.ts";
import { printable } from "../../text/printable.ts";
import { explanation, type Explanation, type Facts } from "./explanation.ts";

/** What every entry says of itself; `siblings` are all of its kind, the ones that were renamed to it among them. */
function entryFacts(entry: Entry, siblings: readonly Entry[]): Facts {
  const { note, owner, stability, since, deprecated, origin, span, extensions } = entry;
  const former = siblings.filter((each) => each.deprecated?.renamedTo === entry.name);
  const renamed = deprecated?.renamedTo === undefined ? "" : `, now "${deprecated.renamedTo}"`;
  const removed = deprecated?.removeAfter === undefined ? "" : `, to be removed after ${deprecated.removeAfter}`;
  return [
    ["note", note],
    ["owner", owner],
    ["stability", stability],
    ["since", since],
    ["deprecated", deprecated && `${deprecated.reason}${renamed}${removed}`],
    ["because", deprecated?.note],
    ["old names", former.map(({ name }) => name).join(", ")],
    ...ownFacts(extensions),
    ["from", origin],
    ["declared", placeText(span)],
  ];
}

/** What the author says beyond the language, a line for each key. */
function ownFacts(extensions: Entry["extensions"] = {}): Facts {
  return Object.entries(extensions).map(([name, value]) => [
    printable(name),
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
}

export function eventTexts({ events, metrics }: Registry): readonly Explanation[] {
  return events.map((event) =>
    explanation("event", [event.name, event.method, event.dataType], event.summary, () => [
      ["severity", event.severity],
      ["call", `logger.${event.method}({ ${event.keys.map(shownKey).join(", ")} })`],
      ["sampling", sampling(event)],
      ["rate limit", event.rateLimit && `${event.rateLimit.perSecond} a second, bursts of ${event.rateLimit.burst}`],
      [
        "feeds",
        metrics
          .filter(({ from }) => from.some((source) => isFedBy(source, event)))
          .map(({ name }) => name)
          .join(", "),
      ],
      ...entryFacts(event, events),
    ]),
  );
}

/** Whether an event feeds a metric, by its name or by its severity. */
function isFedBy({ kind, name }: MetricSource, event: LogEvent): boolean {
  return (kind === "event" && name === event.name) || (kind === "severity" && name === event.severity);
}

function sampling({ sample }: LogEvent): string | undefined {
  if (sample === undefined) return undefined;
  const knob = sample.knob === undefined ? "" : `, knob ${sample.knob}`;
  return `1 of ${sample.every}${sample.by === undefined ? "" : `, by ${sample.by}`}${knob}`;
}

export function metricTexts({ metrics }: Registry): readonly Explanation[] {
  return metrics.map((metric) =>
    explanation("metric", [metric.name, metric.identifier, ...seriesOf(metric)], metric.summary, () => [
      ["kind", metric.kind],
      ["unit", metric.unit],
      ["exported as", metric.exported],
      ["call", `metrics.${metric.identifier}`],
      [
        "labels",
        metric.labels
          .map(({ name, values, max }) => `${name} (${values?.join(", ") ?? `at most ${max} values`})`)
          .join("; "),
      ],
      ["buckets", metric.buckets?.join(", ")],
      ["fed by", sources(metric)],
      ["alerts", metric.alerts.map(({ name, when }) => `${name}: ${when}`).join("\n")],
      ...entryFacts(metric, metrics),
    ]),
  );
}

/** Alerts have names of their own, which is what wakes people up. */
export function alertTexts({ metrics }: Registry): readonly Explanation[] {
  return metrics.flatMap((metric) =>
    metric.alerts.map((alert) =>
      explanation("alert", [alert.name], alert.summary ?? metric.summary, () => [
        ["metric", metric.name],
        ["when", alert.when],
        ["for", alert.for],
        ["severity", alert.severity],
        ["declared", placeText(alert.span)],
      ]),
    ),
  );
}

function sources({ from, process }: Metric): string {
  const named = from.map(({ kind, name, value }) => `${kind} ${name}${value === undefined ? "" : `, ${value}`}`);
  return [...named, ...(process === undefined ? [] : [`the runtime (${process})`])].join("; ");
}

/** One meaning of a data key, and where it has that meaning. */
interface KeyUse {
  readonly key: DataKey;
  /** The event, the span or the shared attribute, marked where the key is optional. */
  readonly where: string[];
  /** `training.step.loss`, as approvals of breaks name it. */
  readonly subjects: string[];
}

/** A data key means what its shared attribute says, or what each event says of it: one explanation for each meaning. */
export function keyTexts({ events, attributes, spans }: Registry): readonly Explanation[] {
  const uses = new Map<string, KeyUse>();
  const add = (key: DataKey, where: string, subject?: string): void => {
    const meaning = JSON.stringify([key.name, key.summary, keyFacts(key)]);
    const use = uses.get(meaning) ?? { key, where: [], subjects: [] };
    use.where.push(where);
    if (subject !== undefined) use.subjects.push(subject);
    uses.set(meaning, use);
  };
  for (const key of attributes) add(key, "shared attribute");
  for (const { name, keys } of events) for (const key of keys) add(key, usedIn(name, key), `${name}.${key.name}`);
  for (const { name, attributes: keys } of spans) for (const key of keys) add(key, usedIn(`span ${name}`, key));
  return [...uses.values()].map(({ key, where, subjects }) =>
    explanation("data key", [key.name, ...subjects], key.summary, () => [
      ...keyFacts(key),
      ["used by", where.join(", ")],
      ["declared", placeText(key.span)],
    ]),
  );
}

function usedIn(place: string, { required }: DataKey): string {
  return required ? place : `${place} (optional)`;
}

export function fieldTexts({ fields }: Registry): readonly Explanation[] {
  return fields.map((field) =>
    explanation("standard field", [field.name], field.summary, () => [
      ...keyFacts(field),
      ["severities", field.severities?.join(", ")],
      ["built in", field.builtIn ? "yes" : undefined],
      ["declared", isWritten(field.span) ? placeText(field.span) : undefined],
    ]),
  );
}

function keyFacts(key: DataKey): Facts {
  const { shape, type, nullable, values, allow, hash, precision, volatile, deprecated, note, examples, extensions } =
    key;
  const renamed = deprecated?.renamedTo === undefined ? "" : `, now "${deprecated.renamedTo}"`;
  return [
    ["type", `${shape === "scalar" ? type : `${shape}<${type}>`}${nullable ? " | null" : ""}`],
    ["values", values?.join(", ")],
    ["allow", allow],
    ["hashed", hash && "yes"],
    ["precision", precision?.toString()],
    ["volatile", volatile && "yes"],
    ["deprecated", deprecated && `${deprecated.reason}${renamed}`],
    ["because", deprecated?.note],
    ["examples", examples.map(String).join(", ")],
    ["note", note],
    ...ownFacts(extensions),
  ];
}

export function spanTexts({ spans }: Registry): readonly Explanation[] {
  return spans.map((span) =>
    explanation("span", [span.name, span.identifier], span.summary, () => [
      ["call", `spans.${span.identifier}(${startText(span)}async (span) => { … })`],
      ["attributes", span.attributes.map(shownKey).join(", ")],
      ...entryFacts(span, spans),
    ]),
  );
}

/** The attributes that a span demands; where it demands none, it may start without. */
function startText({ attributes }: SpanKind): string {
  return attributes.some(({ required }) => required) ? `{ ${attributes.map(shownKey).join(", ")} }, ` : "";
}

export function errorTexts({ errors }: Registry): readonly Explanation[] {
  return errors.map((error) => explanation("error code", [error.name], error.summary, () => entryFacts(error, errors)));
}

function shownKey({ name, required }: DataKey): string {
  return required ? name : `${name}?`;
}
