import fc from "fast-check";
import { check } from "prettier";
import { expect, test } from "vitest";
import { tsUnion, type UnionMember } from "../../../src/emit/typescript/ts-union.ts";

const literal = fc.stringMatching(/^[a-z]{1,40}$/).map((text) => `"${text}"`);
const member: fc.Arbitrary<UnionMember> = fc.oneof(
  literal,
  fc.record({
    shape: fc.constantFrom("list" as const, "map" as const),
    items: fc.uniqueArray(literal, { minLength: 1, maxLength: 5 }),
  }),
);

const unions = fc
  .tuple(fc.array(member, { minLength: 1, maxLength: 3 }), fc.subarray(["null", "undefined"]))
  .map(([members, nothing]) => [...members, ...nothing]);

test("a union in an interface is as prettier would print it", async () => {
  await fc.assert(
    fc.asyncProperty(unions, fc.stringMatching(/^[a-z]{1,60}$/), async (members, name) => {
      const text = `export interface A {\n${tsUnion(`  readonly ${name}?: `, members)}\n}\n`;
      expect(await check(text, { parser: "typescript", printWidth: 100 }), text).toBe(true);
    }),
    { numRuns: 300 },
  );
});
