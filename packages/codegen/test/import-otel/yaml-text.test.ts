import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readYaml } from "../../src/parse/yaml/read-yaml.ts";
import type { YamlNode } from "../../src/parse/yaml/node.ts";
import { printYaml } from "../../src/import-otel/write/print-yaml.ts";
import type { YamlMap, YamlValue } from "../../src/import-otel/write/yaml-value.ts";
import { yamlMap } from "../../src/import-otel/write/yaml-value.ts";
import { yamlBlock, yamlText } from "../../src/import-otel/write/yaml-text.ts";
import { SourceText } from "../../src/source/source-text.ts";

const RUNS = process.env["LOGWRIGHT_NIGHTLY"] === "1" ? 200_000 : 600;

/** Everything that YAML gives a meaning to, and what nobody sees. */
const character = fc.oneof(
  fc.constantFrom(
    ..."\n\n  ab01:#-?,[]{}&*!|>'\"%@`~.<=+_$/\\\t\r\u0000\u0007\u001b\u007f\u0085\u00a0\u2028\u2029\u200b\u200d\u202e\ufeff\ufffe",
  ),
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
);
const word = fc.constantFrom(
  "true",
  "No",
  "null",
  "~",
  "1.0",
  "0x10",
  "1e3",
  ".nan",
  "---",
  "...",
  "<<",
  "$a.b",
  "- a",
  "a: b",
  "a #b",
  "1.45.0",
  "=",
  "|-",
  "<<<<<<< x",
);
const text = fc.oneof(
  word,
  fc.array(character, { maxLength: 30 }).map((parts) => parts.join("")),
);

function read(source: string): YamlNode | undefined {
  const problems: unknown[] = [];
  const root = readYaml(new SourceText({ file: "t.yaml", text: source }), (problem) => problems.push(problem));
  expect(problems).toEqual([]);
  return root;
}

/** Our nodes as plain data: every scalar is a text. */
function plain(node: YamlNode): unknown {
  if (node.kind === "scalar") return node.text;
  if (node.kind === "list") return node.items.map(plain);
  return node.pairs.map(({ key, value }) => [key.text, plain(value)]);
}

test("a text on one line is read as itself, by our reader and by another, within braces and without", () => {
  fc.assert(
    fc.property(text, (value) => {
      const written = yamlText(value);
      expect(written).not.toMatch(/[\n\r]/);
      for (const source of [`a: ${written}\n`, `a: { b: ${written}, c: [${written}] }\n`, `a:\n  - ${written}\n`])
        expect(JSON.stringify(plain(read(source) as YamlNode))).toContain(JSON.stringify(value));
      expect(parse(`a: ${written}\n`)).toEqual({ a: value });
      expect(parse(`a: [${written}]\n`)).toEqual({ a: [value] });
      expect(parse(`a: ${written}\n`, { version: "1.1" })).toEqual({ a: value });
    }),
    { numRuns: RUNS },
  );
});

test("a text in a block is read as itself", () => {
  fc.assert(
    fc.property(text, (value) => {
      const lines = yamlBlock(value);
      fc.pre(lines !== undefined);
      const source = `a:\n  b: |-\n${lines.map((line) => (line === "" ? "\n" : `    ${line}\n`)).join("")}c: d\n`;
      expect(parse(source)).toEqual({ a: { b: value }, c: "d" });
      expect(plain(read(source) as YamlNode)).toEqual([
        ["a", [["b", value]]],
        ["c", "d"],
      ]);
    }),
    { numRuns: RUNS },
  );
});

const scalar = fc.oneof(
  text,
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
);
const { tree } = fc.letrec<{ tree: YamlValue }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    scalar,
    fc.array(scalar, { maxLength: 4 }),
    fc.array(fc.tuple(text, tie("tree")), { minLength: 1, maxLength: 4 }).map((members) => new Map(members)),
  ),
}));

/** What a tree says, in the terms of another reader. */
function meaning(value: YamlValue): unknown {
  if (value instanceof Map) return new Map([...(value as YamlMap)].map(([name, member]) => [name, meaning(member)]));
  return Array.isArray(value) ? (value as readonly YamlValue[]).map(meaning) : value;
}

test("a tree of maps, lists and texts is read as itself, whatever its names are", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, tree), { minLength: 1, maxLength: 4 }), (members) => {
      const map = new Map(members);
      const { text: printed } = printYaml(map, ["a comment"]);
      expect(parse(printed, { mapAsMap: true, merge: false, uniqueKeys: true })).toEqual(meaning(map));
    }),
    { numRuns: RUNS },
  );
});

test("the place of every member is where it stands", () => {
  const map = yamlMap({
    events: yamlMap({ "e.e": yamlMap({ summary: "it\nhappened", data: yamlMap({ "a?": "int", b: "string" }) }) }),
  });
  const { text: printed, places } = printYaml(map, []);
  const shown = places.map(({ path, start, end }) => [
    path.join("/"),
    printed.slice(start, end).trim().split("\n").length,
  ]);
  expect(shown).toEqual([
    ["events", 8],
    ["events/e.e", 7],
    ["events/e.e/summary", 3],
    ["events/e.e/data", 3],
    ["events/e.e/data/a?", 1],
    ["events/e.e/data/b", 1],
  ]);
});
