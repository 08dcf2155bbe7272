import type { KeySpec, ScalarType } from "@logwright/runtime/contract";
import type { LogEvent, Registry } from "../../model/registry.ts";
import { pathIn } from "../../text/paths.ts";
import type { Emitter } from "../emitter.ts";
import { PiecedFile } from "../emitter.ts";
import type { Fragments } from "../fragments.ts";
import { fragment } from "../fragments.ts";
import { headerLines } from "../header.ts";
import { between, each, lazily } from "../pieces.ts";
import { type Column, recordColumns, viewColumns, viewName } from "./columns.ts";
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
  emit(registry, fragments) {
    if (registry.outputs.sql === false) return [];
    const statements = lazily(function* () {
      yield usage(registry).join("\n");
      yield linesView(registry).join("\n");
      yield recordsView(registry);
      yield* eventViews(registry, fragments);
    });
    const pieces = [between(statements, "\n\n"), "\n"];
    return [new PiecedFile(pathIn(registry.outputs.sql, "duckdb.sql"), pieces)];
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

function recordsView(registry: Registry): string {
  const { data } = registry.layout;
  const rest =
    data === false
      ? `${LINE} AS "_record"`
      : `json_extract(${LINE}, ${duckdbText(jsonPointer([data]))}) AS ${duckdbName("_data")}`;
  const columns = [...recordColumns(registry).map(columnText), `  ${rest}`].join(",\n");
  return views(registry)(RECORDS, "every record", columns, "");
}

function eventViews(registry: Registry, fragments: Fragments | undefined): Iterable<string> {
  const columnsOf = viewColumns(registry, columnText);
  const viewOf = views(registry);
  const where = `\nWHERE json_extract_string(${LINE}, ${duckdbText(jsonPointer([registry.layout.event]))}) = `;
  const view = (event: LogEvent): string =>
    viewOf(viewName(event), event.summary, columnsOf(event), where + duckdbText(event.name));
  return each(registry.events, (event) => fragment(fragments, "view of duckdb.sql", event, () => view(event)));
}

/** Prints views of the lines. */
function views({ name: schema }: Registry): (name: string, summary: string, columns: string, where: string) => string {
  const inSchema = `${duckdbName(schema)}.`;
  const from = `\nFROM ${inSchema}${duckdbName(LINES)}`;
  return (name, summary, columns, where) => {
    const qualified = inSchema + duckdbName(name);
    return `CREATE OR REPLACE VIEW ${qualified} AS
SELECT
${columns}${from}${where};
COMMENT ON VIEW ${qualified} IS ${duckdbText(summary)};`;
  };
}

function columnText({ name, path, key }: Column): string {
  const type = key.hash === true ? "VARCHAR" : TYPES[key.type];
  return `  ${SHAPES[key.shape](duckdbText(jsonPointer(path)), type)} AS ${duckdbName(name)}`;
}

/** How a value of each shape is read from where a JSON pointer leads. */
const SHAPES: Readonly<Record<KeySpec["shape"], (pointer: string, type: string) => string>> = {
  scalar: scalarText,
  list: (pointer, type) => `TRY_CAST(json_extract(${LINE}, ${pointer}) AS ${type}[])`,
  map: (pointer, type) => `TRY_CAST(json_extract(${LINE}, ${pointer}) AS MAP(VARCHAR, ${type}))`,
};

function scalarText(pointer: string, type: string): string {
  const text = `json_extract_string(${LINE}, ${pointer})`;
  return type === "VARCHAR" ? text : `TRY_CAST(${text} AS ${type})`;
}

function nameIn(registry: Registry, name: string): string {
  return `${duckdbName(registry.name)}.${duckdbName(name)}`;
}
