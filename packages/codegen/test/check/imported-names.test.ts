import { describe, expect, test } from "vitest";
import { readRegistry } from "../../src/compile.ts";

const BODY = `logwright: 1
name: otel
version: 1.0.0
attributes:
  job.size: { type: int, summary: the size of a job }
  job_unused: { type: string, summary: job unused }
  jobId: { type: string, summary: which it is }
  job.size_string: { type: string, summary: a text }
events:
  job.done: { severity: info, summary: it ended, data: { job.size: $job.size, job_size: int, jobId: $jobId, job.size_string: $job.size_string } }
metrics:
  jobs.total_seconds: { kind: counter, unit: unitless, summary: how long they took }
`;

const PLAIN = BODY.replaceAll("job.size", "jobsize");
const IMPORTED = `${BODY}x-imported: opentelemetry\n`;

const OWN = `logwright: 1
name: acme
version: 1.0.0
extends: ./otel.yaml
metrics:
  jobs.taken: { kind: counter, unit: events, summary: jobs taken }
`;

function codesOf(text: string, base = ""): readonly string[] {
  const load = (): { file: string; text: string } => ({ file: "otel.yaml", text: base });
  const { problems } = readRegistry({ file: "registry.yaml", text }, { load });
  return [...new Set(problems.map(({ code, span }) => `${span.file} ${code}`))].sort();
}

describe("whoever imports a registry cannot name things otherwise", () => {
  test("a registry of one's own hears of its style", () => {
    expect(codesOf(PLAIN)).toEqual([
      "registry.yaml attribute/unused",
      "registry.yaml metric/prefix",
      "registry.yaml metric/unit-missing",
      "registry.yaml name/mixed-style",
      "registry.yaml name/type-word",
      "registry.yaml text/repeats-name",
    ]);
  });

  test("an imported one does not, by itself or extended; the one that extends it does", () => {
    expect(codesOf(IMPORTED)).toEqual([]);
    expect(codesOf(OWN, IMPORTED)).toEqual(["registry.yaml metric/prefix", "registry.yaml text/repeats-name"]);
  });

  test("errors are no style", () => {
    expect(codesOf(IMPORTED.replace("unit: unitless", "unit: a/b/c"))).toEqual(["registry.yaml metric/unit"]);
    expect(codesOf(`${IMPORTED}redaction: { deny: [job.size] }\n`)).toEqual(["registry.yaml redaction/denied-key"]);
  });

  test("a word of another tool under x-imported changes nothing", () => {
    expect(codesOf(`${PLAIN}x-imported: other\n`)).toEqual(codesOf(PLAIN));
  });
});

test("only an imported registry may be without events, and so may one that extends it", () => {
  const bare = "logwright: 1\nname: otel\nversion: 1.0.0\nattributes: { a: { type: int, summary: one } }\n";
  const imported = `${bare}x-imported: opentelemetry\n`;
  const extending = "logwright: 1\nname: acme\nversion: 1.0.0\nextends: ./otel.yaml\n";
  expect(codesOf(bare)).toEqual(["registry.yaml attribute/unused", "registry.yaml shape/missing-key"]);
  expect(codesOf(imported)).toEqual([]);
  expect(codesOf(extending, imported)).toEqual([]);
  expect(codesOf(extending, bare)).toEqual(["registry.yaml shape/missing-key"]);
});
