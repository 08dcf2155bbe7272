import fc from "fast-check";
import { fixtures } from "../diagnostics/fixtures.ts";

/** Registries to break: those of the fixtures, which say everything that the language can say. */
export const seeds: readonly string[] = Object.values(fixtures)
  .flatMap(({ fires, clean }) => [fires, clean])
  .map((fixture) => (typeof fixture === "string" ? fixture : fixture.text))
  .filter((text) => text.length < 5_000);

/** Pieces that mean something to YAML, to JavaScript or to a terminal. */
export const PIECES: readonly string[] = [
  "\n",
  "  ",
  " ",
  ": ",
  ":",
  "- ",
  "-",
  "{",
  "}",
  "[",
  "]",
  ",",
  ", ",
  "#",
  " #",
  "&a ",
  "*a",
  "!!str ",
  "<<: ",
  "|",
  ">",
  "'",
  "''",
  '"',
  "\\",
  "\t",
  "\r\n",
  "? ",
  "$",
  "null",
  "~",
  "__proto__",
  "constructor",
  "\u202e",
  "\ud800",
  "\u0000",
  "x-",
  "%",
  "@",
  "`",
  "---\n",
  "...\n",
  "0x1",
  "1e999",
  "-0",
  ".inf",
  "true",
  "${a}",
  "*/",
  "</script>",
  "\n\n",
  "\n      ",
  "=",
  "?",
  ".",
  "é",
];

const mutation = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 12 }),
  insert: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8, unit: "binary" })),
});

/** A registry with one to six slips in it. */
export const mutants: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...seeds), fc.array(mutation, { minLength: 1, maxLength: 6 }))
  .map(([seed, mutations]) =>
    mutations.reduce((text, { at, remove, insert }) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + insert + text.slice(place + remove);
    }, seed),
  );

/** How many runs a property gets; a nightly run is thorough. */
export function runs(usual: number): number {
  return process.env["LOGWRIGHT_NIGHTLY"] === "1" ? usual * 100 : usual;
}
