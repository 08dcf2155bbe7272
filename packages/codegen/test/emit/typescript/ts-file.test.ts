import { check } from "prettier";
import { expect, test } from "vitest";
import { Fragments } from "../../../src/emit/fragments.ts";
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

/** A file of many entries, each with an empty line around it and a symbol of its own; twice with the same memory. */
function partsOf(fragments?: Fragments): string {
  const file = new TsFile(sources, ["defineEvent"], fragments);
  file.print("// all of them", "");
  ENTRIES.forEach((entry, index) =>
    file.part("line", entry, () => {
      if (index % 3 === 0) file.print("");
      if (index % 5 > 0)
        file.print(`${file.value("defineEvent")}(${file.typeFrom("./a.ts", `A${index % 7}`)});`, entry.text);
      if (index % 4 === 0) file.print("");
    }),
  );
  file.print("// the end");
  return file.toString();
}

const ENTRIES = Array.from({ length: 4000 }, (_, index) => ({ text: "é漢🧬x".repeat(index % 50) }));

test("parts that are remembered print what parts that are not print", () => {
  const fragments = new Fragments();
  const cold = partsOf();
  expect(cold).toContain("defineEvent as ImporteddefineEvent");
  expect(cold).not.toContain("\n\n\n");
  expect([partsOf(fragments), partsOf(fragments)]).toEqual([cold, cold]);
});

test("a part that is longer than any piece is printed whole", () => {
  const file = new TsFile(sources);
  const texts = ["漢".repeat(300_000), "a", "é".repeat(100)];
  for (const text of texts) file.part("line", {}, () => file.print(text));
  expect(file.toString()).toBe(`${HEADER}\n${texts.join("\n")}\n`);
});
