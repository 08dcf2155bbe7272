import { createHash } from "node:crypto";
import type { Extensible, IndexedField, IndexedKey, IndexedSpan, RegistryIndex } from "@logwright/runtime/contract";
import { REGISTRY_INDEX_FILE } from "@logwright/runtime/contract";
import type {
  DataKey,
  LogEvent,
  Metric,
  Registry,
  RegistrySource,
  SpanKind,
  StandardField,
} from "../../model/registry.ts";
import { pathFrom, pathIn } from "../../text/paths.ts";
import { allAlike } from "../alike.ts";
import type { Emitter } from "../emitter.ts";
import { PiecedFile } from "../emitter.ts";
import type { Fragments } from "../fragments.ts";
import { fragment } from "../fragments.ts";
import type { Pieces } from "../pieces.ts";
import { each } from "../pieces.ts";
import { deprecationOf, fieldSpec, keySpec, metricSpec, registrySpec, spanSpec } from "../specs.ts";
import { form, PART, TEXT } from "./form.ts";
import { breakAt, itemsText, jsonList, jsonObject, jsonPart, moreMembers, stringText } from "./json-text.ts";

/** `registry.index.json`: what the linter and the log tools know of a registry. */
export const registryIndex: Emitter = {
  name: "registry-index",
  emit(registry, fragments) {
    const path = pathIn(registry.outputs.typescript, REGISTRY_INDEX_FILE);
    return [new PiecedFile(path, [indexText(registry, fragments), "\n"])];
  },
};

type Entry<Kind extends "events" | "metrics"> = RegistryIndex[Kind][number];

/** The members of the index, in their order. */
function indexText(registry: Registry, fragments: Fragments | undefined): Pieces {
  const { outputs, sources, events, metrics, spans, errors, extensions } = registry;
  const printEvent = eventTexts();
  const eventText = (event: LogEvent): string =>
    fragment(fragments, "registry.index.json", event, () => printEvent(event));
  const metricText = (metric: Metric): string =>
    fragment(fragments, "registry.index.json", metric, () => jsonPart(indexedMetric(metric), 2));
  const members: { readonly [Member in keyof Omit<Required<RegistryIndex>, "extensions">]: Pieces } = {
    format: jsonPart(1, 1),
    registry: jsonPart({ ...registrySpec(registry), fields: registry.fields.map(indexedField) }, 1),
    logger: jsonPart(registry.logger, 1),
    sources: jsonPart(
      sources.map((source) => [pathFrom(outputs.typescript, source.file), digestOf(source)]),
      1,
    ),
    events: jsonList(each(events, eventText), 1),
    metrics: jsonList(each(metrics, metricText), 1),
    spans: jsonPart(spans.map(indexedSpan), 1),
    errors: jsonPart(
      errors.map((error) => ({ code: error.name, summary: error.summary, ...extensionsOf(error) })),
      1,
    ),
  };
  const own: readonly (readonly [string, Pieces])[] = isEmpty(extensions)
    ? []
    : [["extensions", jsonPart(extensions, 1)]];
  return jsonObject([...Object.entries(members), ...own], 0);
}

/** Prints events: there are many, and most of them have these members alone. */
function eventTexts(): (event: LogEvent) => string {
  const members: { readonly [Member in keyof Entry<"events">]: unknown } = {
    name: TEXT,
    method: TEXT,
    severity: TEXT,
    summary: TEXT,
    keys: PART,
    dataType: TEXT,
    stability: PART,
  };
  const fill = form(members, 2);
  const keyTexts = allAlike(breakAt(4), (key: DataKey) => jsonPart(indexedKey(key), 4));
  return (event) => {
    const { name, method, severity, summary, sample, rateLimit, deprecated, dataType } = event;
    const keys = itemsText(keyTexts(event.keys), 3) + moreMembers({ sample, rateLimit, deprecated }, 3);
    const stability = stringText(event.stability) + moreMembers({ ...extensionsOf(event) }, 3);
    return fill(name, method, severity, summary, keys, dataType, stability);
  };
}

function indexedMetric(metric: Metric): Entry<"metrics"> {
  return {
    ...metricSpec(metric),
    ...deprecationOf(metric),
    stability: metric.stability,
    ...extensionsOf(metric),
  };
}

function indexedSpan(span: SpanKind): IndexedSpan {
  return {
    ...spanSpec(span),
    attributes: span.attributes.map(indexedKey),
    ...deprecationOf(span),
    ...extensionsOf(span),
  };
}

/** There are many keys, and few of them say more than their spec. */
function indexedKey(key: DataKey): IndexedKey {
  const spec = keySpec(key);
  if (key.deprecated === undefined && key.extensions === undefined) return spec;
  return { ...spec, ...deprecationOf(key), ...extensionsOf(key) };
}

function indexedField(field: StandardField): IndexedField {
  return { ...fieldSpec(field), ...extensionsOf(field) };
}

/** What the author wrote under `x-*`, where that is something. */
function extensionsOf({ extensions = {} }: Extensible): Extensible {
  return isEmpty(extensions) ? {} : { extensions };
}

function isEmpty(extensions: NonNullable<Extensible["extensions"]>): boolean {
  return Object.keys(extensions).length === 0;
}

/** The sha256 of a registry's text with LF line ends, so that a checkout with CRLF is the same registry. */
function digestOf(source: RegistrySource): string {
  return createHash("sha256").update(source.text.replaceAll("\r\n", "\n")).digest("hex");
}
