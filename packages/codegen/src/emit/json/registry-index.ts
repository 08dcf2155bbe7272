import { createHash } from "node:crypto";
import type { RegistryIndex } from "@logwright/runtime/contract";
import { REGISTRY_INDEX_FILE } from "@logwright/runtime/contract";
import type { DataKey, LogEvent, Metric, Registry, RegistrySource } from "../../model/registry.ts";
import { pathFrom, pathIn } from "../../text/paths.ts";
import type { Emitter } from "../emitter.ts";
import { PiecedFile } from "../emitter.ts";
import type { Fragments } from "../fragments.ts";
import { fragment } from "../fragments.ts";
import type { Pieces } from "../pieces.ts";
import { deprecationOf, eventSpec, keySpec, metricSpec, registrySpec, spanSpec } from "../specs.ts";
import { jsonList, jsonObject, jsonPart } from "./json-text.ts";

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
  const { outputs, sources, events, metrics, spans, errors } = registry;
  const eventText = (event: LogEvent): string =>
    fragment(fragments, "registry.index.json", event, () => jsonPart(indexedEvent(event), 2));
  const metricText = (metric: Metric): string =>
    fragment(fragments, "registry.index.json", metric, () => jsonPart(indexedMetric(metric), 2));
  const members: { readonly [Member in keyof Required<RegistryIndex>]: Pieces } = {
    format: jsonPart(1, 1),
    registry: jsonPart(registrySpec(registry), 1),
    logger: jsonPart(registry.logger, 1),
    sources: jsonPart(
      sources.map((source) => [pathFrom(outputs.typescript, source.file), digestOf(source)]),
      1,
    ),
    events: jsonList(events.map(eventText), 1),
    metrics: jsonList(metrics.map(metricText), 1),
    spans: jsonPart(
      spans.map((span) => ({ ...spanSpec(span), ...deprecationOf(span) })),
      1,
    ),
    errors: jsonPart(
      errors.map((error) => ({ code: error.name, summary: error.summary })),
      1,
    ),
  };
  return jsonObject(Object.entries(members), 0);
}

function indexedEvent(event: LogEvent): Entry<"events"> {
  return {
    ...eventSpec(event),
    keys: event.keys.map(indexedKey),
    ...deprecationOf(event),
    dataType: event.dataType,
    stability: event.stability,
  };
}

function indexedMetric(metric: Metric): Entry<"metrics"> {
  return { ...metricSpec(metric), ...deprecationOf(metric), stability: metric.stability };
}

function indexedKey(key: DataKey): RegistryIndex["events"][number]["keys"][number] {
  const spec = keySpec(key);
  return key.deprecated === undefined ? spec : { ...spec, deprecated: key.deprecated };
}

/** The sha256 of a registry's text with LF line ends, so that a checkout with CRLF is the same registry. */
function digestOf(source: RegistrySource): string {
  return createHash("sha256").update(source.text.replaceAll("\r\n", "\n")).digest("hex");
}
