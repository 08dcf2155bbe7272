import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type ts from "typescript";
import { describe, expect, test } from "vitest";
import { analyzeFile } from "../../src/call-graph/index.ts";
import { compileErrors, filesOf, programOf, ROOT } from "./program.ts";

const folder = join(import.meta.dirname, "../programs/redaction-only-sink");
const cases = readdirSync(folder).sort();

/** `file:line id` for every `//! id` at the end of a line, and every report. */
function expectedOf(files: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(files)
    .flatMap(([name, text]) =>
      text.split("\n").flatMap((line, at) => {
        const ids = /\/\/! ([\w ]+)$/.exec(line)?.[1]?.trim().split(/\s+/) ?? [];
        return ids.map((id) => `${name}:${at + 1} ${id}`);
      }),
    )
    .sort();
}

describe.each(cases)("%s", (name) => {
  const text = readFileSync(join(folder, name), "utf8");
  const files = filesOf(text);
  const settings = /^\/\/ settings: (.*)$/m.exec(text)?.[1];
  const options = /^\/\/ compiler options: (.*)$/m.exec(text)?.[1];
  let program: ts.Program;

  test("compiles, but for the errors that its head names", () => {
    program = programOf(files, options === undefined ? {} : JSON.parse(options));
    expect(compileErrors(program)).toEqual(/^\/\/ compile errors: (.*)$/m.exec(text)?.[1]?.split(", ") ?? []);
  });

  test("is reported exactly where it says", () => {
    const found = Object.keys(files).flatMap((file) => {
      const source = program.getSourceFile(`${ROOT}/${file}`);
      if (source === undefined) return [];
      return analyzeFile(program, source, settings === undefined ? {} : JSON.parse(settings)).map((finding) => {
        const { line } = source.getLineAndCharacterOfPosition(finding.node.getStart(source));
        return `${file}:${line + 1} ${finding.id}`;
      });
    });
    expect(found.sort()).toEqual(expectedOf(files));
  });
});
