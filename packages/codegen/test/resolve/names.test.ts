import { describe, expect, test } from "vitest";
import { readRegistry } from "../../src/compile.ts";

const EVENT = "events: { job.done: { severity: info, summary: it ended, data: { size: int } } }";

function codes(...sections: readonly string[]): readonly string[] {
  const text = ["logwright: 1", "name: acme", "version: 1.0.0", ...sections, ""].join("\n");
  return readRegistry({ file: "registry.yaml", text }).problems.map(({ code }) => code);
}

const one = (name: string, rest: string = ""): string =>
  `events: { ${name}: { severity: info, summary: it ended${rest} } }`;

describe("every kind of name is held to its rule", () => {
  test.each<[what: string, code: string, sections: readonly string[]]>([
    ["event", "name/malformed", [one("Job.Done")]],
    ["event with a dot too many", "name/malformed", [one("job..done")]],
    ["event of the runtime", "name/reserved", [one("logwright.mine")]],
    ["event whose method every object has", "name/reserved", [one("to_string")]],
    ["event whose method the logger has", "name/reserved", [one("flush")]],
    ["event that would make the logger a promise", "name/reserved", [one("then")]],
    ["method", "name/malformed", [one("job.done", ", method: JobDone")]],
    ["method that the logger has", "name/reserved", [one("job.done", ", method: close")]],
    ["data key", "name/malformed", [one("job.done", ", data: { 'a b': int }")]],
    ["data key with a dot", "name/malformed", [one("job.done", ", data: { a.b: int }")]],
    ["data key __proto__", "name/malformed", [one("job.done", ", data: { __proto__: int }")]],
    ["data key that every object has", "name/reserved", [one("job.done", ", data: { toString: string }")]],
    ["field", "name/reserved", [EVENT, "fields: { valueOf: int }"]],
    ["attribute", "name/reserved", [EVENT, "attributes: { hasOwnProperty: int }"]],
    ["error code", "name/malformed", [EVENT, "errors: { 'a b': { summary: it broke } }"]],
    ["error code that every object has", "name/reserved", [EVENT, "errors: { constructor: { summary: it broke } }"]],
    ["span", "name/malformed", [EVENT, "spans: { Job: { summary: one job } }"]],
    ["owner", "name/malformed", [EVENT, "owners: { __proto__: nobody }"]],
    [
      "label",
      "name/reserved",
      [EVENT, "metrics: { acme.jobs: { kind: counter, unit: events, summary: jobs, labels: { run_id: { max: 3 } } } }"],
    ],
    ["metric", "name/malformed", [EVENT, "metrics: { acme.Jobs: { kind: counter, unit: events, summary: jobs } }"]],
    ["pattern", "name/malformed", [EVENT, "redaction: { patterns: { A: { match: '[0-9]{9,}' } } }"]],
    ["deny entry", "name/malformed", [EVENT, "redaction: { deny: ['a b'] }"]],
    ["knob", "name/malformed", [one("job.done", ", sample: { every: 2, knob: Log }")]],
    ["logger", "name/malformed", [EVENT, "logger: acmeLogger"]],
    ["logger that shadows a global", "name/reserved", [EVENT, "logger: Object"]],
    ["member of a line", "name/malformed", [EVENT, "record: { timestamp: 'a b' }"]],
    ["member of a line that every object has", "name/malformed", [EVENT, "record: { event: '1' }"]],
    ["severity's text", "name/malformed", [EVENT, "record: { severities: { info: 'in fo', debug: D } }"]],
    [
      "alert",
      "name/malformed",
      [
        EVENT,
        "metrics: { acme.level: { kind: gauge, unit: unitless, summary: how high, alert: { name: 'a b', when: '{{metric}} > 1' } } }",
      ],
    ],
    ["two members of a line", "name/layout-collision", [EVENT, "record: { timestamp: event }"]],
    ["a field beside a member of the line", "name/layout-collision", [EVENT, "fields: { component: string }"]],
  ])("%s", (_, code, sections) => {
    expect(codes(...sections)).toContain(code);
  });

  test("a registry's name too", () => {
    expect(
      readRegistry({ file: "r.yaml", text: `logwright: 1\nname: Acme-1\nversion: 1.0.0\n${EVENT}\n` }).problems[0]
        ?.code,
    ).toBe("name/malformed");
  });

  test("dotted data keys are for registries imported from OpenTelemetry", () => {
    expect(codes(one("job.done", ", data: { http.method: string }"), "x-imported: opentelemetry")).toEqual([]);
  });
});
