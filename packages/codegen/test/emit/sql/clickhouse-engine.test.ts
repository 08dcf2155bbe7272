import fc from "fast-check";
import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { clickhouseTables } from "../../../src/emit/sql/clickhouse.ts";
import { clickhouseName, clickhouseText } from "../../../src/emit/sql/sql-text.ts";
import type { Registry } from "../../../src/model/registry.ts";
import { type Answer, clickhouse, hasClickhouse } from "../support/clickhouse.ts";
import { hostileText } from "../support/hostile-text.ts";
import { event, field, key, registry } from "../support/models.ts";
import { realRegistry } from "../support/real-registry.ts";
import { arbitraryRegistry } from "../support/registries.ts";
import { fullLine } from "../support/records.ts";

const folder = mkdtempSync(join(tmpdir(), "logwright-lines-"));
afterAll(() => rmSync(folder, { recursive: true }));

const tablesOf = (model: Registry): string => clickhouseTables.emit(model)[0]!.content;

function rows(answer: Answer | undefined): readonly Readonly<Record<string, unknown>>[] {
  if (answer === undefined || "error" in answer) throw new Error(answer?.error ?? "no answer");
  return answer.rows;
}

/** Creates tables and views, loads lines as the file's header says, and asks. */
function ask(model: Registry, lines: readonly string[], queries: readonly string[]): readonly Answer[] {
  const file = join(folder, `${model.name}.jsonl`);
  writeFileSync(file, `${lines.join("\n")}\n`);
  const insert = /^-- {3}(INSERT .*)$/m.exec(tablesOf(model))?.[1]?.replace("logs/*.jsonl", file) ?? "";
  const [created, again, inserted, ...answers] = clickhouse([tablesOf(model), tablesOf(model), insert, ...queries]);
  for (const answer of [created, again, inserted]) rows(answer);
  return answers;
}

describe.runIf(hasClickhouse())("in a ClickHouse", () => {
  test("every view of the repository's registry reads the lines of its event", () => {
    const model = realRegistry();
    const lines = model.events.flatMap((each) => [JSON.stringify(fullLine(model, each)), '{"torn":']);
    const views = model.events.map((each) => `SELECT * FROM geno_lewm.${each.name.replaceAll(".", "_")}`);
    const comments = "SELECT name, comment FROM system.tables WHERE database = 'geno_lewm' AND name != '_lines'";
    const [counted, commented, ...found] = ask(model, lines, [
      "SELECT count() AS n FROM geno_lewm._lines",
      comments,
      ...views,
    ]);
    expect(rows(counted)).toEqual([{ n: String(2 * model.events.length) }]);
    expect(new Map(rows(commented).map(({ name, comment }) => [name, comment]))).toEqual(
      new Map(model.events.map((each) => [each.name.replaceAll(".", "_"), each.summary])),
    );
    for (const [index, each] of model.events.entries()) {
      const [row, ...more] = rows(found[index]);
      expect(more).toEqual([]);
      for (const { name } of each.keys) {
        const value = row?.[name] ?? row?.[`data_${name}`];
        expect(value, `${each.name} ${name}`).not.toBeNull();
        expect(value, `${each.name} ${name}`).toBeDefined();
      }
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
            key("single", { type: "float32" }),
            key("big", { type: "int" }),
            key("yes", { type: "boolean" }),
            key("when", { type: "timestamp" }),
            key("took", { type: "duration_ms" }),
            key("word", { type: "enum", values: ["a"] }),
            key("list", { shape: "list", type: "double" }),
            key("numbers", { shape: "list", type: "int" }),
            key("map", { shape: "map", type: "double" }),
            key("texts", { shape: "map" }),
            key("any", { shape: "list", type: "scalar" }),
            key("some", { type: "scalar" }),
            key("step", { type: "int" }),
            key("json", { type: "string" }),
            key("select", { type: "string" }),
          ],
        }),
      ],
    });
    const line =
      '{"ts":"2026-05-20T15:42:01.123Z","severity":"info","event":"all.types","run_id":"r","component":"c","step":1,"data":{"broken":"NaN","single":0.5,' +
      '"big":9223372036854775807,"yes":true,"when":"2026-05-20T15:42:01.123Z","took":1.5,"word":"a","list":[1.5,"-Infinity"],"numbers":[1,-9223372036854775808],' +
      '"map":{"a":"NaN","b":2},"texts":{"a":"b"},"any":[1,"b",true],"some":7,"step":2,"json":"j","select":"s"}}';

    test("numbers of 64 bits, NaN, times, lists, maps, and keys that are also fields or words of SQL", () => {
      const [found] = ask(model, [line], ["SELECT * FROM typed.all_types"]);
      expect(rows(found)).toEqual([
        {
          ts: "2026-05-20 15:42:01.123",
          run_id: "r",
          component: "c",
          step: "1",
          broken: "nan",
          single: 0.5,
          big: "9223372036854775807",
          yes: true,
          when: "2026-05-20 15:42:01.123",
          took: 1.5,
          word: "a",
          list: [1.5, "-inf"],
          numbers: ["1", "-9223372036854775808"],
          map: { a: "nan", b: 2 },
          texts: { a: "b" },
          any: ["1", "b", "true"],
          some: "7",
          data_step: "2",
          json: "j",
          select: "s",
        },
      ]);
    });

    test("data inline, and no run id", () => {
      const inline = {
        ...model,
        name: "inline",
        layout: { ...model.layout, data: false as const, runId: false as const, component: "module" },
      };
      const text =
        '{"ts":"2026-05-20T15:42:01.123Z","severity":"info","event":"all.types","module":"m","broken":2.5,"json":"j"}';
      const [found] = ask(inline, [text], ["SELECT module, broken, big, json FROM inline.all_types"]);
      expect(rows(found)).toEqual([{ module: "m", broken: 2.5, big: null, json: "j" }]);
    });

    test("a line of another shape gives nulls, not an error", () => {
      const lines = [
        '{"event":"all.types","data":{"big":"x","list":7,"map":[],"yes":"maybe","some":null}}',
        '{"event":"all.types"}',
        "[]",
        "7",
        "",
      ];
      const [found] = ask({ ...model, name: "drifted" }, lines, [
        "SELECT big, list, map, yes, some, broken, when FROM drifted.all_types",
      ]);
      const nulls = { big: null, list: [], map: {}, yes: null, some: null, broken: null, when: null };
      expect(rows(found)).toEqual([nulls, nulls]);
    });
  });

  test("texts and names reach ClickHouse as they are, whatever they hold", () => {
    const texts = fc.sample(hostileText, { numRuns: 150, seed: 11 });
    const answers = clickhouse(texts.map((text) => `SELECT ${clickhouseText(text)} AS ${clickhouseName(`n${text}`)}`));
    for (const [index, text] of texts.entries()) {
      const seen = text
        .replace(/\r\n|[\r\n\t]/g, " ")
        .replace(
          /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|\p{Surrogate}/gu,
          (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`,
        );
      expect(rows(answers[index]), JSON.stringify(text)).toEqual([{ [`n${seen}`]: seen }]);
    }
  });

  test("the tables and views of any registry are made, and every view answers", () => {
    const models = fc.sample(arbitraryRegistry, { numRuns: 12, seed: 5 });
    const script = models.map((model) => [
      `DROP DATABASE IF EXISTS ${clickhouseName(model.name)}`,
      tablesOf(model),
      ...model.events.map((each) => {
        const name = `${clickhouseName(model.name)}.${clickhouseName(each.name.replaceAll(".", "_"))}`;
        return `SELECT * FROM ${name}`;
      }),
    ]);
    for (const answer of clickhouse(script.flat())) expect(rows(answer)).toEqual([]);
  });

  test("an error would be seen", () => {
    expect(clickhouse(["SELECT nope FROM nowhere"])[0]).toHaveProperty("error");
  });
});
