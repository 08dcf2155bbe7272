import { describe, expect, test } from "vitest";
import { readRegistry } from "../../src/compile.ts";
import { messageOf } from "../../src/diagnostics/message.ts";

const HEAD = "logwright: 1\nname: acme\nversion: 1.0.0\n";
const EVENT = "events: { job.done: { severity: info, summary: the job ended, data: { size: int } } }\n";

function problems(text: string): readonly string[] {
  return readRegistry({ file: "registry.yaml", text: HEAD + text }).problems.map(
    (problem) => `${problem.code}: ${messageOf(problem)}`,
  );
}

describe("a reserved key does not come back", () => {
  test.each([
    ["as a data key", "reserved: { keys: [size] }\n", "a data key"],
    ["as a data key of one event", "reserved: { keys: [job.done.size] }\n", "a data key"],
    ["as a standard field", "reserved: { keys: [size] }\nfields: { size: int }\n", "a standard field"],
    [
      "as an attribute of a span",
      "reserved: { keys: [route] }\nspans: { job.run: { summary: from end to end, attributes: { route: string } } }\n",
      "a data key",
    ],
    [
      "as an attribute of one span",
      "reserved: { keys: [job.run.route] }\nspans: { job.run: { summary: from end to end, attributes: { route: string } } }\n",
      "a data key",
    ],
  ])("%s", (_, text, what) => {
    expect(problems(EVENT + text)).toContainEqual(expect.stringMatching(`^name/tombstone: .* ${what} of that name`));
  });

  test("and another one may come", () => {
    expect(problems(`${EVENT}reserved: { keys: [length, job.gone.size] }\n`)).toEqual([]);
  });
});

describe("a rename leads to a name in use", () => {
  const span = (target: string): string =>
    `spans: { job.run: { summary: from end to end, attributes: { route: string, path?: { type: string, deprecated: { reason: renamed, renamed_to: ${target} } } } } }\n`;

  test("among the attributes of a span too", () => {
    expect(problems(EVENT + span("road"))).toEqual([
      'deprecated/leads-nowhere: "path" is renamed to "road", which is not declared.',
    ]);
    expect(problems(EVENT + span("route"))).toEqual([]);
  });

  test("and the old name is never what was meant", () => {
    const text = `events: { job.done: { severity: info, summary: it ended, deprecated: { reason: renamed, renamed_to: job.don } } }\n`;
    const [problem] = readRegistry({ file: "registry.yaml", text: HEAD + text }).problems;
    expect(problem?.code).toBe("deprecated/leads-nowhere");
    expect(problem?.help).toBeUndefined();
  });
});

test("no key is older than the version that is to come", () => {
  const key = (since: string): string =>
    EVENT.replace("size: int", `size?: { type: int, deprecated: { reason: obsolete, since: ${since} } }`);
  expect(problems(key("1.1.0"))).toEqual([
    'deprecated/future: "size" dates from 1.1.0, but the registry is only at version 1.0.0.',
  ]);
  expect(problems(key("1.0.0"))).toEqual([]);
});

test("a comment behind a unit cuts nothing off", () => {
  const metric = "metrics:\n  acme.wait:\n    kind: gauge\n    unit: ms # UCUM\n    summary: time in the queue\n";
  expect(problems(EVENT + metric)).toEqual([]);
});

describe("a standard field that a registry writes again", () => {
  test("keeps what is not said again", () => {
    const { registry } = readRegistry({
      file: "registry.yaml",
      text: `${HEAD}${EVENT}fields: { trace_id: string, step: { type: int, volatile: true } }\n`,
    });
    expect(registry?.fields.slice(0, 2)).toMatchObject([
      { name: "trace_id", summary: "W3C trace id", allow: "^[0-9a-f]{32}$" },
      { name: "step", summary: "step of the loop", volatile: true },
    ]);
  });

  test.each([
    ["step: string", "int", "string"],
    ["epoch: list<int>", "int", "list<int>"],
    ["duration_ms: duration_ms | null", "duration_ms", "duration_ms | null"],
    ["error_code: int", "string", "int"],
  ])("cannot be another thing: %s", (field, type, actual) => {
    const name = field.split(":")[0] ?? "";
    expect(problems(`${EVENT}fields: { ${field} }\n`)).toEqual([
      `type/standard-field: The standard field "${name}" is ${type} in every registry, so it cannot be ${actual}.`,
    ]);
  });
});

describe("severities are for standard fields", () => {
  test.each([
    ["a data key", EVENT.replace("size: int", "size: { type: int, severities: [info] }")],
    [
      "a shared attribute",
      `${EVENT.replace("size: int", "size: $size")}attributes: { size: { type: int, severities: [info] } }\n`,
    ],
  ])("and mean nothing for %s", (_, text) => {
    expect(problems(text)).toEqual(['type/option: "severities" means nothing for "size", which is no standard field.']);
  });
});
