import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { caseOf, compileErrors, findingsOf, type ProgramCase } from "./program.ts";

const folder = join(import.meta.dirname, "../programs/redaction-only-sink");

describe.each(readdirSync(folder).sort())("%s", (name) => {
  const text = readFileSync(join(folder, name), "utf8");
  let known: ProgramCase;

  test("compiles, but for the errors that its head names", () => {
    known = caseOf(text);
    const errors = /^\/\/ compile errors: (.*)$/m.exec(text)?.[1]?.split(", ") ?? [];
    expect(compileErrors(known.program)).toEqual(errors);
  });

  test("is reported exactly where it says", () => {
    known ??= caseOf(text);
    expect(findingsOf(known)).toEqual(known.expected);
  });
});
