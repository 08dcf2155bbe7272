import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { RUNTIME_SYMBOLS } from "../../../src/emit/typescript/runtime-symbols.ts";
import { ROOT } from "../support/real-registry.ts";

/** What the built module exports, types included. */
function exportsOf(file: string): ReadonlySet<string> {
  const options = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    skipLibCheck: true,
    noLib: true,
  };
  const program = ts.createProgram([file], { ...options, types: [] });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file)!)!;
  return new Set(checker.getExportsOfModule(module).map((symbol) => symbol.name));
}

test("every symbol that generated code may name is exported by the runtime for it", () => {
  const exported = exportsOf(join(ROOT, "packages/runtime/dist/generated.d.ts"));
  expect(RUNTIME_SYMBOLS.filter((name) => !exported.has(name))).toEqual([]);
});

test("the table is sorted by code unit and names nothing twice", () => {
  expect([...RUNTIME_SYMBOLS]).toEqual([...new Set(RUNTIME_SYMBOLS)].toSorted((a, b) => (a < b ? -1 : 1)));
});
