import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { caseOf, compileErrors, findingsOf, type ProgramCase } from "./program.ts";

const folder = join(import.meta.dirname, "../programs/limits");
const names = readdirSync(folder).sort();
const guide = readFileSync(join(import.meta.dirname, "../../../../docs/guides/inv-obs-3.md"), "utf8");

describe.each(names)("%s", (name) => {
  const text = readFileSync(join(folder, name), "utf8");
  const [, limit, says] = /^\/\/ limit (\d+), says (nothing|too much): /.exec(text) ?? [];
  let known: ProgramCase;

  test("compiles, and names its limit", () => {
    known = caseOf(text);
    expect(compileErrors(known.program)).toEqual([]);
    expect(name.slice(0, 2)).toBe(limit?.padStart(2, "0"));
  });

  test("is seen and not seen exactly as the guide admits", () => {
    expect(findingsOf(known)).toEqual(known.expected);
    if (says === "nothing") expect(text).toMatch(/\/\/\? not seen$/m);
    else expect(known.expected).not.toEqual([]);
  });
});

test.each([
  [199, true],
  [200, false],
])("after %i other calls of values in a file, the next one is asked: %s", (before, isAsked) => {
  const text = [
    'import { appendFileSync } from "node:fs";',
    'import type { LogRecord } from "@logwright/runtime";',
    "const idle: any[] = [];",
    'const steps = [(value: any) => appendFileSync("a", JSON.stringify(value))]; //! rawToEgress',
    ...Array.from({ length: before }, () => "idle[0](1);"),
    "export const run = (record: LogRecord): void => steps[0]?.(record);",
  ].join("\n");
  const known = caseOf(text);
  expect(findingsOf(known)).toEqual(isAsked ? known.expected : []);
});

test("every limit of the guide that a program can show is shown by one", () => {
  const limits = [...guide.split("## What it cannot see")[1]!.matchAll(/^(\d+)\. \*\*/gm)].map((match) =>
    Number(match[1]),
  );
  const shown = new Set(names.map((name) => Number(name.slice(0, 2))));
  expect(limits).toEqual(limits.map((_, at) => at + 1));
  // The last is about a cache, which test/editor shows.
  expect([...shown].sort((one, other) => one - other)).toEqual(limits.slice(0, -1));
});
