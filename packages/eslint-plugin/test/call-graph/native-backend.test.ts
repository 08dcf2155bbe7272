import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const SOURCES = join(import.meta.dirname, "../../src");
const NATIVE = dirname(createRequire(import.meta.url).resolve("@typescript/native/package.json"));

/**
 * What of a Program the native compiler offers otherwise, by metadata of a file: a linter that runs on it has to bring these
 * along for every rule with types. No linter does yet, so that nothing here has been run on the native compiler: what is
 * compared are declarations.
 */
const BROUGHT_BY_THE_LINTER: readonly string[] = [
  "getRootFileNames",
  "getSourceFiles",
  "getTypeChecker",
  "isSourceFileDefaultLibrary",
  "isSourceFileFromExternalLibrary",
];

/** The members of a class in the declarations that the native compiler publishes. */
function nativeMembers(className: string): ReadonlySet<string> {
  const text = readFileSync(join(NATIVE, "dist/api/sync/api.d.ts"), "utf8");
  const file = ts.createSourceFile("api.d.ts", text, ts.ScriptTarget.Latest, true);
  const found = file.statements.filter(ts.isClassDeclaration).find(({ name }) => name?.text === className);
  return new Set(
    (found?.members ?? []).flatMap(({ name }) => (name !== undefined && ts.isIdentifier(name) ? [name.text] : [])),
  );
}

/** What the plugin's sources read of whatever is called so: `checker.getTypeAtLocation`, `view.checker.…`. */
function membersOf(holder: string): readonly string[] {
  const used = new Set<string>();
  for (const name of readdirSync(SOURCES, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue;
    const file = ts.createSourceFile(name, readFileSync(join(SOURCES, name), "utf8"), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node) && nameOf(node.expression) === holder) used.add(node.name.text);
      if (
        ts.isVariableDeclaration(node) &&
        ts.isObjectBindingPattern(node.name) &&
        node.initializer !== undefined &&
        nameOf(node.initializer) === holder
      )
        for (const element of node.name.elements) used.add((element.propertyName ?? element.name).getText());
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return [...used].sort();
}

/** `checker` of `checker`, `this.#checker`, `view.checker`. */
function nameOf(node: ts.Expression): string | undefined {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) ? node.name.text.replace(/^#/, "") : undefined;
}

describe("the native compiler", () => {
  test("publishes the classes that are compared here", () => {
    expect(nativeMembers("Checker").size).toBeGreaterThan(40);
    expect(membersOf("checker").length).toBeGreaterThan(17);
    expect(membersOf("checker")).toContain("getTypeAtLocation");
  });

  test("has every member of the checker that the rules and the analysis use", () => {
    const native = nativeMembers("Checker");
    expect(membersOf("checker").filter((name) => !native.has(name))).toEqual([]);
  });

  test("has the members of the program that are used, but for those that any linter needs", () => {
    const native = nativeMembers("Program");
    const missing = membersOf("program").filter((name) => !native.has(name));
    expect(missing.filter((name) => !BROUGHT_BY_THE_LINTER.includes(name))).toEqual([]);
  });
});
