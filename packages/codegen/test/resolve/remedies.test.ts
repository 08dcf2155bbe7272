import { describe, expect, test } from "vitest";
import { readRegistry } from "../../src/compile.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";

const HEAD = "logwright: 1\nname: acme\nversion: 1.0.0\n";
const EVENTS = "events: { job.done: { severity: info, summary: it ended well } }\n";

const problemsOf = (rest: string): readonly Diagnostic[] =>
  readRegistry({ file: "registry.yaml", text: HEAD + EVENTS + rest }).problems;

const pattern = (match: string): readonly Diagnostic[] =>
  problemsOf(`redaction: { patterns: { mail: { match: "${match}", where: anywhere } } }\n`);

describe("a pattern that is not linear", () => {
  test("gets a help that names a form that is", () => {
    const [problem, ...others] = pattern("[a-z0-9._]{1,64}@[a-z0-9.]{1,64}");
    expect([problem?.code, others]).toEqual(["redaction/not-linear", []]);
    const [, remedy = "", instead = ""] = /(\S+) for (\S+?);/.exec(problem?.help?.message ?? "") ?? [];
    expect(pattern(instead).map(({ code }) => code)).toEqual(["redaction/not-linear"]);
    expect(pattern(remedy)).toEqual([]);
  });

  test.each(["[a-z0-9]@[a-z0-9]", "[a-z]{3}@[a-z]"])("the form of the guide is linear: %s", (match) => {
    expect(pattern(match)).toEqual([]);
  });

  test("as a whole it gets one too", () => {
    const key = (allow: string): readonly Diagnostic[] =>
      problemsOf(`attributes: { id: { type: string, allow: '${allow}' } }\n`).filter(
        ({ code }) => code !== "attribute/unused",
      );
    expect(key("([a-z]+)*").map(({ code, help }) => [code, help?.message])).toEqual([
      ["redaction/not-linear", expect.stringContaining("[a-z]* for ([a-z]+)*")],
    ]);
    expect(key("[a-z]*").map(({ code }) => code)).not.toContain("redaction/not-linear");
  });
});

describe("a counter whose unit stands in its name", () => {
  const counter = (name: string, unit: string): readonly string[] =>
    problemsOf(`metrics: { ${name}: { kind: counter, unit: ${unit}, summary: what went wrong } }\n`).map(
      ({ code }) => code,
    );

  test("is told that its exported name says the unit twice", () => {
    expect(counter("acme.errors.raised", "errors")).toEqual(["metric/unit-doubled"]);
  });

  test.each([
    ["acme.errors.raised", "events"],
    ["acme.raised.errors", "errors"],
    ["acme.failures", "errors"],
  ])("%s in %s is not", (name, unit) => expect(counter(name, unit)).toEqual([]));
});
