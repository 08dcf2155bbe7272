import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { format } from "prettier";
import ts from "typescript";
import { afterAll, describe, expect, test } from "vitest";
import fc from "fast-check";
import { events } from "../../../src/emit/typescript/events.ts";
import { metrics } from "../../../src/emit/typescript/metrics.ts";
import { spans } from "../../../src/emit/typescript/spans.ts";
import type { Registry } from "../../../src/model/registry.ts";
import { registrySpec } from "../../../src/emit/specs.ts";
import { hostileText } from "../support/hostile-text.ts";
import { event, key, metric, registry, spanKind } from "../support/models.ts";

const code = { name: "code", required: true, values: ["InputError.BadVcf", "EvalError.Regression"] };

const full = registry({
  metrics: [
    metric("acme.step.duration", {
      identifier: "stepDuration",
      kind: "histogram",
      unit: "ms",
      scale: 0.001,
      buckets: [1, 10],
      from: [{ kind: "span", name: "step", value: "duration", labels: {} }],
    }),
    metric("acme.loss", { identifier: "loss" }),
    metric("acme.errors", {
      identifier: "errors",
      kind: "counter",
      labels: [code, { name: "host", required: false, max: 50 }],
    }),
    metric("acme.jobs", { identifier: "jobs", kind: "updown", labels: [{ name: "queue", required: false, max: 5 }] }),
    metric("acme.score", {
      identifier: "score",
      kind: "counter",
      labels: [{ name: "model", required: false, max: 9 }],
      from: [{ kind: "span", name: "step", labels: { model: "model_id" } }],
    }),
    metric("acme.rss", { identifier: "rss", process: "peak_rss" }),
  ],
  spans: [
    spanKind("step", {
      attributes: [
        key("model_id", { summary: "the model" }),
        key("n", { type: "int", nullable: true, required: false }),
      ],
    }),
    spanKind("bare"),
  ],
});

const empty = registry();

const HOSTILE_TEXTS = fc.sample(hostileText, { numRuns: 60, seed: 7 }).filter((text) => text !== "");

const hostile = registry({
  metrics: HOSTILE_TEXTS.map((text, index) =>
    metric(`acme.m${index}`, {
      identifier: `m${index}`,
      summary: text,
      kind: "counter",
      labels: [{ name: "l", required: true, values: [text, "b".repeat(60)] }],
    }),
  ),
  spans: HOSTILE_TEXTS.map((text, index) =>
    spanKind(`s${index}`, { identifier: `s${index}`, summary: text, attributes: [key("k", { summary: text })] }),
  ),
});

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** The messages of the TypeScript compiler about the generated files and a program that uses them. */
function typeErrors(model: Registry, program: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "logwright-metrics-"));
  folders.push(folder);
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  const files = [...metrics.emit(model), ...spans.emit(model)];
  const texts: Record<string, string> = Object.fromEntries(files.map(({ path, content }) => [path, content]));
  texts["generated/registry.ts"] =
    'import type { RegistrySpec } from "@logwright/runtime/generated";\n' +
    `export const registry: RegistrySpec = ${JSON.stringify(registrySpec(model))};\n`;
  texts["program.ts"] = program;
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const compiled = ts.createProgram(
    Object.keys(texts).map((path) => join(folder, path)),
    {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2023,
      lib: ["lib.es2023.d.ts"],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      customConditions: ["@logwright/source"],
      allowImportingTsExtensions: true,
      skipLibCheck: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
      types: ["node"],
      typeRoots: [resolve("node_modules/@types")],
    },
  );
  return ts
    .getPreEmitDiagnostics(compiled)
    .filter(({ file }) => file?.fileName.startsWith(folder) === true)
    .map(({ file, start, messageText }) => {
      const line = file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
      return `${file?.fileName.slice(folder.length + 1)}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
}

describe("metrics.ts and spans.ts", () => {
  test("compile, and take exactly the labels and attributes of the registry", () => {
    const errors = typeErrors(
      full,
      [
        'import { meter, metrics, METRICS } from "./generated/metrics.ts";', // 1
        'import { spans } from "./generated/spans.ts";',
        "metrics.stepDuration.observe(3);",
        "metrics.loss.set(1);",
        'metrics.errors.inc(1, { code: "InputError.BadVcf" });', // 5
        'metrics.errors.inc(undefined, { code: "InputError.BadVcf", host: "h" });',
        "metrics.jobs.add(-1);",
        'metrics.jobs.add(2, { queue: "q" });',
        "metrics.score.inc();",
        'meter.counter("acme.errors").inc(2, { code: "EvalError.Regression" });', // 10
        'export const n: number = spans.step({ model_id: "m" }, (span) => { span.set("n", 3); return 4; });',
        "export const p: Promise<string> = spans.bare(async () => METRICS[0]?.name ?? metrics.expose().body);",
        'metrics.errors.inc(1, { code: "Nope" });', // 13 and on: errors
        "metrics.errors.inc();",
        'meter.counter("acme.loss");', // 15
        "spans.step({ other: 1 }, () => 1);",
        "metrics.rss.set(1);",
        "metrics.loss.set();",
      ].join("\n"),
    );
    expect(errors.map((error) => error.split(" ")[0])).toEqual(
      [13, 14, 15, 16, 17, 18].map((line) => `program.ts:${line}`),
    );
  });

  test.each([
    ["an empty registry", empty],
    ["hostile texts", hostile],
  ])("compile: %s", (_, model) => {
    expect(
      typeErrors(model, 'export * from "./generated/metrics.ts";\nexport { spans } from "./generated/spans.ts";\n'),
    ).toEqual([]);
  });

  test.each([
    ["full", full],
    ["empty", empty],
    ["hostile", hostile],
  ])("stand as prettier would print them: %s", async (_, model) => {
    for (const { path, content } of [...metrics.emit(model), ...spans.emit(model)]) {
      expect(content).toBe(await format(content, { filepath: path, printWidth: 100 }));
    }
  });

  test("what is on its way out says so, in its author's words too", () => {
    const deprecated = { reason: "obsolete", note: "use balances" } as const;
    const old = registry({
      events: [event("done", { deprecated, keys: [key("total", { deprecated })] })],
      metrics: [metric("acme.old", { deprecated })],
      spans: [spanKind("old", { deprecated, attributes: [key("total", { deprecated })] })],
    });
    for (const [emitter, times] of [
      [events, 2],
      [metrics, 1],
      [spans, 2],
    ] as const)
      expect(emitter.emit(old)[0]?.content.match(/@deprecated obsolete: use balances/g)).toHaveLength(times);
  });

  test("what the runtime measures itself is data, and no instrument", () => {
    const [file] = metrics.emit(full);
    expect(file?.content).toContain('"acme.rss"');
    expect(file?.content).not.toContain('declared.gauge("acme.rss")');
  });
});
