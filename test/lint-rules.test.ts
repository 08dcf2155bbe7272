import { expect, test } from "vitest";
import { LINT_RULES } from "../packages/codegen/src/commands/explain/lint-rules.ts";
import { documentationUrl } from "../packages/codegen/src/diagnostics/documentation.ts";
import { rules } from "../packages/eslint-plugin/src/rules/rules.ts";

test("explain knows every rule of the plugin, in the plugin's words", () => {
  expect(LINT_RULES).toEqual(Object.fromEntries(rules.map(({ name, meta }) => [name, meta.docs?.description])));
  expect(Object.keys(LINT_RULES)).toEqual(rules.map(({ name }) => name));
});

test("explain and the plugin point to the same pages", () => {
  for (const { name, meta } of rules) expect(documentationUrl(`docs/rules/${name}.md`)).toBe(meta.docs?.url);
});
