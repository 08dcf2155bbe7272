import type { KeySpec, MetricSource } from "@logwright/runtime/contract";
import type { Metric, Registry, SpanKind } from "../../model/registry.ts";
import { pathIn } from "../../text/paths.ts";
import type { Emitter } from "../emitter.ts";
import { feedsFrom } from "../feeds.ts";
import { spanSpec } from "../specs.ts";
import { access } from "./access.ts";
import { deprecationDoc } from "./deprecation-doc.ts";
import { labelledCall, labelText } from "./label-text.ts";
import { recordingCall } from "./recording-call.ts";
import { tsCall } from "./ts-call.ts";
import { TsFile } from "./ts-file.ts";
import { docComment, tsComment, tsKey, tsString } from "./ts-text.ts";
import { typedMember } from "./typed-member.ts";
import { tsValue } from "./ts-value.ts";
import { typeName } from "./type-name.ts";
import { valueTypes } from "./value-types.ts";

/** A span lasts milliseconds; what a metric in another unit makes of them. */
const DURATION_IN: Readonly<Record<string, string>> = {
  s: "duration / 1000",
  us: "duration * 1000",
  ns: "duration * 1e6",
  min: "duration / 60000",
  h: "duration / 3600000",
};

/** `spans.ts`: every span as data, and a function that runs something inside of it. */
export const spans: Emitter = {
  name: "spans",
  reads: ({ metrics }) => metrics,
  emit(registry) {
    const file = new TsFile(registry.sources, registry.spans.map(attributesType));
    file.print("/** Every span of the registry. */");
    file.print(tsValue(`export const SPANS: readonly ${file.type("SpanSpec")}[] = `, registry.spans.map(spanSpec)), "");
    for (const span of registry.spans) if (span.attributes.length > 0) printAttributes(file, span);
    printSpans(file, registry);
    return [{ path: pathIn(registry.outputs.typescript, "spans.ts"), content: file.toString() }];
  },
};

function attributesType({ identifier }: SpanKind): string {
  return typeName(identifier, "Attributes");
}

function printAttributes(file: TsFile, span: SpanKind): void {
  file.print(`/** Attributes of \`${span.name}\`. */`, `export interface ${attributesType(span)} {`);
  for (const key of span.attributes) {
    file.print(typedMember(key, valueTypes(key)));
  }
  file.print("}", "");
}

function printSpans(file: TsFile, registry: Registry): void {
  if (registry.spans.length === 0) {
    file.print("/** The registry has no spans. */", "export interface Spans {}", "");
    file.print("/** The registry has no spans. */", "export const spans: Spans = {};");
    return;
  }
  file.print("/** The spans of the registry: each runs a function inside of it. */", "export interface Spans {");
  for (const span of registry.spans) {
    const summary = `${tsComment(span.summary)} (\`${span.name}\`)`;
    const doc = docComment([summary, ...deprecationDoc(span.deprecated)], "  ");
    file.print(`${doc}  readonly ${tsKey(span.identifier)}: ${spanFunction(file, span)};`);
  }
  file.print("}", "");

  const declare = file.value("declareSpans");
  file.print(`const declared = ${declare}(${file.valueFrom("./registry.ts", "registry")}, SPANS);`, "");
  const fed = new Set(registry.spans.filter((span) => printEnd(file, registry, span)));
  file.print("/** The spans of the registry. */", "export const spans: Spans = {");
  for (const span of registry.spans) {
    const args = [tsString(span.name), ...(fed.has(span) ? [endFunction(span)] : [])];
    const generic = span.attributes.length === 0 ? "" : `<${attributesType(span)}>`;
    file.print(tsCall(`  ${tsKey(span.identifier)}: declared.span${generic}`, args, ","));
  }
  file.print("};");
}

/** What a span feeds when it ends. @returns whether there is anything. */
function printEnd(file: TsFile, registry: Registry, span: SpanKind): boolean {
  const feeds = feedsFrom(registry, "span", span.name);
  if (feeds.length === 0) return false;
  const lines = feeds.map(({ metric, source }) => recordText(file, span, metric, source));
  const isTimed = feeds.some(({ source }) => source.value === "duration");
  const isAttributed = feeds.some(
    ({ source: { value, labels } }) => (value !== undefined && value !== "duration") || Object.keys(labels).length > 0,
  );
  const parameters = [
    `${isTimed ? "duration" : "_duration"}: number`,
    ...(isAttributed ? [`attributes: Readonly<Partial<${attributesType(span)}>>`] : []),
  ];
  file.print(tsCall(`function ${endFunction(span)}`, parameters, ": void {"), ...lines, "}", "");
  return true;
}

function recordText(file: TsFile, span: SpanKind, metric: Metric, { value, labels }: MetricSource): string {
  const instrument = recordingCall(file, metric);
  const amount =
    value === undefined
      ? "1"
      : value === "duration"
        ? (DURATION_IN[metric.unit] ?? "duration")
        : `Number(attributes${access(value)})`;
  const names = Object.entries(labels);
  if (names.length === 0) return tsCall(`  ${instrument}`, value === undefined ? [] : [amount], ";");
  // A span may end before an attribute is set.
  const attribute = (name: string): KeySpec | undefined => {
    const key = span.attributes.find((each) => each.name === name);
    return key && { ...key, required: false };
  };
  const filled = names.map(([label, name]) =>
    labelText(file, metric, label, attribute(name), `attributes${access(name)}`),
  );
  return labelledCall(`  ${instrument}`, amount, filled);
}

/** Required attributes are an argument that cannot be left out; where there are none, there is no such argument. */
function spanFunction(file: TsFile, span: SpanKind): string {
  if (span.attributes.length === 0) return file.type("BareSpanFunction");
  const isDemanding = span.attributes.some(({ required }) => required);
  return `${file.type(isDemanding ? "AttributedSpanFunction" : "SpanFunction")}<${attributesType(span)}>`;
}

function endFunction({ identifier }: SpanKind): string {
  return `${identifier}Ended`;
}
