import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import { messageOf } from "../../src/diagnostics/message.ts";
import { findYamlFiles } from "../../src/import-otel/find-files.ts";
import { summaryText } from "../../src/import-otel/summary.ts";
import { COMPILERS, TypeScriptProject } from "../emit/support/typescript-project.ts";
import { attributes, imported, metric } from "./imported.ts";

const SHOP = join(import.meta.dirname, "fixtures/shop");

const files = Object.fromEntries(
  findYamlFiles(SHOP).map((file) => [file.slice(SHOP.length + 1), readFileSync(file, "utf8")]),
);
const shop = imported(files, { name: "shop" });

const EXTENDING = `logwright: 1
name: acme
version: 1.0.0
extends: [./shop.registry.yaml]
events:
  cart.lost:
    severity: warn
    summary: a cart was given up
    data: { cart.id: $cart.id, cart.kind?: $cart.kind }
`;

describe("conventions of a shop, in both formats", () => {
  test("become the registry that stands in the fixtures (vitest -u writes it)", async () => {
    expect(shop.problems).toEqual([]);
    await expect(shop.text).toMatchFileSnapshot(join(import.meta.dirname, "fixtures/shop.registry.golden"));
  });

  test("and the summary that stands beside it", async () => {
    const summary = summaryText(shop, "shop.registry.yaml", true);
    await expect(summary).toMatchFileSnapshot(join(import.meta.dirname, "fixtures/shop.summary.golden"));
  });

  test("become the same registry in whatever order their files are read", () => {
    const backwards = Object.fromEntries(Object.entries(files).reverse());
    expect(imported(backwards, { name: "shop" }).text).toBe(shop.text);
  });

  test("compile without a remark, and so does a registry that extends them", () => {
    const file = { file: "shop.registry.yaml", text: shop.text ?? "" };
    expect(compile(file).problems.map(messageOf)).toEqual([]);
    const extending = compile({ file: "registry.yaml", text: EXTENDING }, { load: () => file });
    expect(extending.problems.map(messageOf)).toEqual([]);
    const index = extending.outputs.find(({ path }) => path.endsWith("registry.index.json"))?.content ?? "";
    expect(index).toContain('"cart.lost"');
    expect(JSON.parse(index)).toMatchObject({
      spans: expect.arrayContaining([
        expect.objectContaining({ extensions: { "x-otel": { kind: "server" } } }),
      ]) as unknown,
    });
  });
});

const MODELS: Readonly<Record<string, string>> = {
  shop: shop.text ?? "",
  attributes: imported(attributes({ "a.b": "type: string, brief: it is one" })).text ?? "",
  metrics: imported(metric({ "a.b": "type: string, brief: it is one" }, "instrument: counter, unit: s")).text ?? "",
};

describe("what the generator makes of an imported registry is accepted by the compiler", () => {
  let project: TypeScriptProject;

  beforeAll(() => {
    const outputs = Object.entries(MODELS).flatMap(([name, text]) =>
      compile({ file: "registry.yaml", text }).outputs.map(({ path, content }) => ({
        path: `${name}/${path}`,
        content,
      })),
    );
    project = new TypeScriptProject(outputs.filter(({ path }) => path.endsWith(".ts")));
  });

  afterAll(() => project.remove());

  test("a registry of attributes or metrics alone compiles: it is there to be extended", () => {
    for (const text of Object.values(MODELS)) {
      expect(text).not.toBe("");
      const { problems, outputs } = compile({ file: "registry.yaml", text });
      expect(problems.map(messageOf)).toEqual([]);
      expect(outputs.length).toBeGreaterThan(5);
    }
  });

  test.each(Object.keys(COMPILERS))("%s", (compiler) => expect(project.check(compiler)).toBe(""));
});
