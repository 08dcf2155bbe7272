import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { caseOf, compileErrors, findingsOf, type ProgramCase } from "./program.ts";

const folder = join(import.meta.dirname, "../programs/redaction-only-sink");
const names = readdirSync(folder).sort();

test("every violation has a clean near-miss under its name", () => {
  const missed = names.filter((name) => name.startsWith("bad-") && !names.includes(name.replace("bad-", "ok-")));
  expect(missed).toEqual([]);
});

test("there are at least 150 programs, and as many clean ones as violations", () => {
  const clean = names.filter((name) => name.startsWith("ok-"));
  const violations = names.filter((name) => name.startsWith("bad-"));
  expect(clean.length + violations.length).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(150);
  expect(clean.length).toBeGreaterThanOrEqual(violations.length);
});

describe.each(names)("%s", (name) => {
  const text = readFileSync(join(folder, name), "utf8");
  let known: ProgramCase;

  test("compiles, but for the errors that its head names", () => {
    known = caseOf(text);
    const errors = /^\/\/ compile errors: (.*)$/m.exec(text)?.[1]?.split(", ") ?? [];
    expect(compileErrors(known.program)).toEqual(errors);
  });

  test("is reported exactly where it says", () => {
    known ??= caseOf(text);
    expect(known.expected.length > 0).toBe(name.startsWith("bad-"));
    expect(findingsOf(known)).toEqual(known.expected);
  });
});
