import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { composeYaml } from "../../src/parse/yaml/compose.ts";
import type { YamlNode } from "../../src/parse/yaml/node.ts";
import { readSimpleYaml } from "../../src/parse/yaml/simple-yaml.ts";
import { SourceText } from "../../src/source/source-text.ts";
import { mutants, PIECES, runs, seeds } from "./mutants.ts";

function byPackage(text: string): { readonly tree: YamlNode | undefined; readonly problems: readonly Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const tree = composeYaml(new SourceText({ file: "r.yaml", text }), (problem) => problems.push(problem));
  return { tree, problems };
}

/** What is read the fast way is what the `yaml` package reads, place by place; whatever it objects to is not simple. */
function law(text: string): boolean {
  const fast = readSimpleYaml(text);
  if (fast === undefined) return false;
  const { tree, problems } = byPackage(text);
  expect(problems).toEqual([]);
  expect(fast).toEqual(tree);
  return true;
}

test("this repository's registry is simple, and so are most fixtures", () => {
  expect(law(readFileSync(join(import.meta.dirname, "../../../../registry.yaml"), "utf8"))).toBe(true);
  expect(seeds.filter(law).length).toBeGreaterThan(seeds.length * 0.8);
});

const withCrlf = (text: string): string => text.replace(/\r?\n/g, "\r\n");

test("line ends of Windows make no file less simple", () => {
  const simple = seeds.filter(law);
  expect(simple.filter((text) => !law(withCrlf(text)))).toEqual([]);
  expect(law("a: b\rc: d\n")).toBe(false);
});

test("tabs in comments make no file less simple, and elsewhere they do", () => {
  for (const text of ["#\tnote\na: b\n", "a: b # one\ttwo\n", "a:\n  # \t\n  b: [c, d] #\t\te\n", "a: b #\tc\r\n"])
    expect(law(text)).toBe(true);
  for (const text of ["a: b\tc\n", "a: 'b #\tc'\n", "a: b\t# c\n", "a: b#\tc\n", "a: |\n  #\tb\n"])
    expect(readSimpleYaml(text)).toBeUndefined();
});

test("over mutants with line ends of Windows both readers agree", () => {
  fc.assert(
    fc.property(mutants, fc.boolean(), (text, all) => {
      law(all ? withCrlf(text) : text.replace(/\n/g, (end, at: number) => (at % 3 === 0 ? "\r\n" : end)));
    }),
    { numRuns: runs(1_000) },
  );
});

test("over mutants of registries both readers agree", () => {
  fc.assert(
    fc.property(mutants, (text) => void law(text)),
    { numRuns: runs(2_000) },
  );
});

test("literal texts make no file less simple", () => {
  for (const text of [
    "a: |\n  b\n",
    "a: |-\n  b\n\n\nc: d\n",
    "a: |\n  b\n\n  # c\n   d  \n \n  e: {f\n\n\n",
    "a:\n  b: |\n     - c\n\n      d\n  # note\n\n  e: f\n",
    "a: |-\n  ---\n  b\n---x: y\n".replace("---x", "x"),
    "a: |\n  b\n# note\n   # note\nc: |-\n \u00e9 \ud83d\ude00\n",
  ])
    expect(law(text), JSON.stringify(text)).toBe(true);
});

test("over literal texts of all sorts both readers agree", () => {
  const space = fc.constantFrom("", "  ", "   ", "    ", "     ", "     ", "     ", "     ", "      ");
  const said = fc.constantFrom(
    "",
    "",
    "a",
    "a b",
    "c!",
    "b: c",
    "# d",
    "- e",
    "|",
    "---",
    "...",
    "f  ",
    "&g",
    '"',
    "a:",
    "\u00e9",
  );
  const line = fc.tuple(space, said).map((parts) => parts.join(""));
  const header = fc.constantFrom("|", "|-", "|", "|-", "|", "|-", "|+", "|2", "| ", ">");
  const literal = fc
    .tuple(fc.constantFrom("k: ", "m:\n  k: ", "l:\n- ", "m:\n  n:\n    k: "), header, fc.array(line, { maxLength: 6 }))
    .map(([key, head, lines]) => `${key}${[head, ...lines].join("\n")}`);
  const text = fc
    .tuple(literal, fc.constantFrom("", "\n", "\nz: y\n", "\n\n  z: |\n    y\n"))
    .map((parts) => parts.join(""));
  let simple = 0;
  fc.assert(
    fc.property(text, (whole) => void (simple += Number(law(whole)))),
    { numRuns: runs(4_000) },
  );
  expect(simple).toBeGreaterThan(runs(4_000) / 20);
});

test("over small documents of YAML's own pieces both readers agree", () => {
  const word = fc.constantFrom(
    "a",
    "b: c",
    "a: ",
    "a:",
    "'it''s'",
    '"q"',
    "x y",
    "- a",
    "{a: b}",
    "[a, b]",
    "{a: b, c: [d]}",
    "a#b",
    "a #b",
    "a:b",
    "-1",
    "1.0",
    "a, b",
    "$a",
    "a'b",
  );
  const indent = fc.constantFrom("", "  ", "    ", " ", "- ", "  - ");
  const end = fc.constantFrom(
    "\n",
    "\n\n",
    " \n",
    " # note\n",
    "\n# note\n",
    " #\tnote\n",
    "\n#\tno\tte\n",
    "\t# note\n",
    "",
  );
  const key = fc.constantFrom("", "a: ", "b?: ", "c.d: ", "e:\n  ", "x-f:\n");
  const line = fc.tuple(indent, key, word, end).map((parts) => parts.join(""));
  fc.assert(
    fc.property(
      fc.array(fc.oneof(line, line, fc.constantFrom(...PIECES)), { maxLength: 8 }).map((parts) => parts.join("")),
      (text) => void law(text),
    ),
    {
      numRuns: runs(4_000),
    },
  );
});

describe("what goes beyond it is left to the package", () => {
  test.each([
    "a: &b c",
    "a: *b",
    "a: !!str b",
    "a: |\n  b",
    "a: |\nb: c\n",
    "a: |\n\n  b\n",
    "a: |\n  b\n   \n",
    "a: |+\n  b\n",
    "a: |2\n  b\n",
    "a: | # note\n  b\n",
    "a: |\n  b\n c: d\n",
    "a: |\r\n  b\r\n",
    "a:\n- |\n  b\n",
    "a: >\n  b",
    "? a\n: b",
    "a: b\n  c",
    "'a': b",
    "a:\tb",
    "a: b\r",
    "a: 'b\n  c'",
    "a: {b: c,\n d: e}",
    "---\na: b",
    'a: "b\\n"',
    "%YAML 1.2\n---\na: b",
    "a: b: c",
    "a: {b}",
    "a: [b, ]",
    "- a",
    "a",
    " a: b",
    "a: b\n c: d",
    "<<: a",
    "a: @b",
    "a: `b",
    "a: 'b'c",
    "a: b\n---\n",
  ])("%j", (text) => {
    expect(readSimpleYaml(text)).toBeUndefined();
  });
});
