import type { ScalarType } from "@logwright/runtime/contract";
import type { LogEvent, Registry } from "../../model/registry.ts";
import type { Emitter } from "../emitter.ts";
import { headerLines } from "../header.ts";
import { pathIn } from "../../text/paths.ts";
import { type Column, eventColumns, recordColumns, viewName } from "./columns.ts";
import { duckdbName, duckdbText, jsonPointer } from "./sql-text.ts";

const TYPES: Readonly<Record<ScalarType, string>> = {
  string: "VARCHAR",
  int: "BIGINT",
  double: "DOUBLE",
  float32: "FLOAT",
  boolean: "BOOLEAN",
  scalar: "VARCHAR",
  timestamp: "TIMESTAMP",
  duration_ms: "DOUBLE",
  enum: "VARCHAR",
};

/** The views that every event's view reads from; no event's name begins with `_`. */
const LINES = "_lines";
const RECORDS = "_records";

/** The column of the line itself; no key begins with `_`, so that no column of a view hides it. */
const LINE = "_line";

/** `duckdb.sql`: views of the log's files for DuckDB, one for all records and one for each event. */
export const duckdbViews: Emitter = {
  name: "duckdb-views",
  emit(registry) {
    if (registry.outputs.sql === false) return [];
    const statements = [
      linesView(registry),
      recordsView(registry),
      ...registry.events.map((event) => eventView(event, registry)),
    ];
    const content = [...usage(registry), "", ...statements.map((lines) => `${lines.join("\n")}\n`)].join("\n");
    return [{ path: pathIn(registry.outputs.sql, "duckdb.sql"), content }];
  },
};

/** The variable that names the files: `geno_lewm_logs`. */
function variableOf(registry: Registry): string {
  return `${registry.name}_logs`.replace(/\W/g, "_");
}

function usage(registry: Registry): readonly string[] {
  return [
    ...headerLines(registry, "--"),
    "--",
    "-- The files to read are those of a variable; set it before this file is run:",
    `--   SET VARIABLE ${variableOf(registry)} = 'logs/*.jsonl';`,
  ];
}

function linesView(registry: Registry): readonly string[] {
  const files = `coalesce(getvariable('${variableOf(registry)}'), ${duckdbText(`${registry.logRoot}/*.jsonl`)})`;
  return [
    `CREATE SCHEMA IF NOT EXISTS ${duckdbName(registry.name)};`,
    "",
    "-- Torn lines are left out.",
    `CREATE OR REPLACE VIEW ${nameIn(registry, LINES)} AS`,
    `SELECT json AS ${LINE} FROM read_ndjson_objects(${files}, ignore_errors := true)`,
    "WHERE json IS NOT NULL;",
  ];
}

function recordsView(registry: Registry): readonly string[] {
  const { data } = registry.layout;
  const rest =
    data === false
      ? `${LINE} AS "_record"`
      : `json_extract(${LINE}, ${duckdbText(jsonPointer([data]))}) AS ${duckdbName("_data")}`;
  return view(registry, RECORDS, "every record", [...recordColumns(registry).map(columnText), rest], "");
}

function eventView(event: LogEvent, registry: Registry): readonly string[] {
  const eventKey = duckdbText(jsonPointer([registry.layout.event]));
  const where = `\nWHERE json_extract_string(${LINE}, ${eventKey}) = ${duckdbText(event.name)}`;
  return view(registry, viewName(event), event.summary, eventColumns(registry, event).map(columnText), where);
}

function view(
  registry: Registry,
  name: string,
  summary: string,
  columns: readonly string[],
  where: string,
): readonly string[] {
  const qualified = nameIn(registry, name);
  return [
    `CREATE OR REPLACE VIEW ${qualified} AS`,
    "SELECT",
    columns.map((column) => `  ${column}`).join(",\n"),
    `FROM ${nameIn(registry, LINES)}${where};`,
    `COMMENT ON VIEW ${qualified} IS ${duckdbText(summary)};`,
  ];
}

function columnText({ name, path, key }: Column): string {
  const pointer = duckdbText(jsonPointer(path));
  const type = key.hash === true ? "VARCHAR" : TYPES[key.type];
  const shapes = {
    scalar: () => scalarText(pointer, type),
    list: () => `TRY_CAST(json_extract(${LINE}, ${pointer}) AS ${type}[])`,
    map: () => `TRY_CAST(json_extract(${LINE}, ${pointer}) AS MAP(VARCHAR, ${type}))`,
  };
  return `${shapes[key.shape]()} AS ${duckdbName(name)}`;
}

function scalarText(pointer: string, type: string): string {
  const text = `json_extract_string(${LINE}, ${pointer})`;
  return type === "VARCHAR" ? text : `TRY_CAST(${text} AS ${type})`;
}

function nameIn(registry: Registry, name: string): string {
  return `${duckdbName(registry.name)}.${duckdbName(name)}`;
}
