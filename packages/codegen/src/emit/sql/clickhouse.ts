import type { KeySpec, ScalarType } from "@logwright/runtime/contract";
import type { LogEvent, Registry } from "../../model/registry.ts";
import { pathIn } from "../../text/paths.ts";
import type { Emitter } from "../emitter.ts";
import { PiecedFile } from "../emitter.ts";
import type { Fragments } from "../fragments.ts";
import { fragment } from "../fragments.ts";
import { headerLines } from "../header.ts";
import { between, each, lazily } from "../pieces.ts";
import { type Column, viewColumns, viewName } from "./columns.ts";
import { clickhouseName, clickhouseText } from "./sql-text.ts";

/** How a scalar is read from its JSON text; numbers may be the texts NaN and Infinity. */
const SCALARS: Readonly<Record<ScalarType, (path: string) => string>> = {
  string: (path) => `JSONExtract(${path}, 'Nullable(String)')`,
  int: (path) => `toInt64OrNull(JSONExtractRaw(${path}))`,
  double: (path) => `toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(${path})))`,
  float32: (path) => `toFloat32OrNull(trim(BOTH '"' FROM JSONExtractRaw(${path})))`,
  boolean: (path) => `JSONExtract(${path}, 'Nullable(Bool)')`,
  scalar: (path) =>
    `multiIf(JSONType(${path}) = 'String', JSONExtractString(${path}), JSONType(${path}) = 'Null', NULL, JSONExtractRaw(${path}))`,
  timestamp: (path) => `parseDateTime64BestEffortOrNull(JSONExtractString(${path}), 3, 'UTC')`,
  duration_ms: (path) => `toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(${path})))`,
  enum: (path) => `JSONExtract(${path}, 'Nullable(String)')`,
};

/** The element types of lists and maps. */
const ELEMENTS: Readonly<Record<ScalarType, string>> = {
  string: "String",
  int: "Int64",
  double: "Float64",
  float32: "Float32",
  boolean: "Bool",
  scalar: "String",
  timestamp: "String",
  duration_ms: "Float64",
  enum: "String",
};

/** The table that holds the lines as they were written; no event's name begins with `_`. */
const LINES = "_lines";

/** The column of the line itself; no key begins with `_`, so that no column of a view hides it. */
const LINE = "_line";

/** `clickhouse.sql`: a table for the lines of the log and a view for each event. */
export const clickhouseTables: Emitter = {
  name: "clickhouse-tables",
  emit(registry, fragments) {
    if (registry.outputs.sql === false) return [];
    const statements = lazily(function* () {
      yield usage(registry).join("\n");
      yield linesTable(registry).join("\n");
      yield* eventViews(registry, fragments);
    });
    const pieces = [between(statements, "\n\n"), "\n"];
    return [new PiecedFile(pathIn(registry.outputs.sql, "clickhouse.sql"), pieces)];
  },
};

function usage(registry: Registry): readonly string[] {
  return [
    ...headerLines(registry, "--"),
    "--",
    "-- Lines are loaded as they are:",
    `--   INSERT INTO ${nameIn(registry, LINES)} (${LINE}) FROM INFILE 'logs/*.jsonl' FORMAT LineAsString`,
  ];
}

/** Sorted by event and run, a month a partition: what dashboards and clean-ups ask for. */
function linesTable(registry: Registry): readonly string[] {
  const { layout } = registry;
  const at = clickhouseName(layout.timestamp);
  const materialized = [
    `  ${at} DateTime64(3, 'UTC') MATERIALIZED parseDateTime64BestEffortOrZero(${extract([layout.timestamp])}, 3, 'UTC')`,
    ...[layout.severity, layout.event].map((name) => textColumn(name, "LowCardinality(String)")),
    ...(layout.runId === false ? [] : [textColumn(layout.runId, "String")]),
    ...(layout.component === false ? [] : [textColumn(layout.component, "LowCardinality(String)")]),
  ];
  const order = [layout.event, ...(layout.runId === false ? [] : [layout.runId]), layout.timestamp];
  return [
    `CREATE DATABASE IF NOT EXISTS ${clickhouseName(registry.name)};`,
    "",
    `CREATE TABLE IF NOT EXISTS ${nameIn(registry, LINES)}`,
    "(",
    [`  ${LINE} String CODEC(ZSTD(3))`, ...materialized].join(",\n"),
    ")",
    "ENGINE = MergeTree",
    `PARTITION BY toYYYYMM(${at})`,
    `ORDER BY (${order.map(clickhouseName).join(", ")});`,
  ];
}

function textColumn(name: string, type: string): string {
  return `  ${clickhouseName(name)} ${type} MATERIALIZED ${extract([name])}`;
}

function eventViews(registry: Registry, fragments: Fragments | undefined): Iterable<string> {
  const { event: eventKey, timestamp, runId, component } = registry.layout;
  const stored = new Set([timestamp, runId, component].filter((name) => name !== false));
  const columnsOf = viewColumns(registry, (column) => `  ${columnText(column, stored)}`);
  const from = `FROM ${nameIn(registry, LINES)}\nWHERE ${clickhouseName(LINES)}.${clickhouseName(eventKey)}`;
  const database = clickhouseName(registry.name);
  const view = (event: LogEvent): string => `CREATE OR REPLACE VIEW ${database}.${clickhouseName(viewName(event))} AS
SELECT
${columnsOf(event)}
${from} = ${clickhouseText(event.name)}
COMMENT ${clickhouseText(event.summary)};`;
  return each(registry.events, (event) => fragment(fragments, "view of clickhouse.sql", event, () => view(event)));
}

/** A column that the table already holds is taken from there. */
function columnText({ name, path, key }: Column, stored: ReadonlySet<string>): string {
  const [first = ""] = path;
  if (path.length === 1 && name === first && stored.has(first)) return clickhouseName(name);
  return `${SHAPES[key.shape](pathText(path), key)} AS ${clickhouseName(name)}`;
}

/** How a value of each shape is read. */
const SHAPES: Readonly<Record<KeySpec["shape"], (path: string, key: Column["key"]) => string>> = {
  scalar: (path, key) => SCALARS[key.hash === true ? "string" : key.type](path),
  list: (path, key) => `JSONExtract(${path}, 'Array(Nullable(${ELEMENTS[key.type]}))')`,
  map: (path, key) => `JSONExtract(${path}, 'Map(String, Nullable(${ELEMENTS[key.type]}))')`,
};

function extract(path: readonly string[]): string {
  return `JSONExtractString(${pathText(path)})`;
}

function pathText(path: readonly string[]): string {
  return [LINE, ...path.map(clickhouseText)].join(", ");
}

function nameIn(registry: Registry, name: string): string {
  return `${clickhouseName(registry.name)}.${clickhouseName(name)}`;
}
