import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { duckdbViews } from "../../../src/emit/sql/duckdb.ts";
import { duckdbName, duckdbText, jsonPointer } from "../../../src/emit/sql/sql-text.ts";
import type { Registry } from "../../../src/model/registry.ts";
import { hostileText } from "../support/hostile-text.ts";
import { event, field, key, registry } from "../support/models.ts";
import { realRegistry } from "../support/real-registry.ts";
import { fullLine } from "../support/records.ts";

let connection: DuckDBConnection;
let folder: string;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(":memory:")).connect();
  folder = mkdtempSync(join(tmpdir(), "logwright-duckdb-"));
});

afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true });
});

const viewsOf = (model: Registry): string => duckdbViews.emit(model)[0]!.content;

async function rows(query: string): Promise<readonly unknown[]> {
  return (await connection.runAndReadAll(query)).getRowObjectsJson();
}

/** Writes a log, points the variable to it and creates the views. */
async function load(model: Registry, lines: readonly string[]): Promise<void> {
  const file = join(folder, `${model.name}.jsonl`);
  writeFileSync(file, `${lines.join("\n")}\n`);
  await connection.run(`SET VARIABLE ${model.name}_logs = ${duckdbText(file)}`);
  await connection.run(viewsOf(model));
}

test("every view of the repository's registry reads the lines of its event", async () => {
  const model = realRegistry();
  const lines = model.events.flatMap((each) => [JSON.stringify(fullLine(model, each)), '{"torn":']);
  await load(model, lines);
  expect(await rows("SELECT count(*)::INT AS n FROM geno_lewm._records")).toEqual([{ n: model.events.length }]);
  for (const each of model.events) {
    const [row, ...more] = (await rows(`SELECT * FROM geno_lewm.${each.name.replaceAll(".", "_")}`)) as [
      Record<string, unknown>,
    ];
    expect(more).toEqual([]);
    for (const { name } of each.keys) expect(row[name] ?? row[`data_${name}`], `${each.name} ${name}`).not.toBeNull();
  }
});

describe("values arrive with their types", () => {
  const model = registry({
    name: "typed",
    fields: [field("step")],
    events: [
      event("all.types", {
        summary: "it's all",
        keys: [
          key("broken", { type: "double" }),
          key("big", { type: "int" }),
          key("yes", { type: "boolean" }),
          key("when", { type: "timestamp" }),
          key("list", { shape: "list", type: "double" }),
          key("map", { shape: "map", type: "double" }),
          key("any", { shape: "list", type: "scalar" }),
          key("step", { type: "int" }),
          key("json", { type: "string" }),
          key("select", { type: "string" }),
        ],
      }),
    ],
  });
  const line =
    '{"ts":"2026-05-20T15:42:01.123Z","severity":"info","event":"all.types","run_id":"r","component":"c","step":1,"data":{"broken":"NaN",' +
    '"big":9223372036854775807,"yes":true,"when":"2026-05-20T15:42:01.123Z","list":[1.5,"-Infinity"],"map":{"a":"NaN"},"any":[1,"b"],"step":2,' +
    '"json":"j","select":"s"}}';

  test("numbers of 64 bits, NaN, times, lists, maps, and keys that are also fields or words of SQL", async () => {
    await load(model, [line]);
    expect(await rows("SELECT * FROM typed.all_types")).toEqual([
      {
        ts: "2026-05-20 15:42:01.123",
        run_id: "r",
        component: "c",
        step: "1",
        broken: "NaN",
        big: "9223372036854775807",
        yes: true,
        when: "2026-05-20 15:42:01.123",
        list: [1.5, "-Infinity"],
        map: [{ key: "a", value: "NaN" }],
        any: ["1", "b"],
        data_step: "2",
        json: "j",
        select: "s",
      },
    ]);
    expect(await rows("SELECT comment FROM duckdb_views() WHERE view_name = 'all_types'")).toEqual([
      { comment: "it's all" },
    ]);
  });

  test("data inline, and no run id", async () => {
    const inline = {
      ...model,
      name: "inline",
      layout: { ...model.layout, data: false as const, runId: false as const, component: "module" },
    };
    await load(inline, [
      '{"ts":"2026-05-20T15:42:01.123Z","severity":"info","event":"all.types","module":"m","broken":2.5,"json":"j"}',
    ]);
    expect(await rows("SELECT module, broken, big, json FROM inline.all_types")).toEqual([
      { module: "m", broken: 2.5, big: null, json: "j" },
    ]);
  });

  test("a line of another shape gives nulls, not an error", async () => {
    await load({ ...model, name: "drifted" }, [
      '{"event":"all.types","data":{"big":"x","list":7,"map":[],"yes":"maybe"}}',
      "[]",
      "7",
    ]);
    expect(await rows("SELECT ts, big, list, map, yes FROM drifted.all_types")).toEqual([
      { ts: null, big: null, list: null, map: null, yes: null },
    ]);
  });
});

test("texts, names and paths reach DuckDB as they are, whatever they hold", async () => {
  const seen = (text: string): string =>
    text
      .replace(/\r\n|[\r\n\t]/g, " ")
      .replace(
        /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|\p{Surrogate}/gu,
        (character) => {
          return `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`;
        },
      );
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      expect(await rows(`SELECT ${duckdbText(text)} AS t`)).toEqual([{ t: seen(text) }]);
      fc.pre(text !== "");
      expect(Object.keys((await rows(`SELECT 1 AS ${duckdbName(text)}`))[0] as object)).toEqual([seen(text)]);
      const value = { [seen(text)]: "found" };
      const document = duckdbText(JSON.stringify(value));
      expect(
        await rows(`SELECT json_extract_string(${document}::JSON, ${duckdbText(jsonPointer([seen(text)]))}) AS t`),
      ).toEqual([{ t: "found" }]);
    }),
    { numRuns: 100 },
  );
});

test("`sql: false` makes no views", () => {
  const model = registry();
  expect(duckdbViews.emit({ ...model, outputs: { ...model.outputs, sql: false } })).toEqual([]);
});
