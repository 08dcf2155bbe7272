import { describe, expect, test } from "vitest";
import { readRegistry } from "../../src/compile.ts";
import { messageOf } from "../../src/diagnostics/message.ts";

/** What is said of a metric whose label `tag` is filled from one key of an event, or of a span. */
function said(label: string, source: string, tag = "tag"): readonly string[] {
  const text = `logwright: 1
name: acme
version: 1.0.0
errors: { IoError: { summary: the disk failed } }
events:
  job.done:
    severity: info
    summary: it ended
    data: { text: string, word: { type: enum, values: [a, b] }, flag: boolean, flag_maybe?: boolean | null, word_or_null: string | null, hashed: { type: string, hash: true },
      whole: int, real: double, single: float32, any: scalar, at: timestamp, took: duration_ms, texts: list<string>, pairs: map<string> }
  job.lost: { severity: error, summary: nobody knows where it is, data: { where?: string } }
spans:
  job.run: { summary: one job, attributes: { text: string, whole: int, maybe?: string } }
metrics:
  acme.jobs: { kind: counter, unit: events, summary: jobs, labels: { ${tag}: ${label} }, from: ${source} }
`;
  return readRegistry({ file: "registry.yaml", text }).problems.map(
    (problem) => `${problem.code} ${messageOf(problem)}`,
  );
}

const fromEvent = (key: string, event = "job.done"): string => `{ event: ${event}, labels: { tag: ${key} } }`;
const fromSpan = (key: string): string => `{ span: job.run, labels: { tag: ${key} } }`;

describe("a label is a word out of few", () => {
  test.each([
    ["{ max: 5 }", fromEvent("text")],
    ["{ max: 5 }", fromEvent("hashed")],
    ["{ max: 5 }", fromEvent("word")],
    ["{ max: 5 }", fromEvent("flag")],
    ["{ max: 5 }", fromSpan("text")],
    ["{ values: [a, c] }", fromEvent("word")],
    ["{ values: [a, c] }", fromEvent("text")],
    ["{ values: [true, false] }", fromEvent("flag")],
    ["{ values: errors }", "{ severity: error, labels: { tag: error_code } }"],
    ["{ values: errors }", fromEvent("error_code", "job.lost")],
  ])("%s takes %s", (label, source) => {
    expect(said(label, source)).toEqual([]);
  });

  test.each([
    ["whole", "is int"],
    ["real", "is double"],
    ["single", "is float32"],
    ["any", "is scalar"],
    ["at", "is timestamp"],
    ["took", "is duration_ms"],
    ["texts", "is list<string>"],
    ["pairs", "is map<string>"],
    ["step", "is int"],
  ])("and cannot be filled from %s", (key, problem) => {
    expect(said("{ max: 5 }", fromEvent(key))).toEqual([
      `metric/label-type The key "${key}" cannot fill the label "tag": it ${problem}.`,
    ]);
  });

  test("nor from the duration of a span or a number among its attributes", () => {
    expect(said("{ max: 5 }", fromSpan("duration"))).toEqual([
      'metric/label-type The key "duration" cannot fill the label "tag": it is duration_ms.',
    ]);
    expect(said("{ max: 5 }", fromSpan("whole"))).toHaveLength(1);
  });

  test("a closed label has a word in common with what fills it", () => {
    expect(said("{ values: [x, y] }", fromEvent("word"))).toEqual([
      'metric/label-type The key "word" cannot fill the label "tag": it is only ever a, b.',
    ]);
    expect(said("{ values: [yes, no] }", fromEvent("flag"))).toEqual([
      'metric/label-type The key "flag" cannot fill the label "tag": it is only ever true, false.',
    ]);
    expect(said("{ values: errors }", fromEvent("flag"))).toHaveLength(1);
  });
});

describe("a required label is filled from what is always there", () => {
  test.each([
    ["{ max: 5 }", fromEvent("where", "job.lost"), 'The key "where" is optional'],
    ["{ values: [true] }", fromEvent("flag_maybe"), 'The key "flag_maybe" is optional'],
    ["{ max: 5 }", fromEvent("word_or_null"), 'The key "word_or_null" may be null'],
    ["{ max: 5 }", fromEvent("phase"), 'The key "phase" is optional'],
    ["{ max: 5 }", fromSpan("maybe"), 'The key "maybe" is optional'],
    ["{ values: errors }", fromEvent("error_code"), 'The key "error_code" is optional'],
    ["{ values: errors }", "{ severity: info, labels: { tag: error_code } }", 'The key "error_code" is optional'],
  ])("%s of %s", (label, source, problem) => {
    expect(said(label, source)).toEqual([`metric/label-absent ${problem}, and the label "tag" is required.`]);
    expect(said(label, source, "tag?")).toEqual([]);
  });
});

describe("a required label that a source does not mention", () => {
  const metrics = (label: string, data: string): ReturnType<typeof readRegistry> =>
    readRegistry({
      file: "registry.yaml",
      text: `logwright: 1
name: acme
version: 1.0.0
events: { job.done: { severity: info, summary: the job ended, data: { ${data} } } }
metrics:
  acme.jobs: { kind: counter, unit: events, summary: jobs, labels: { ${label} }, from: { event: job.done } }
`,
    });

  test("takes the key of its name", () => {
    const { registry, problems } = metrics("tag: { max: 5 }", "tag: string");
    expect(problems).toEqual([]);
    expect(registry?.metrics[0]?.from[0]?.labels).toEqual({ tag: "tag" });
  });

  test("takes the standard field of its name", () => {
    const { registry, problems } = metrics("phase: { max: 5 }", "tag: string");
    expect(problems.map(({ code }) => code)).toEqual(["metric/label-absent"]);
    expect(registry?.metrics[0]?.from[0]?.labels).toEqual({ phase: "phase" });
  });

  test("refuses a key that is no word", () => {
    expect(metrics("tag: { max: 5 }", "tag: int").problems.map(({ code }) => code)).toEqual(["metric/label-type"]);
  });

  test("is an error without such a key, and an optional one stays empty", () => {
    expect(metrics("tag: { max: 5 }", "word: string").problems.map(({ code }) => code)).toEqual([
      "metric/label-source",
    ]);
    const { registry, problems } = metrics("tag?: { max: 5 }", "tag: string");
    expect(problems).toEqual([]);
    expect(registry?.metrics[0]?.from[0]?.labels).toEqual({});
  });
});
