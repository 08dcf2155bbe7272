import { describe, expect, test } from "vitest";
import { EGRESS } from "../../src/call-graph/index.ts";

describe("the table of ways out", () => {
  test("names a source for every row", () => {
    for (const { source, what } of EGRESS) {
      expect(source).toMatch(/^https:\/\/(nodejs\.org\/api|developer\.mozilla\.org)\//);
      expect(what).not.toBe("");
    }
  });

  test("has no function twice", () => {
    const keys = EGRESS.flatMap(({ module, owner, members }) =>
      members.map((member) => `${module}#${owner ?? ""}.${member}`),
    );
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});
