import fc from "fast-check";
import { expect, test } from "vitest";
import { keyText, specText } from "../../../src/emit/typescript/event-spec.ts";
import { tsKey } from "../../../src/emit/typescript/ts-text.ts";
import { tsValue } from "../../../src/emit/typescript/ts-value.ts";
import { eventSpec } from "../../../src/emit/specs.ts";
import { hostileText } from "../support/hostile-text.ts";
import { event, key } from "../support/models.ts";

const name = fc.stringMatching(/^[a-z]{1,70}$/);
const logEvent = fc
  .record({
    name,
    summary: fc.oneof(hostileText, fc.stringMatching(/^[a-z ]{60,110}$/)),
    keys: fc.uniqueArray(name, { maxLength: 4 }),
    sample: fc.option(fc.constantFrom({ every: 10 }, { every: 2, by: "step", knob: "k".repeat(80) }), {
      nil: undefined,
    }),
    rateLimit: fc.option(fc.constant({ perSecond: 0.5, burst: 3 }), { nil: undefined }),
  })
  .map(({ name: own, keys, sample, rateLimit, ...rest }) =>
    event(`a.${own}`, {
      ...rest,
      keys: keys.map((each) => key(each, { allow: "a|b" })),
      ...(sample && { sample }),
      ...(rateLimit && { rateLimit }),
    }),
  );

test("the entry of an event is its spec, printed as a literal", () => {
  fc.assert(
    fc.property(logEvent, (each) => {
      expect(specText(each, keyText)).toBe(tsValue(`  ${tsKey(each.name)}: `, eventSpec(each), ","));
    }),
    { numRuns: 500 },
  );
});
