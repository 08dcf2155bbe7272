import type { Registry } from "../model/registry.ts";
import type { Emitter, OutputFile } from "./emitter.ts";
import { extendedRegistries } from "./extended-registries.ts";
import type { Fragments } from "./fragments.ts";
import { fragment } from "./fragments.ts";
import { grafanaDashboard } from "./grafana/dashboard.ts";
import { recordSchema } from "./json/record-schema.ts";
import { registryIndex } from "./json/registry-index.ts";
import { registrySchema } from "./json/registry-schema.ts";
import { errorCodesPage } from "./markdown/error-codes.ts";
import { logEventsPage } from "./markdown/log-events.ts";
import { metricsPage } from "./markdown/metrics.ts";
import { spansPage } from "./markdown/spans.ts";
import { clickhouseTables } from "./sql/clickhouse.ts";
import { duckdbViews } from "./sql/duckdb.ts";
import { events } from "./typescript/events.ts";
import { index } from "./typescript/index.ts";
import { metrics } from "./typescript/metrics.ts";
import { registry } from "./typescript/registry.ts";
import { spans } from "./typescript/spans.ts";
import { prometheusRuleTests } from "./prometheus/rule-tests.ts";
import { prometheusRules } from "./prometheus/rules.ts";

export type { Emitter, OutputFile } from "./emitter.ts";
export { piecesOf } from "./emitter.ts";
export { eachPiece } from "./pieces.ts";

/** Every output of the generator. Adding one is one file and one line here. */
export const emitters: readonly Emitter[] = [
  registryIndex,
  registrySchema,
  recordSchema,
  logEventsPage,
  metricsPage,
  spansPage,
  errorCodesPage,
  registry,
  events,
  metrics,
  spans,
  prometheusRules,
  prometheusRuleTests,
  grafanaDashboard,
  duckdbViews,
  clickhouseTables,
  extendedRegistries,
  index,
];

/** All outputs of a registry, in the order of the table. */
export function emitAll(registry: Registry, fragments?: Fragments): readonly OutputFile[] {
  return [...emitEach(registry, fragments)];
}

/** The same one by one, each printed when it is asked for: all of a large registry's outputs would take much memory. */
export function* emitEach(registry: Registry, fragments?: Fragments): Generator<OutputFile, void> {
  for (const emitter of emitters) yield* outputsOf(emitter, registry, fragments);
}

/** An output into which the same goes again is the same object again. */
function outputsOf(emitter: Emitter, registry: Registry, fragments: Fragments | undefined): readonly OutputFile[] {
  const { name, reads } = emitter;
  if (reads === undefined) return emitter.emit(registry, fragments);
  return fragment(fragments, name, emitter, () => emitter.emit(registry, fragments), reads(registry));
}
