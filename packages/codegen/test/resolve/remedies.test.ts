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

/** The findings of a registry whose event has these data keys: code, and remedy if there is one. */
const told = (data: string): readonly (readonly [string, string | undefined])[] =>
  readRegistry({
    file: "registry.yaml",
    text: `${HEAD}events: { job.done: { severity: info, summary: it ended well, data: { ${data} } } }\n`,
  }).problems.map(({ code, help }) => [code, help?.message] as const);

describe("a key written as other languages write it is told how ours does", () => {
  test.each<[data: string, code: string, remedy: string]>([
    ["a: 'string?'", "type/unknown", "an optional key has the ? behind its name"],
    ["a: string | number", "type/unknown", "scalar holds"],
    ["a: null | int", "type/unknown", "| null behind the type"],
    ["a: list<int | null>", "type/unknown", "list<int> | null"],
    ["a: { type: $b }", "type/unknown", "by its name alone"],
    ["a: $b | null", "ref/attribute", "where the attribute is declared"],
    ["a: $b?", "ref/attribute", "behind the key's name"],
    ["a: enum<x>", "type/unknown", "type: enum, values:"],
    ["a: uint64", "type/unknown", '"int"'],
    ["a: enum", "type/enum-values", "values: [a, b]"],
    ["a: { values: [x] }", "shape/missing-key", "{ type: string }"],
    ["a: { type: string, values: [x] }", "type/enum-values", "make the type enum"],
    ["a: { type: string, optional: true }", "shape/unknown-key", "write a ? behind the name"],
    ["a: { type: string, required: false }", "shape/unknown-key", "has a ? behind it"],
    ["a: { type: string, nullable: true }", "shape/unknown-key", "| null"],
    ["a: { type: string, default: x }", "shape/unknown-key", "no defaults"],
    ["a: { type: string, description: path }", "shape/unknown-key", '"summary"'],
    ["a: { type: string, regex: 'x+' }", "shape/unknown-key", '"allow"'],
    ["a: { type: int, precision: 1 }", "type/option", "double, float32"],
  ])("%s", (data, code, remedy) => {
    expect(told(data)).toEqual([[code, expect.stringContaining(remedy)]]);
  });

  test("and one that is ours is not", () => expect(told("a?: string | null, b: list<int> | null")).toEqual([]));
});

describe("what should be a map shows how the map looks", () => {
  test.each<[section: string, remedy: string]>([
    ["events: { a.b: { severity: info, summary: it ended, sample: 10 } }", "{ every: 100 }"],
    ["events: { a.b: { severity: info, summary: it ended, rate_limit: 10 } }", "{ per_second: 10 }"],
    ["events: { a.b: { severity: info, summary: it ended, deprecated: true } }", "{ reason: obsolete }"],
    ["events: { a.b: info }", "{ severity: info, summary: … }"],
    [`${EVENTS}errors: { A.B: it broke }`, "{ summary: … }"],
    [`${EVENTS}owners: [core]`, "{ core: the core team }"],
    [`${EVENTS}redaction: { patterns: { dna: '[ACGT]{20,}' } }`, "{ match: "],
    [`${EVENTS}metrics:`, "leave it out"],
    [`${EVENTS}record: { severities: {} }`, "leave it out, or write for example { info: INFO"],
    [`${EVENTS}extends: base.yaml`, "a path begins with ./"],
  ])("%s", (section, remedy) => {
    const { problems } = readRegistry(
      { file: "registry.yaml", text: `${HEAD}${section}\n` },
      { load: () => ({ reason: "it is not there" }) },
    );
    expect(problems.map(({ help }) => help?.message)).toEqual([expect.stringContaining(remedy)]);
  });
});

describe("a part of the line", () => {
  test.each([
    ["timestamp: false", "only run_id and component"],
    ["data: true", "write inline"],
    ["event: no", "only run_id and component"],
  ])("cannot be switched: %s", (member, remedy) => {
    expect(problemsOf(`record: { ${member} }\n`).map(({ code, help }) => [code, help?.message])).toEqual([
      ["shape/wrong-kind", expect.stringContaining(remedy)],
    ]);
  });

  test("may be called so in quotes, and two may be left out", () =>
    expect(problemsOf("record: { timestamp: 'no', run_id: false, component: false }\n")).toEqual([]));
});

describe("an output", () => {
  test.each([
    ["typescript: false", "shape/wrong-kind"],
    ["typescript: ''", "shape/empty"],
    ["docs: ''", "shape/empty"],
  ])("has a folder: %s", (output, code) =>
    expect(problemsOf(`outputs: { ${output} }\n`).map((problem) => problem.code)).toEqual([code]),
  );

  test("is called what its author calls it, and others are turned off", () =>
    expect(problemsOf("outputs: { typescript: 'no', docs: false, sql: true }\n")).toEqual([]));
});

test("brackets around one word are too much", () => {
  const text = `${HEAD}events: { job.done: { severity: [info], summary: [it ended, well] } }\n`;
  expect(readRegistry({ file: "registry.yaml", text }).problems.map(({ help }) => help)).toEqual([
    { message: expect.stringContaining("write info") as string, replacement: "info" },
    { message: "put the text in single quotes" },
  ]);
});

describe("a reserved name is one that could be declared", () => {
  test.each([
    ["events: [Job Begun]", "name/malformed"],
    ["events: [logwright.begun]", "name/reserved"],
    ["metrics: [acme-begun]", "name/malformed"],
    ["keys: ['weight?']", "name/malformed"],
    ["keys: [7]", "name/malformed"],
  ])("%s", (reserved, code) => {
    expect(problemsOf(`reserved: { ${reserved} }\n`).map((problem) => problem.code)).toEqual([code]);
  });

  test("and so are an event, a metric, a key, a key of one event, and one that is not camel or snake", () =>
    expect(
      problemsOf(
        "reserved: { events: [job.begun], metrics: [acme.begun], keys: [weight, job.done.weight, netWeight] }\n",
      ),
    ).toEqual([]));
});

test("an event whose method is taken is told how to name it", () => {
  const text = `${HEAD}events: { error: { severity: info, summary: it ended badly } }\n`;
  const { problems } = readRegistry({ file: "registry.yaml", text });
  expect(problems.map(({ code, help }) => [code, help?.message])).toEqual([
    ["name/reserved", expect.stringContaining("method: errorEvent")],
  ]);
});

describe("error_code", () => {
  test.each([
    ["{ type: string, severities: [info] }", "may not stand on error"],
    ["{ type: enum, values: [X.Y] }", "has values of its own"],
  ])("%s contradicts what every error demands", (field, problem) => {
    const found = problemsOf(`errors: { A.B: { summary: a contract broke } }\nfields: { error_code: ${field} }\n`);
    expect(found.map(({ code, data }) => [code, data["problem"]])).toEqual([
      ["type/error-code", expect.stringContaining(problem)],
    ]);
  });

  test("may have values where there is no catalogue, and more severities", () =>
    expect(problemsOf("fields: { error_code: { type: enum, values: [X.Y], severities: [warn, error] } }\n")).toEqual(
      [],
    ));
});

const all = (text: string): readonly (readonly [string, string | undefined])[] =>
  readRegistry({ file: "registry.yaml", text }).problems.map(({ code, help }) => [code, help?.message] as const);

test("a misspelt member is not missing besides", () => {
  expect(all("logwrihgt: 1\nnmae: acme\nverison: 1.0.0\nevent: {}\n")).toEqual(
    ["logwright", "name", "version", "events"].map((name) => ["shape/unknown-key", `did you mean "${name}"?`]),
  );
  expect(all(`${HEAD}events: { a.b: { severty: info, summary: it ended } }\n`)).toEqual([
    ["shape/unknown-key", 'did you mean "severity"?'],
  ]);
});

test("members that stand beside their entry are told to go below it", () => {
  const found = all(`${HEAD}events:\n  job.done:\n  severity: info\n  summary: it ended well\n`);
  expect(found.map(([, help]) => help)).toEqual([
    expect.stringContaining("{ severity: info"),
    expect.stringMatching(/^"severity" belongs to an event: indent it/),
    expect.stringMatching(/^"summary" belongs to an event: indent it/),
  ]);
  expect(all(`${HEAD}events: { severity: { severity: info, summary: how bad it is now } }\n`)).toEqual([]);
});

describe("a file that is no registry yet is told what it begins with", () => {
  test.each(["", "# nothing\n", "null\n", "[]\n", "hello\n"])("%j", (text) => {
    expect(all(text).map(([, help]) => help)).toEqual([expect.stringContaining("logwright init")]);
  });
});

test.each([
  ["v1.0.0-beta", "write 1.0.0"],
  ["1", "write 1.0.0"],
  ["99999999999999999999.0.0", undefined],
  ["01.2", "write 1.2.0"],
  ["next", undefined],
])("the version %s", (version, remedy) => {
  expect(all(`logwright: 1\nname: acme\nversion: ${version}\n${EVENTS}`)).toEqual([["registry/version", remedy]]);
});

describe("a name of other letters", () => {
  const help = (name: string): string | undefined =>
    all(`${HEAD}events: { ${name}: { severity: info, summary: it ended } }\n`)[0]?.[1];

  test("is shown without its marks, where that is a name", () =>
    expect(help("jöb.done")).toBe('for example "job.done"'));

  test("names the letter that only looks like one of ours", () =>
    expect(help("job.d\u043ene")).toBe('"\u043e" is U+043E, and only letters from a to z count'));
});

test.each([
  ["fatal", "critical"],
  ["warning", "warn"],
  ["trace", "debug"],
])("the severity %s of other languages is %s here", (word, ours) => {
  expect(all(`${HEAD}events: { a.b: { severity: ${word}, summary: it ended } }\n`)).toEqual([
    ["shape/unknown-word", `did you mean "${ours}"?`],
  ]);
});

describe("sources of one metric", () => {
  const jobs = (from: string): readonly string[] =>
    all(`${HEAD}events: { job.done: { severity: info, summary: it ended well, data: { a: int, b: int } } }
metrics: { acme.jobs: { kind: counter, unit: unitless, summary: what was done, from: ${from} } }\n`).map(
      ([code]) => code,
    );

  test.each([
    "[{ event: job.done }, { event: job.done }]",
    "[{ event: job.done, value: a }, { severity: info }, { event: job.done, value: a }]",
  ])("may not say the same twice: %s", (from) => expect(jobs(from)).toEqual(["metric/source"]));

  test.each([
    "[{ event: job.done, value: a }, { event: job.done, value: b }]",
    "[{ severity: info }, { severity: error }]",
  ])("may say different things of one event: %s", (from) => expect(jobs(from)).toEqual([]));
});

test("a misspelt placeholder of an alert is one finding", () => {
  const found = all(`${HEAD}${EVENTS}metrics: { acme.level: { kind: gauge, unit: unitless, summary: how full it is,
  alert: { name: Full, when: "{{metrics}} > 5" } } }\n`);
  expect(found.map(([code]) => code)).toEqual(["metric/alert"]);
});
