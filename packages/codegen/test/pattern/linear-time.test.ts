import { describe, expect, test } from "vitest";
import { whyNotLinear } from "../../src/pattern/linear-time.ts";
import { parsePattern } from "../../src/pattern/parse-pattern.ts";

const whole = (pattern: string): string | undefined => whyNotLinear(parsePattern(pattern), "whole");
const anywhere = (pattern: string): string | undefined => whyNotLinear(parsePattern(pattern), "anywhere");

describe("linear", () => {
  test.each([
    "^[\\w./-]{1,255}$",
    "^[0-9a-f]{32}$",
    "^[a-z]+(?:/[a-z]+)*$",
    "(foo|foobar)",
    "^(?:a|b)$",
    "^\\d{1,3}(?:\\.\\d{1,3}){3}$",
    "[^@]+@[^@]+",
    "a?b?c?d?",
    ".*",
    "\\u0041+",
    "[a\\-z]+",
    "(a|b)*c",
  ])("whole: %s", (pattern) => expect(whole(pattern)).toBeUndefined());

  test.each(["[ACGT]{20,}", "[0-9]{3}-[0-9]{2}-[0-9]{4}", "sk_live_[a-z]{8}", "^a+b"])("anywhere: %s", (pattern) =>
    expect(anywhere(pattern)).toBeUndefined(),
  );
});

describe("not linear", () => {
  test.each([
    "(a+)+",
    "(a|a)*",
    "(a|aa)+",
    "\\d*\\d*",
    "(a*)*",
    "(a?){50}",
    "a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaaaa",
    "(.*)(.*)(.*)=(.*)",
    "([a-z]+)*x",
    "(?:x|y?)(?:|z?)",
    "((a|b?)|c?)*",
    "[a-z]{0,60}[a-z]{0,60}x",
  ])("whole: %s", (pattern) => expect(whole(pattern)).toBeTypeOf("string"));

  test.each(["a+b", "[a-z]+@[a-z]+", "\\w+\\.com", ".*x"])("anywhere: %s", (pattern) =>
    expect(anywhere(pattern)).toBeTypeOf("string"),
  );
});

describe("not understood", () => {
  test.each([
    "(?=a)",
    "(?!a)",
    "(?<=a)b",
    "(?<n>a)",
    "(a)\\1",
    "a\\b",
    "\\p{L}",
    "[]",
    "[z-a]",
    "a**",
    "x{3,2}",
    "(",
    ")",
    "a^b",
    "a$b",
    "(a$)",
    "{2}",
    "*",
    "^a|b$",
    "\\c",
    "\\u{110000}",
    "[\\d-z]",
    "a{1",
    "\\",
  ])("%s", (pattern) => expect(() => parsePattern(pattern)).toThrow());
});

test("what is called linear is fast on the texts that make it slow", () => {
  for (const pattern of ["^[\\w./-]{1,255}$", "^[a-z]+(?:/[a-z]+)*$", "^\\d{1,3}(?:\\.\\d{1,3}){3}$", "(a|b)*c"]) {
    expect(whole(pattern)).toBeUndefined();
    const expression = new RegExp(`^(?:${pattern})$`, "u");
    const start = performance.now();
    for (const text of ["a".repeat(100_000), "a/".repeat(50_000), "1.".repeat(50_000), "ab".repeat(50_000)])
      expression.test(`${text}!`);
    expect(performance.now() - start).toBeLessThan(1_000);
  }
});

test("the proof itself ends soon on patterns made to be hard", () => {
  const start = performance.now();
  for (const pattern of [
    "((((a{1,60}){1,60}){1,60}){1,60})",
    "(a|b|c|d|e|f|g|h){40}".repeat(20),
    `${"(".repeat(40)}a${")?".repeat(40)}`,
    "(a.{20}b|c.{20}d)*",
  ]) {
    try {
      whole(pattern);
      anywhere(pattern);
    } catch {
      // Not being understood is an answer too.
    }
  }
  expect(performance.now() - start).toBeLessThan(20_000);
});
