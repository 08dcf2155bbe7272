import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { analyzeFile } from "../../src/call-graph/index.ts";
import { filesOf, programOf, ROOT } from "./program.ts";

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
  const files = filesOf(readFileSync(join(folder, name), "utf8"));
  const settings = /^\/\/ settings: (.*)$/m.exec(files["main.ts"] ?? "")?.[1];

  test("is reported exactly where it says", () => {
    const program = programOf(files);
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
