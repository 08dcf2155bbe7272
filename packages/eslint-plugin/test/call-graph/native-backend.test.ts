import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "../../src/call-graph");

/** Members of the checker that typescript-eslint's native backend has, too. Others throw there: `getRootSymbols`, `symbolToString` and the like. */
const ALLOWED: ReadonlySet<string> = new Set([
  "getAliasedSymbol",
  "getBaseConstraintOfType",
  "getContextualType",
  "getDeclaredTypeOfSymbol",
  "getExportsOfModule",
  "getNonNullableType",
  "getPropertiesOfType",
  "getPropertyOfType",
  "getReturnTypeOfSignature",
  "getShorthandAssignmentValueSymbol",
  "getSignaturesOfType",
  "getSymbolAtLocation",
  "getTypeArguments",
  "getTypeAtLocation",
  "getTypeFromTypeNode",
  "getTypeOfSymbol",
  "isTypeAssignableTo",
]);

test("only members of the checker are used that exist on the native backend", () => {
  const used = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) =>
      [...readFileSync(join(folder, name), "utf8").matchAll(/[cC]hecker\s*\.(\w+)\(/g)].map((match) => match[1] ?? ""),
    );
  expect(used.length).toBeGreaterThan(20);
  expect([...new Set(used)].filter((name) => !ALLOWED.has(name))).toEqual([]);
});
