import fc from "fast-check";
import { expect, test } from "vitest";
import { readRegistry } from "../../src/compile.ts";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { messageOf } from "../../src/diagnostics/message.ts";
import { renderText } from "../../src/diagnostics/render/render-text.ts";
import { fixtures } from "../diagnostics/fixtures.ts";

const RUNS = process.env["LOGWRIGHT_NIGHTLY"] === "1" ? 100_000 : 1_500;

/** Registries to break: those of the fixtures, which say everything that the language can say. */
const seeds = Object.values(fixtures)
  .flatMap(({ fires, clean }) => [fires, clean])
  .map((fixture) => (typeof fixture === "string" ? fixture : fixture.text))
  .filter((text) => text.length < 5_000);

const PIECES = ["\n", "  ", ": ", "- ", "{", "}", "[", "]", ",", "#", "&a ", "*a", "!!str ", "<<: ", "|", ">", "'", '"', "\t", "\r\n", "? ", "$", "null", "~",
  "__proto__", "constructor", "\u202e", "\ud800", "\u0000", "x-", "%", "@", "`", "---\n", "...\n", "0x1", "1e999", "-0", ".inf", "true", "${a}", "*/", "</script>"];

const mutation = fc.record({ at: fc.nat(), remove: fc.nat({ max: 12 }), insert: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8, unit: "binary" })) });
const broken = fc
  .tuple(fc.constantFrom(...seeds), fc.array(mutation, { minLength: 1, maxLength: 6 }))
  .map(([seed, mutations]) =>
    mutations.reduce((text, { at, remove, insert }) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + insert + text.slice(place + remove);
    }, seed),
  );

function law(text: string): void {
  const { problems, registry, sources } = readRegistry({ file: "r.yaml", text }, { today: "2027-01-01" });
  const errors = problems.filter(({ code }) => catalogue[code].severity === "error");
  expect(registry === undefined).toBe(errors.length > 0);
  for (const problem of problems) {
    expect(messageOf(problem)).not.toMatch(/undefined|\[object|NaN/);
    expect(problem.span.end.offset).toBeGreaterThanOrEqual(problem.span.start.offset);
    expect(problem.span.end.offset).toBeLessThanOrEqual(text.length);
  }
  // eslint-disable-next-line no-control-regex -- they are what must not be there
  expect(renderText(problems, { colour: false, sources, shown: (file) => file })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
}

test("a broken registry gives a value or findings, never a crash", () => {
  fc.assert(fc.property(broken, law), { numRuns: RUNS });
});

test("so does any text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), law), { numRuns: RUNS / 3 });
  fc.assert(fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join("")), law), { numRuns: RUNS / 3 });
});
