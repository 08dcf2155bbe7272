import { check } from "prettier";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tsValue } from "../../../src/emit/typescript/ts-value.ts";

const unit = fc.oneof(
  { weight: 4, arbitrary: fc.string({ minLength: 1, maxLength: 1 }) },
  fc.constantFrom(
    "é",
    "e\u0301",
    "漢",
    "한",
    "ｱ",
    "🧬",
    "👍🏽",
    "☀️",
    "🇪🇺",
    "\n",
    "\u202e",
    "\ud800",
    "</",
    "*/",
    "${",
    "`",
    "//#",
    "'",
    '"',
  ),
);
const leaf = fc.oneof(
  fc.string({ unit, maxLength: 120 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const key = fc.stringMatching(/^[a-z][a-zA-Z0-9_]{0,30}(\.[a-z]{1,9})?$/);
const data = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, leaf, tie("list"), tie("object")),
  list: fc.oneof(
    fc.array(tie("value"), { maxLength: 6 }),
    fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 40 }),
  ),
  object: fc.dictionary(key, tie("value"), { maxKeys: 6 }),
})).object;

const source = (value: unknown): string => `${tsValue("export const value: Data = ", value)}\n`;

test("data printed as a literal is as prettier would print it", async () => {
  await fc.assert(
    fc.asyncProperty(data, async (value) => {
      const text = source(value);
      expect(await check(text, { parser: "typescript", printWidth: 100 }), text).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("data printed as a literal is the data", () => {
  fc.assert(
    fc.property(data, (value) => {
      const read = new Function(`return ${tsValue("", value, "").trim()}`) as () => unknown;
      expect(JSON.parse(JSON.stringify(read()))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("a property that is undefined is left out", () => {
  expect(tsValue("const a = ", { b: undefined, c: 1 })).toBe("const a = { c: 1 };");
});
