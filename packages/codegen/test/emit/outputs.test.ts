import { DuckDBInstance } from "@duckdb/node-api";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { OutputFile } from "../../src/emit/emitter.ts";
import { emitAll } from "../../src/emit/emitters.ts";
import { duckdbText } from "../../src/emit/sql/sql-text.ts";
import type { Outputs, Registry } from "../../src/model/registry.ts";
import { hasPromtool, promtool } from "./support/promtool.ts";
import { arbitraryRegistry } from "./support/registries.ts";
import { fullLine } from "./support/records.ts";
import { realRegistry } from "./support/real-registry.ts";

/** Characters that no output may show. */
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/u;

/** What no author's text may bring into an output, by its ending: the end of a script, or any markup where pages are made of it. */
const MARKUP: readonly (readonly [ending: RegExp, markup: RegExp])[] = [
  [/\.(?:ts|json|yml)$/, /<\/script/i],
  [/\.md$/, /(?<!\\)<(?:script|img|\/script)/i],
];

const filesOf = (model: Registry, ending: string): readonly OutputFile[] =>
  emitAll(model).filter(({ path }) => path.endsWith(ending));

describe("whatever an author writes", () => {
  test("no output shows an unseen character or markup, and each ends with one line end", () => {
    fc.assert(
      fc.property(arbitraryRegistry, (model) => {
        for (const { path, content } of emitAll(model)) {
          expect(content, path).not.toMatch(UNSEEN);
          for (const [ending, markup] of MARKUP) if (ending.test(path)) expect(content, path).not.toMatch(markup);
          expect(content, path).toMatch(/[^\n]\n$/);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("JSON and YAML parse, and schemas compile that accept the registry's lines", () => {
    fc.assert(
      fc.property(arbitraryRegistry, (model) => {
        for (const { content } of filesOf(model, ".yml")) parse(content);
        const json = new Map(filesOf(model, ".json").map(({ path, content }) => [path, JSON.parse(content) as object]));
        new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false }).compile(
          json.get("generated/registry.schema.json")!,
        );
        const accepts = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(
          json.get("generated/record.schema.json")!,
        );
        for (const event of model.events) {
          if (
            event.keys.some((key) => key.allow !== undefined) ||
            model.fields.some((field) => field.allow !== undefined)
          )
            continue;
          const line = fullLine(model, event);
          expect(accepts(line), JSON.stringify([line, accepts.errors])).toBe(true);
        }
      }),
      { numRuns: 10 },
    );
  });

  test("DuckDB runs its script", async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const folder = mkdtempSync(join(tmpdir(), "logwright-outputs-"));
    const log = join(folder, "run.jsonl");
    writeFileSync(log, '{"event":"none"}\n');
    await fc.assert(
      fc.asyncProperty(arbitraryRegistry, async (model) => {
        await connection.run(`SET VARIABLE acme_logs = ${duckdbText(log)}; DROP SCHEMA IF EXISTS acme CASCADE`);
        await connection.run(filesOf(model, "duckdb.sql")[0]!.content);
      }),
      { numRuns: 15 },
    );
    connection.closeSync();
    rmSync(folder, { recursive: true });
  });

  test.runIf(hasPromtool())("promtool reads the rules, and their tests pass", () => {
    for (const model of fc.sample(arbitraryRegistry, { numRuns: 12, seed: 4 })) {
      const files = emitAll(model).filter(({ path }) => path.includes("/prometheus/"));
      if (files.length === 0) continue;
      const { ok, text } = promtool(["test", "rules", "generated/prometheus/rules.test.yml"], files);
      expect(ok, text).toBe(true);
    }
  });
});

describe("outputs:", () => {
  const model = realRegistry();
  const pathsWith = (outputs: Partial<Outputs>): readonly string[] =>
    emitAll({ ...model, outputs: { ...model.outputs, ...outputs } }).map(({ path }) => path);

  test("no two outputs have one path", () => {
    const paths = pathsWith({});
    expect(new Set(paths).size).toBe(paths.length);
  });

  test.each([
    ["docs", /^docs\//],
    ["schemas", /\.schema\.json$/],
    ["prometheus", /rules/],
    ["grafana", /dashboard/],
    ["sql", /\.sql$/],
  ] as const)("%s is turned off, and put elsewhere", (name, pattern) => {
    expect(pathsWith({}).filter((path) => pattern.test(path))).not.toEqual([]);
    expect(pathsWith({ [name]: false }).filter((path) => pattern.test(path))).toEqual([]);
    const moved = pathsWith({ [name]: "else/where" }).filter((path) => path.startsWith("else/where/"));
    expect(moved.length).toBe(pathsWith({}).length - pathsWith({ [name]: false }).length);
  });

  test("the TypeScript folder takes index and code along", () => {
    const paths = pathsWith({ typescript: "src/generated" }).filter((path) => path.startsWith("src/generated/"));
    for (const name of ["events.ts", "metrics.ts", "spans.ts", "registry.ts", "index.ts", "registry.index.json"]) {
      expect(paths).toContain(`src/generated/${name}`);
    }
  });
});
