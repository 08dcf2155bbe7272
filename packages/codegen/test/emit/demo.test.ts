import { DuckDBInstance } from "@duckdb/node-api";
import { Ajv2020 } from "ajv/dist/2020.js";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { grafanaDashboard } from "../../src/emit/grafana/dashboard.ts";
import { recordSchema } from "../../src/emit/json/record-schema.ts";
import { duckdbViews } from "../../src/emit/sql/duckdb.ts";
import { duckdbText } from "../../src/emit/sql/sql-text.ts";
import { realRegistry, ROOT } from "./support/real-registry.ts";

type Line = Record<string, unknown> & { readonly event: string; readonly data: Record<string, unknown> };

const model = realRegistry();
let folder: string;
let log: string;
let lines: readonly Line[];

/** One run of the demo, whose files the outputs are held against. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "logwright-demo-"));
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(OTEL_|WANDB_|GENO_LEWM_)/.test(name)),
  );
  const ran = spawnSync(process.execPath, [join(ROOT, "examples/train/dist/main.js"), "--log-dir", folder], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  const name = readdirSync(folder).find((file) => file.endsWith(".jsonl"))!;
  log = join(folder, name);
  lines = readFileSync(log, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("record.schema.json accepts every line of the demo and rejects mutants of each", () => {
  const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(
    JSON.parse(recordSchema.emit(model)[0]!.content) as object,
  );
  expect(lines.length).toBeGreaterThan(100);
  for (const line of lines) {
    expect(validate(line), JSON.stringify([line, validate.errors])).toBe(true);
    const { ts: _ts, ...timeless } = line;
    const mutants: readonly Record<string, unknown>[] = [
      timeless,
      { ...line, severity: "fatal" },
      { ...line, event: `${line.event}s` },
      { ...line, run_id: "../x" },
      { ...line, email: "a@b" },
      { ...line, data: { ...line.data, genotype: "A" } },
      { ...line, data: [] },
      { ...line, ts: "yesterday" },
      { ...line, error_code: "Unknown" },
      ...Object.keys(line.data).map((key) => ({ ...line, data: { ...line.data, [key]: { deep: { er: 1 } } } })),
    ];
    for (const mutant of mutants) expect(validate(mutant), JSON.stringify(mutant)).toBe(false);
  }
});

test("DuckDB's views find every record of the demo, with its numbers", async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const rows = async (query: string): Promise<readonly Record<string, unknown>[]> =>
    (await connection.runAndReadAll(query)).getRowObjectsJson();
  await connection.run(`SET VARIABLE geno_lewm_logs = ${duckdbText(log)}`);
  await connection.run(duckdbViews.emit(model)[0]!.content);
  const counts = await rows("SELECT event, count(*)::INT AS n FROM geno_lewm._records GROUP BY event");
  const expected = new Map<string, number>();
  for (const { event } of lines) expected.set(event, (expected.get(event) ?? 0) + 1);
  expect(new Map(counts.map(({ event, n }) => [event, n]))).toEqual(expected);
  for (const event of model.events) {
    const seen = lines.filter((line) => line.event === event.name);
    const found = await rows(`SELECT * FROM geno_lewm.${event.name.replaceAll(".", "_")}`);
    expect(found).toHaveLength(seen.length);
  }
  const steps = lines.filter((line) => line.event === "training.step").map((line) => line.data["loss"]);
  expect((await rows("SELECT loss FROM geno_lewm.training_step")).map(({ loss }) => loss)).toEqual(steps);
  connection.closeSync();
});

test("every query of the dashboard names a series of the demo's metrics file", () => {
  const exported = new Set(
    readFileSync(join(folder, "metrics.prom"), "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => line.slice(0, line.indexOf("{"))),
  );
  const { panels } = JSON.parse(grafanaDashboard.emit(model)[0]!.content) as {
    panels: { targets?: { expr: string }[] }[];
  };
  const queries = panels.flatMap((panel) => (panel.targets ?? []).map((target) => target.expr));
  const named = queries.flatMap((expr) => [...expr.matchAll(/([A-Za-z_:][\w:]*)\{/g)].map((match) => match[1]!));
  expect(named.length).toBeGreaterThanOrEqual(queries.length);
  expect(named.filter((name) => !exported.has(name))).toEqual([]);
});
