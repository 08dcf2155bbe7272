import { describe, expect, test } from "vitest";
import type { Compilation } from "../../src/compile.ts";
import type { Load } from "../../src/registries.ts";
import { readRegistry } from "../../src/compile.ts";

const HEAD = "logwright: 1\nname: acme\nversion: 1.0.0\n";
const BASE = `${HEAD}attributes: { id: { type: string, summary: who it was } }
events:
  job.done: { severity: info, summary: it ended, data: { id: $id, size?: int | null, kind: { type: enum, values: [a, b, c] } } }
redaction:
  strict: true
  deny: [email]
  caps: { string: 100 }
  patterns: { dna: { match: "[ACGT]{20,}" }, tag: { match: "[a-z]{30,}", where: whole } }
reserved: { events: [job.gone] }
`;

function read(
  main: string,
  files: Readonly<Record<string, string>> = { "./base.yaml": BASE },
): Omit<Compilation, "outputs"> {
  const load: Load = (specifier) => {
    const text = files[specifier];
    return text === undefined ? { reason: "it does not exist" } : { file: specifier.replace("./", ""), text };
  };
  return readRegistry({ file: "registry.yaml", text: HEAD + main }, { load });
}

const extending = (rest: string): string => `extends: ./base.yaml\n${rest}\n`;
const keys = (data: string): string => extending(`events: { job.done: { data: { ${data} } } }`);

describe("a registry that extends another", () => {
  test("has its entries first, with their origin, then its own", () => {
    const { registry, problems } = read(
      extending("events: { own.thing: { severity: info, summary: it came, data: { id: $id } } }"),
    );
    expect(problems).toEqual([]);
    expect(registry?.events.map(({ name, origin }) => [name, origin])).toEqual([
      ["job.done", "./base.yaml"],
      ["own.thing", undefined],
    ]);
    expect(registry?.sources.map(({ file }) => file)).toEqual(["registry.yaml", "base.yaml"]);
    expect(registry?.redaction).toMatchObject({ strict: true, deny: ["email"], caps: { string: 100 } });
    expect(registry?.reserved.events).toEqual(["job.gone"]);
  });

  test.each([
    ["more keys", keys("extra?: string")],
    ["the same again", keys("id: $id, size?: int | null")],
    ["a key guarded by a pattern and without null", keys("size?: { type: int }")],
    ["a reference spelled out, with a pattern", keys("id: { type: string, allow: '^[a-z]{1,9}$' }")],
    ["fewer values", keys("kind: { type: enum, values: [a, b] }")],
    [
      "aloud what was said by silence",
      extending(
        "events: { job.done: { stability: stable, data: { id: { type: string, volatile: false, hash: false } } } }",
      ),
    ],
    [
      "a pattern again, its defaults aloud",
      extending(`redaction: { patterns: { dna: { match: "[ACGT]{20,}", where: anywhere, hardened: true } } }`),
    ],
    [
      "where a pattern finds more",
      extending(`redaction: { patterns: { tag: { match: "[a-z]{30,}", where: anywhere, hardened: true } } }`),
    ],
    ["of what the base leaves open, what it likes", extending("redaction: { caps: { list: 1000, map: 1000 } }")],
    ["a longer deny list and lower caps", extending("redaction: { deny: [phone], caps: { string: 50 } }")],
  ])("may say %s", (_, main) => {
    expect(read(main).problems).toEqual([]);
  });

  test.each([
    ["another severity", extending("events: { job.done: { severity: warn } }"), "extends/redefinition"],
    ["another type", keys("id: int"), "extends/redefinition"],
    [
      "another attribute of that name",
      `${extending("attributes: { id2: { type: string, summary: another one } }")}events: { job.done: { data: { id: $id2 } }, job.more: { severity: info, summary: it goes on, data: { id: $id2 } } }`,
      "extends/redefinition",
    ],
    ["a required key for an optional one", keys("size: int | null"), "extends/redefinition"],
    ["more values", keys("kind: { type: enum, values: [a, z] }"), "extends/redefinition"],
    ["another attribute", extending("attributes: { id: int }"), "extends/redefinition"],
    ["a higher cap", extending("redaction: { caps: { string: 200 } }"), "extends/loosened"],
    ["less than was said by silence", extending("events: { job.done: { stability: beta } }"), "extends/redefinition"],
    [
      "a pattern that is not hardened",
      extending(`redaction: { patterns: { dna: { match: "[ACGT]{20,}", hardened: false } } }`),
      "extends/loosened",
    ],
    [
      "where a pattern finds less",
      extending(`redaction: { patterns: { dna: { match: "[ACGT]{20,}", where: whole } } }`),
      "extends/loosened",
    ],
    [
      "another pattern of that name",
      extending(`redaction: { patterns: { dna: { match: "[ACGT]{30,}" } } }`),
      "extends/loosened",
    ],
    ["a filter that is not strict", extending("redaction: { strict: false }"), "extends/loosened"],
    ["a reserved name", extending("events: { job.gone: { severity: info, summary: it went } }"), "name/tombstone"],
  ])("may not say %s", (_, main, code) => {
    expect(read(main).problems.map((problem) => problem.code)).toEqual([code]);
  });

  test("decides what its bases leave open, and they do not bind each other by silence", () => {
    const silent = `${HEAD}events: { job.done: { severity: info, summary: it ended } }\n`;
    const files = { "./a.yaml": silent, "./b.yaml": `${HEAD}redaction: { strict: false }\n` };
    const main = `extends: [./a.yaml, ./b.yaml]\nredaction: { strict: false, caps: { string: 100000 } }\n`;
    const { registry, problems } = read(main, files);
    expect(problems).toEqual([]);
    expect(registry?.redaction).toMatchObject({ strict: false, caps: { string: 100_000, list: 256 } });
    expect(read("extends: ./a.yaml\n", files).registry?.redaction.strict).toBe(true);
  });

  test("meets a registry that two of its own extend only once", () => {
    const files = {
      "./a.yaml": `${HEAD}extends: ./base.yaml\n`,
      "./b.yaml": `${HEAD}extends: ./base.yaml\n`,
      "./base.yaml": BASE,
    };
    const { registry, problems } = read("extends: [./a.yaml, ./b.yaml]\n", files);
    expect(problems).toEqual([]);
    expect(registry?.events).toHaveLength(1);
  });

  test("is told of problems in what it extends, where they are", () => {
    const { problems } = read(extending(""), { "./base.yaml": BASE.replace("severity: info", "severity: inof") });
    expect(problems.map(({ code, span }) => [code, span.file, span.start.line])).toEqual([
      ["shape/unknown-word", "base.yaml", 6],
    ]);
  });
});
