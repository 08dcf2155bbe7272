import { describe, expect, test } from "vitest";
import { readRegistry } from "../../src/compile.ts";
import type { DataKey, Registry } from "../../src/model/registry.ts";

/** The registry whose events carry these data keys, one map each. */
function registryOf(events: readonly string[]): Registry {
  const text = `logwright: 1
name: acme
version: 1.0.0
attributes: { model: string, size: { type: int, summary: how many } }
events:
${events.map((data, index) => `  job.e${index}: { severity: info, summary: it ended, data: ${data} }`).join("\n")}
spans:
  job.run: { summary: one job, attributes: { took: duration_ms } }
`;
  const { registry, problems } = readRegistry({ file: "registry.yaml", text });
  if (registry === undefined) throw new Error(problems.map(({ code }) => code).join(", "));
  return registry;
}

/** The looks of the first key of each of three events that say the same of it in their first two. */
function looksOf(...keys: readonly string[]): readonly DataKey["look"][] {
  return registryOf(keys.map((key) => `{ ${key} }`)).events.map(({ keys: [key] }) => key?.look);
}

describe("keys that say the same share a look", () => {
  test.each(["took: duration_ms", "took?: int", "items: list<int> | null", "model: $model", "count?: $size"])(
    "%s",
    (key) => {
      const [, second, third] = looksOf(key, key, key);
      expect(second).toBeDefined();
      expect(third).toBe(second);
    },
  );

  test("a key that stands in one event and in one span is one", () => {
    const { spans } = registryOf(["{ took: duration_ms }"]);
    expect(spans[0]?.attributes[0]).toMatchObject({ name: "took", required: true, look: {} });
  });
});

describe("keys that differ in one thing do not", () => {
  const different = [
    "took: int",
    "took?: int",
    "took: double",
    "took: list<int>",
    "took: map<int>",
    "took: int | null",
    "tool: int",
    "took: $model",
    "took?: $model",
    "took: $size",
    "tool: $size",
  ];

  test("they have as many looks as there are ways to say it", () => {
    const looks = looksOf(...different, ...different, ...different);
    const second = looks.slice(different.length, 2 * different.length);
    expect(looks.slice(0, different.length)).toEqual(different.map(() => undefined));
    expect(new Set(second).size).toBe(different.length);
    expect(second).not.toContain(undefined);
    expect(looks.slice(2 * different.length).every((look, index) => look === second[index])).toBe(true);
  });
});

describe("a key has no look", () => {
  test("when nothing says the same", () => {
    expect(looksOf("took: int", "tool: int")).toEqual([undefined, undefined]);
  });

  test.each(["summary: a word", "volatile: true", "examples: [1]", "x-team: red"])("when it says more: %s", (more) => {
    const key = `took: { type: int, ${more} }`;
    expect(looksOf(key, key, key)).toEqual([undefined, undefined, undefined]);
  });

  test("when it is a standard field or an attribute", () => {
    const { fields, attributes } = registryOf(["{ step: int, model: $model }", "{ step: int, model: $model }"]);
    expect([...fields, ...attributes].filter((key) => "look" in key)).toEqual([]);
  });
});
