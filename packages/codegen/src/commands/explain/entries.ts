import { printable } from "../../diagnostics/message.ts";
import type { DataKey, Entry, LogEvent, Metric, Registry } from "../../model/registry.ts";
import type { Span } from "../../source/span.ts";
import type { Explanation } from "./explanation.ts";
import { facts } from "./explanation.ts";

type Facts = readonly (readonly [label: string, value: string | undefined])[];

/** What every entry says of itself. */
function entryFacts({ note, owner, stability, since, deprecated, origin, span }: Entry): Facts {
  const renamed = deprecated?.renamedTo === undefined ? "" : `, now "${deprecated.renamedTo}"`;
  const removed = deprecated?.removeAfter === undefined ? "" : `, to be removed after ${deprecated.removeAfter}`;
  return [
    ["note", note],
    ["owner", owner],
    ["stability", stability],
    ["since", since],
    ["deprecated", deprecated && `${deprecated.reason}${renamed}${removed}`],
    ["from", origin],
    ["declared", placeText(span)],
  ];
}

function placeText({ file, start }: Span): string {
  return `${file}:${start.line}:${start.column}`;
}

function explanation(
  kind: string,
  names: readonly [name: string, ...aliases: string[]],
  summary: string | undefined,
  rows: () => Facts,
): Explanation {
  const title = `${kind} ${names[0]}`;
  const said = summary ? [`  ${printable(summary)}`] : [];
  return { kind, names, text: () => [title, ...said, ...facts(rows())].join("\n") };
}

export function eventTexts({ events, metrics }: Registry): readonly Explanation[] {
  return events.map((event) =>
    explanation("event", [event.name, event.method], event.summary, () => [
      ["severity", event.severity],
      ["call", `logger.${event.method}({ ${event.keys.map(shownKey).join(", ")} })`],
      ["sampling", sampling(event)],
      ["rate limit", event.rateLimit && `${event.rateLimit.perSecond} a second, bursts of ${event.rateLimit.burst}`],
      [
        "feeds",
        metrics
          .filter(({ from }) => from.some(({ kind, name }) => kind === "event" && name === event.name))
          .map(({ name }) => name)
          .join(", "),
      ],
      ...entryFacts(event),
    ]),
  );
}

function sampling({ sample }: LogEvent): string | undefined {
  if (sample === undefined) return undefined;
  const knob = sample.knob === undefined ? "" : `, knob ${sample.knob}`;
  return `1 of ${sample.every}${sample.by === undefined ? "" : `, by ${sample.by}`}${knob}`;
}

export function metricTexts({ metrics }: Registry): readonly Explanation[] {
  return metrics.map((metric) =>
    explanation("metric", [metric.name, metric.exported, metric.identifier], metric.summary, () => [
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
      ...entryFacts(metric),
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

/** A data key means what its shared attribute says, or what each event says of it. */
export function keyTexts({ events, attributes, spans }: Registry): readonly Explanation[] {
  const uses = new Map<string, { readonly key: DataKey; readonly where: string[] }>();
  const places = [
    ...attributes.map((key) => [key, "shared attribute"] as const),
    ...events.flatMap(({ name, keys }) => keys.map((key) => [key, name] as const)),
    ...spans.flatMap(({ name, attributes: keys }) => keys.map((key) => [key, `span ${name}`] as const)),
  ];
  for (const [key, where] of places) {
    const use = uses.get(key.name);
    if (use === undefined) uses.set(key.name, { key, where: [where] });
    else use.where.push(where);
  }
  return [...uses.values()].map(({ key, where }) =>
    explanation("data key", [key.name], key.summary, () => [...keyFacts(key), ["used by", where.join(", ")]]),
  );
}

export function fieldTexts({ fields }: Registry): readonly Explanation[] {
  return fields.map((field) =>
    explanation("standard field", [field.name], field.summary, () => [
      ...keyFacts(field),
      ["severities", field.severities?.join(", ")],
      ["built in", field.builtIn ? "yes" : undefined],
    ]),
  );
}

function keyFacts({ shape, type, nullable, values, allow, hash, precision, note, examples }: DataKey): Facts {
  return [
    ["type", `${shape === "scalar" ? type : `${shape}<${type}>`}${nullable ? " | null" : ""}`],
    ["values", values?.join(", ")],
    ["allow", allow],
    ["hashed", hash && "yes"],
    ["precision", precision?.toString()],
    ["examples", examples.map(String).join(", ")],
    ["note", note],
  ];
}

export function spanTexts({ spans }: Registry): readonly Explanation[] {
  return spans.map((span) =>
    explanation("span", [span.name, span.identifier], span.summary, () => [
      ["call", `spans.${span.identifier}(async (span) => { … })`],
      ["attributes", span.attributes.map(({ name }) => name).join(", ")],
      ...entryFacts(span),
    ]),
  );
}

export function errorTexts({ errors }: Registry): readonly Explanation[] {
  return errors.map((error) => explanation("error code", [error.name], error.summary, () => entryFacts(error)));
}

function shownKey({ name, required }: DataKey): string {
  return required ? name : `${name}?`;
}
