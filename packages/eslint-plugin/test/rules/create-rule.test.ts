import type { TSESLint } from "@typescript-eslint/utils";
import { Linter } from "eslint";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRule } from "../../src/create-rule.ts";

const SRC = join(import.meta.dirname, "..", "..", "src");

const broken = (create: () => TSESLint.RuleListener) =>
  createRule({
    name: "broken",
    meta: {
      type: "problem",
      docs: { description: "break", configs: {}, types: "unused" },
      schema: [{ type: "object" }],
      defaultOptions: [{ deep: 1, kept: 2 }],
      messages: { options: "{{text}}" },
    },
    create,
  });

function lint(rule: unknown, options: readonly unknown[] = []): readonly string[] {
  const linter = new Linter({ configType: "flat" });
  return linter
    .verify("a();\nb();\n", [
      { plugins: { x: { rules: { broken: rule } } as never }, rules: { "x/broken": ["error", ...options] } } as never,
    ])
    .map(({ line, message }) => `${line} ${message}`);
}

test("a listener that throws is one report, at the place, and the run goes on", () => {
  const rule = broken(() => ({
    CallExpression: () => {
      throw new RangeError("too deep\nsecret");
    },
  }));
  expect(lint(rule)).toEqual([
    "1 This file could not be checked: the rule stopped with RangeError: too deep. Please report it with the file that shows it.",
  ]);
});

test("a rule that throws when it is made is one report", () => {
  const rule = broken(() => {
    throw new TypeError("no types");
  });
  expect(lint(rule)).toEqual([
    "1 This file could not be checked: the rule stopped with TypeError: no types. Please report it with the file that shows it.",
  ]);
});

test("what is thrown may be anything", () => {
  const rule = broken(() => ({
    "Program:exit": () => {
      throw "a text";
    },
  }));
  expect(lint(rule)[0]).toContain("stopped with a text");
});

test("given options are merged over the defaults", () => {
  const rule = createRule({
    name: "broken",
    meta: {
      type: "problem",
      docs: { description: "break", configs: {}, types: "unused" },
      schema: [{ type: "object" }],
      defaultOptions: [{ deep: 1, kept: 2 }],
      messages: { options: "{{text}}" },
    },
    create: (context, options) => ({
      Program: (node) => context.report({ node, messageId: "options", data: { text: JSON.stringify(options) } }),
    }),
  });
  expect(lint(rule, [{ deep: 3 }])).toEqual(['1 [{"deep":3,"kept":2}]']);
});

/** Members of the checker that exist on typescript-eslint's experimental native backend too, as tried. */
const PORTABLE = [
  "getAliasedSymbol",
  "getAmbientModules",
  "getBaseConstraintOfType",
  "getExportSpecifierLocalTargetSymbol",
  "getExportsOfModule",
  "getIndexInfosOfType",
  "getPropertiesOfType",
  "getPropertyOfType",
  "getResolvedSignature",
  "getShorthandAssignmentValueSymbol",
  "getSymbolAtLocation",
  "getTypeAtLocation",
  "getTypeOfSymbol",
  "typeToString",
];

test("rules and syntax ask the checker for nothing else than these", () => {
  const asked = ["rules", "syntax", join("syntax", "names"), join("syntax", "printing")].flatMap((folder) =>
    readdirSync(join(SRC, folder))
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) =>
        [...readFileSync(join(SRC, folder, file), "utf8").matchAll(/checker\.(?<member>\w+)\(/gu)].map(
          (match) => match.groups?.["member"] ?? "",
        ),
      ),
  );
  expect([...new Set(asked)].sort().filter((member) => !PORTABLE.includes(member))).toEqual([]);
});

test("no rule reads a file or throws", () => {
  for (const file of readdirSync(join(SRC, "rules"))) {
    const text = readFileSync(join(SRC, "rules", file), "utf8");
    expect(text, file).not.toMatch(/node:fs|\bthrow\b|readFile/u);
  }
});
