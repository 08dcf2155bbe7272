import { afterAll, beforeAll, expect, test } from "vitest";
import { REGISTRY, Sandbox } from "./sandbox.ts";
import { LINT_RULES } from "../../src/commands/explain/lint-rules.ts";
import { commands } from "../../src/commands/commands.ts";

let box: Sandbox;
beforeAll(() => {
  box = new Sandbox({
    "registry.yaml": `${REGISTRY}spans: { job.run: { summary: one job } }
errors: { IoError: { summary: the disk failed } }
metrics:
  acme.jobs: { kind: counter, unit: events, summary: jobs that ended, from: { event: job.done }, labels: { kind?: { values: [a, b] } } }
`,
  });
});
afterAll(() => box[Symbol.dispose]());

test.each([
  ["job.done", ["event job.done", "the job ended", "logger.jobDone({ size })", "acme.jobs", "registry.yaml:5:3"]],
  ["acme.jobs", ["metric acme.jobs", "acme_jobs_total", "kind (a, b)", "event job.done"]],
  ["acme_jobs_total", ["metric acme.jobs"]],
  ["size", ["data key size", "int", "job.done"]],
  ["step", ["standard field step", "built in"]],
  ["job.run", ["span job.run", "spans.jobRun"]],
  ["IoError", ["error code IoError", "the disk failed"]],
  ["ref/key", ["error ref/key"]],
  ["no-print", ["lint rule logwright/no-print"]],
  ["logwright/redaction-only-sink", ["INV-OBS-3"]],
])("explains %s", (name, said) => {
  const { status, stdout } = box.run("explain", name);
  expect(status).toBe(0);
  for (const part of said) expect(stdout).toContain(part);
});

test("a typo gets the nearest name and exit 1, nothing near only exit 1", () => {
  expect(box.run("explain", "job.dnoe")).toMatchObject({
    status: 1,
    stderr: 'Nothing is called "job.dnoe"; did you mean "job.done"?\n',
  });
  expect(box.run("explain", "zzzzzzzz")).toMatchObject({ status: 1, stderr: 'Nothing is called "zzzzzzzz".\n' });
  expect(box.run("explain")).toMatchObject({ status: 2 });
});

test("findings are explained without a registry", () => {
  using empty = new Sandbox();
  expect(empty.run("explain", "yaml/tag")).toMatchObject({ status: 0 });
});

test("the lint rules it knows are in order, each a sentence", () => {
  expect(Object.keys(LINT_RULES)).toEqual(Object.keys(LINT_RULES).sort());
  for (const text of Object.values(LINT_RULES)) expect(text).toMatch(/^Reports .*\.$/);
});

test.each(commands.map(({ name }) => name))(
  "%s has help, and its entry in the overview says who it is",
  async (name) => {
    const command = await commands.find((entry) => entry.name === name)?.load();
    expect(command?.name).toBe(name);
    const { status, stdout } = box.run(name, "--help");
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^usage: logwright ${name}\\b`));
    expect(box.run("--help").stdout).toContain(`  ${name} `);
  },
);
