import fc from "fast-check";
import { expect, test } from "vitest";
import { Words } from "../../src/parse/yaml/words.ts";
import { runs } from "./mutants.ts";

const FORM = /^[a-c]+$/;

/** Texts of few letters, in which the same words stand again and again, and some that are none. */
const texts = fc.string({ unit: fc.constantFrom("a", "b", "c", " "), minLength: 1, maxLength: 200 });

test("a word is what stands there, if it has the form, however often it was asked for", () => {
  fc.assert(
    fc.property(texts, fc.array(fc.tuple(fc.nat(200), fc.nat(40)), { maxLength: 60 }), (text, places) => {
      const words = new Words(text, FORM);
      for (const [at, length] of [...places, ...places]) {
        const start = at % text.length;
        const end = Math.min(start + length, text.length);
        const there = text.slice(start, end);
        expect(words.at(start, end)).toBe(FORM.test(there) ? there : undefined);
      }
    }),
    { numRuns: runs(500) },
  );
});

test("words that meet in one place of the table are told apart", () => {
  const letters = ["a", "b", "c"];
  const all = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c + a + b)));
  const many = all.flatMap((word) => all.map((other) => `${word}${other}`));
  const text = many.join(" ");
  const words = new Words(text, FORM);
  const length = many[0]?.length ?? 0;
  for (const round of [1, 2])
    expect([round, many.map((_, index) => words.at(index * (length + 1), index * (length + 1) + length))]).toEqual([
      round,
      many,
    ]);
});
