import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { form, PART, TEXT } from "../../../src/emit/json/form.ts";
import { jsonPart, jsonText } from "../../../src/emit/json/json-text.ts";
import { hostileText } from "../support/hostile-text.ts";

/** Whatever JSON holds, and members that are undefined. */
const value = fc.object({
  key: hostileText,
  maxDepth: 4,
  values: [hostileText, fc.integer(), fc.double(), fc.constantFrom(null, undefined, true, false)],
});
const depth = fc.nat({ max: 20 });

describe("a value printed as a part of a file", () => {
  test("is what it is as a file", () => {
    fc.assert(
      fc.property(value, (each) => {
        expect(`${jsonPart(each, 0)}\n`).toBe(jsonText(each));
      }),
    );
  });

  test("stands as deep as it is told", () => {
    fc.assert(
      fc.property(value, depth, (each, level) => {
        expect(jsonPart(each, level)).toBe(jsonPart(each, 0).replaceAll("\n", `\n${"  ".repeat(level)}`));
      }),
    );
  });

  test.each([
    [{}, "{}"],
    [[], "[]"],
    [{ a: undefined }, "{}"],
    [[undefined, { b: [] }], '[\n  null,\n  {\n    "b": []\n  }\n]'],
  ])("%j", (each, text) => {
    expect(jsonPart(each, 0)).toBe(text);
  });
});

describe("a form that is filled", () => {
  test("is the value with those texts and parts", () => {
    fc.assert(
      fc.property(value, hostileText, value, depth, (same, text, part, level) => {
        const fill = form({ text: TEXT, same, list: [{ part: PART }], again: TEXT }, level);
        const filled = fill(text, jsonPart(part, level + 3), "again");
        expect(filled).toBe(jsonPart({ text, same, list: [{ part }], again: "again" }, level));
      }),
    );
  });

  test("without blanks is the value", () => {
    expect(form({ a: [1] }, 0)()).toBe(jsonPart({ a: [1] }, 0));
  });
});
