import { createHash } from "node:crypto";
import type { RegistryIndex } from "@logwright/runtime/contract";
import { REGISTRY_INDEX_FILE } from "@logwright/runtime/contract";
import type { DataKey, Registry, RegistrySource } from "../../model/registry.ts";
import type { Emitter } from "../emitter.ts";
import { pathFrom, pathIn } from "../../text/paths.ts";
import { deprecationOf, eventSpec, keySpec, metricSpec, registrySpec, spanSpec } from "../specs.ts";
import { jsonText } from "./json-text.ts";

/** `registry.index.json`: what the linter and the log tools know of a registry. */
export const registryIndex: Emitter = {
  name: "registry-index",
  emit(registry) {
    return [{ path: pathIn(registry.outputs.typescript, REGISTRY_INDEX_FILE), content: jsonText(indexOf(registry)) }];
  },
};

function indexOf(registry: Registry): RegistryIndex {
  return {
    format: 1,
    registry: registrySpec(registry),
    logger: registry.logger,
    sources: registry.sources.map((source) => [pathFrom(registry.outputs.typescript, source.file), digestOf(source)]),
    events: registry.events.map((event) => ({
      ...eventSpec(event),
      keys: event.keys.map(indexedKey),
      ...deprecationOf(event),
      dataType: event.dataType,
      stability: event.stability,
    })),
    metrics: registry.metrics.map((metric) => ({
      ...metricSpec(metric),
      ...deprecationOf(metric),
      stability: metric.stability,
    })),
    spans: registry.spans.map((span) => ({ ...spanSpec(span), ...deprecationOf(span) })),
    errors: registry.errors.map((error) => ({ code: error.name, summary: error.summary })),
  };
}

function indexedKey(key: DataKey): RegistryIndex["events"][number]["keys"][number] {
  const spec = keySpec(key);
  return key.deprecated === undefined ? spec : { ...spec, deprecated: key.deprecated };
}

/** The sha256 of a registry's text with LF line ends, so that a checkout with CRLF is the same registry. */
function digestOf(source: RegistrySource): string {
  return createHash("sha256").update(source.text.replaceAll("\r\n", "\n")).digest("hex");
}
