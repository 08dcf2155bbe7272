import { check } from "prettier";
import { expect, test } from "vitest";
import { TsFile } from "../../../src/emit/typescript/ts-file.ts";

const sources = [{ file: "registry.yaml", text: "" }];
const HEADER = "// @generated from registry.yaml. Do not edit.\n// Change registry.yaml, then run `npm run codegen`.\n";

test("a file without imports is the header and its lines", () => {
  const file = new TsFile(sources);
  file.print("export const a = 1;", "");
  expect(file.toString()).toBe(`${HEADER}\nexport const a = 1;\n`);
});

test("imports stand once, packages first, sorted by code unit, types marked", () => {
  const file = new TsFile(sources);
  file.print(
    `export const r: ${file.type("RegistrySpec")} = ${file.valueFrom("./registry.ts", "registry")};`,
    `export type M = ${file.type("MetricSpec")} | ${file.type("MetricSpec")};`,
    `export type Z = ${file.typeFrom("./registry.ts", "Zed")};`,
  );
  expect(file.toString()).toBe(
    `${HEADER}
import type { MetricSpec, RegistrySpec } from "@logwright/runtime/generated";
import { type Zed, registry } from "./registry.ts";

export const r: RegistrySpec = registry;
export type M = MetricSpec | MetricSpec;
export type Z = Zed;
`,
  );
});

test("a symbol used as a type and as a value is imported as a value", () => {
  const file = new TsFile(sources);
  file.print(file.typeFrom("./a.ts", "A"), file.valueFrom("./a.ts", "A"));
  expect(file.toString()).toContain('import { A } from "./a.ts";');
});

test("an author's name keeps its name; the import gives way", () => {
  const file = new TsFile(sources, ["RegistrySpec"]);
  expect(file.type("RegistrySpec")).toBe("ImportedRegistrySpec");
  expect(file.toString()).toContain("import type { RegistrySpec as ImportedRegistrySpec } from");
});

test("imports too long for a line are broken as prettier breaks them", async () => {
  const file = new TsFile(sources);
  const names = Array.from({ length: 9 }, (_, index) => file.valueFrom("./events.ts", `someLongName${index}`));
  file.print(`export const all: unknown[] = [`, ...names.map((name) => `  ${name},`), "];");
  expect(await check(file.toString(), { parser: "typescript", printWidth: 100 })).toBe(true);
});

test("the name of the registry's file cannot leave the header", () => {
  const file = new TsFile([{ file: "a\nexport const evil = 1;//", text: "" }]);
  expect(
    file
      .toString()
      .split("\n")
      .every((line) => line === "" || line.startsWith("//")),
  ).toBe(true);
});
