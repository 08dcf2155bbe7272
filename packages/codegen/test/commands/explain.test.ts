import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHANGE_RULES } from "../../src/change/catalogue.ts";
import { DRIFT_FINDINGS } from "../../src/commands/drift-finding.ts";
import { environmentTexts } from "../../src/commands/explain/environment.ts";
import { builtInTexts } from "../../src/commands/explain/rules.ts";
import { commands } from "../../src/commands/commands.ts";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { FINDINGS } from "../../src/logs/verify/finding.ts";
import { REGISTRY, Sandbox } from "./sandbox.ts";

/** No package holds the pages, so they are named as they are found by everybody. */
const PAGES = "https://github.com/logwright/logwright/blob/main";

let box: Sandbox;
beforeAll(() => {
  box = new Sandbox({
    "registry.yaml": `${REGISTRY.replace("events:", "record: { event: msg, run_id: false, severities: { info: INFO, error: ERROR } }\nevents:")}      user?: { type: string, hash: true }
  job.ended:
    severity: info
    summary: the old name of job.done
    owner: core
    x-runbook: { page: "wiki/jobs" }
    sample: { every: 10, knob: log_every }
    deprecated: { reason: renamed, renamed_to: job.done, note: one word for all }
    data: { size: { type: double, summary: how much it weighs } }
  job.failed: { severity: error, summary: the job did not end well }
spans:
  job.run: { summary: one job }
  job.part: { summary: a part of it, attributes: { size: int, host?: string, queue?: { type: string, deprecated: { reason: obsolete, note: use host } } } }
  job.rest: { summary: what is left, attributes: { host?: string } }
errors: { IoError: { summary: the disk failed } }
metrics:
  acme.jobs: { kind: counter, unit: events, summary: jobs that ended, from: { event: job.done }, labels: { kind?: { values: [a, b] } },
    alert: { name: JobsStopped, when: "rate({{metric}}[5m]) == 0", for: 10m, severity: warn } }
  acme.job.duration: { kind: histogram, unit: ms, summary: how long jobs take, buckets: [1, 2] }
  acme.failures: { kind: counter, unit: events, summary: what went wrong, from: { severity: error } }
owners: { core: the core team }
reserved: { events: [job.begun], metrics: [acme.begun], keys: [weight] }
redaction: { deny: [email], patterns: { dna: { match: "[ACGT]{20,}" } } }
`,
  });
});
afterAll(() => box[Symbol.dispose]());

test.each([
  [
    "job.done",
    ["event job.done", "the job ended", "logger.jobDone({ size, user? })", "acme.jobs", "registry.yaml:6:3"],
  ],
  ["acme.jobs", ["metric acme.jobs", "acme_jobs_total", "kind (a, b)", "event job.done"]],
  ["acme_jobs_total", ["metric acme.jobs"]],
  ["size", ["data key size", "int", "job.done"]],
  ["step", ["standard field step", "built in"]],
  ["JobDoneData", ["event job.done"]],
  ["job.done", ["old names:  job.ended"]],
  ["job.ended", ['deprecated:  renamed, now "job.done"', "because:     one word for all"]],
  ["job.ended", ['x-runbook:   {"page":"wiki/jobs"}']],
  ["job.failed", ["feeds:      acme.failures"]],
  ["acme_job_duration_seconds_bucket", ["metric acme.job.duration"]],
  [
    "size",
    ["type:      int\n  used by:   job.done", "how much it weighs\n  type:      double\n  used by:   job.ended"],
  ],
  ["job.ended.size", ["data key size", "double"]],
  ["user", ["hashed:    yes", "used by:   job.done (optional)", "declared:  registry.yaml:11:7"]],
  ["kind", ["label kind", "acme.jobs: a, b (optional)"]],
  ["component", ["part of a line component", 'key:    "component"', "getLogger(component)"]],
  ["msg", ["part of a line event", 'key:    "msg"', "place:  1 of 6: event, timestamp,"]],
  ["event", ["part of a line event"]],
  ["run_id", ["part of a line run_id", "none: the registry leaves it out"]],
  ["severity", ['values:  info is "INFO", error is "ERROR"']],
  ["log_every", ["sampling knob log_every", "ACME_LOG_EVERY", "--log-every", "1 of 10", "job.ended"]],
  ["ACME_LOG_EVERY", ["sampling knob log_every"]],
  ["ACME_LOG_LEVEL", ["setting of the runtime level", "--log-level", "info or error", "default:      info"]],
  ["logDir", ["setting of the runtime logDir", "getLogger(component, { logDir })", "ACME_LOG_DIR", "~/.acme/logs"]],
  ["rotate.bytes", ["getLogger(component, { rotate: { bytes } })", "ACME_ROTATE_BYTES", "never"]],
  ["ACME_HASH_KEY", ["setting of the runtime ACME_HASH_KEY"]],
  ["WANDB_PROJECT", ["setting of the runtime wandbProject"]],
  ["job.begun", ["reserved event job.begun", "no event may have this name again"]],
  ["acme.begun", ["reserved metric acme.begun"]],
  ["weight", ["reserved data key weight"]],
  ["email", ["denied key email", "deny list", "declared:  registry.yaml:"]],
  ["core", ["owner core", "the core team", "owns:      job.ended", "declared:  registry.yaml:"]],
  ["ERROR", ["severity error", "written:  ERROR", "1, which demand the field error_code"]],
  ["acme", ["registry acme", "version 1.0.0, 3 events, 3 metrics", "ACME_…", "~/.acme/logs"]],
  ["AcmeLogger", ["registry acme"]],
  ["OTEL_EXPORTER_OTLP_LOGS_ENDPOINT", ["OTEL_EXPORTER_OTLP_ENDPOINT", "nothing is sent"]],
  ["WANDB_MODE", ["online, offline or disabled"]],
  ["NO_COLOR", ["environment variable of the runtime NO_COLOR"]],
  ["dna", ["pattern of the filter dna", "[ACGT]{20,}", "hardened:  yes"]],
  ["job.run", ["span job.run", "spans.jobRun(async (span) => { … })"]],
  ["job.part", ["spans.jobPart({ size, host?, queue? }, async (span) => { … })", "attributes:  size, host?, queue?"]],
  ["error", ["event of the runtime error", "the program crashed", "error_code, frames"]],
  ["InternalError.InvariantViolation", ["error code of the runtime InternalError.InvariantViolation"]],
  ["queue", ["deprecated:  obsolete", "because:     use host"]],
  ["job.rest", ["spans.jobRest(async (span) => { … })", "attributes:  host?"]],
  ["IoError", ["error code IoError", "the disk failed"]],
  ["ref/key", ["error ref/key", `${PAGES}/docs/diagnostics.md`]],
  ["no-print", ["lint rule logwright/no-print"]],
  ["logwright/redaction-only-sink", ["has passed the redactor", `${PAGES}/docs/rules/redaction-only-sink.md`]],
  ["no-runtime-internals", ["lint rule"]],
  ["KEY_NO_DELETE", ["rule about changes KEY_NO_DELETE", "MAJOR", "WIRE", `${PAGES}/docs/breaking-changes.md`]],
  ["log/unknown-key", ["error log/unknown-key", `${PAGES}/docs/commands/verify.md`]],
  ["logwright.sink.disabled", ["event of the runtime logwright.sink.disabled", "warn", "sink, failures, reason?"]],
  ["logwright_metric_refused_total", ["metric of the runtime logwright.metric.refused", "metric, reason"]],
  ["logwright.records.dropped", ["event of the runtime", "metric of the runtime"]],
  ["JobsStopped", ["alert JobsStopped", "acme.jobs", "rate(acme_jobs_total[5m]) == 0", "10m", "registry.yaml:"]],
])("explains %s", (name, said) => {
  const { status, stdout } = box.run("explain", name);
  expect(status).toBe(0);
  for (const part of said) expect(stdout).toContain(part);
});

test.each([
  ["ACME_LOG_LEVLE", '"ACME_LOG_LEVEL" (setting of the runtime)'],
  ["job.dnoe", '"job.done" (event)'],
  ["job.begin", '"job.begun" (reserved event)'],
  ["componnet", '"component" (part of a line)'],
  ["acme_job_total", '"acme_jobs_total" (metric)'],
  ["job.rum", '"job.run" (span)'],
  ["sise", '"size" (data key)'],
  ["IOError", '"IoError" (error code)'],
  ["JobStopped", '"JobsStopped" (alert)'],
  ["ref/kee", '"ref/key" (finding about a registry)'],
  ["log/typ", '"log/type" (finding about a log)'],
  ["KEY_NO_DELET", '"KEY_NO_DELETE" (rule about changes)'],
  ["no-prnit", '"no-print" (lint rule)'],
])("the typo %s gets the nearest names of all kinds and exit 1", (typo, nearest) => {
  const { status, stdout, stderr } = box.run("explain", typo);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toContain(`Nothing is called "${typo}"; did you mean ${nearest}`);
});

test("a flag of the program is explained behind --, and who forgets that is told", () => {
  expect(box.run("explain", "--", "--log-dir").stdout).toContain("setting of the runtime logDir");
  expect(box.run("explain", "--", "--log-every").stdout).toContain("sampling knob log_every");
  expect(box.run("explain", "--log-dir")).toMatchObject({
    status: 2,
    stderr:
      'logwright: unknown option "--log-dir" of explain; see "logwright explain --help", or write "logwright explain -- --log-dir" where it is no option\n',
  });
});

test("nothing near is exit 1 without a suggestion, no name is exit 2", () => {
  expect(box.run("explain", "zzzzzzzz")).toMatchObject({ status: 1, stderr: 'Nothing is called "zzzzzzzz".\n' });
  expect(box.run("explain", "\u001b[31m")).toMatchObject({ status: 1, stderr: 'Nothing is called "\\u001b[31m".\n' });
  expect(box.run("explain")).toMatchObject({ status: 2 });
});

test("findings and rules are explained, and typos in them found, without a registry", () => {
  using empty = new Sandbox();
  expect(empty.run("explain", "yaml/tag")).toMatchObject({ status: 0, stderr: "" });
  const { status, stderr } = empty.run("explain", "yaml/tga");
  expect(status).toBe(2);
  expect(stderr).toMatch(/no registry\.yaml[^]*did you mean "yaml\/tag"/);
  expect(empty.run("explain", "zzzzzzzz").stderr).toMatch(/^logwright: no registry\.yaml/);
});

test("what a finding fills in is shown as a place", () => {
  using empty = new Sandbox();
  expect(empty.run("explain", "yaml/tag").stdout).toContain('The tag "<tag>" is not part of the language.');
});

test("a broken registry is said to be the reason, and no reason for built-in names", () => {
  using broken = new Sandbox({ "registry.yaml": "logwright: 9\n" });
  expect(broken.run("explain", "job.done")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("The registry has errors") as string,
  });
  expect(broken.run("explain", "yaml/tag")).toMatchObject({ status: 0, stderr: "" });
});

test("every finding, rule about changes and log finding can be explained", () => {
  const names = builtInTexts().flatMap((explanation) => explanation.names);
  expect(names).toEqual(
    expect.arrayContaining([
      ...Object.keys(catalogue),
      ...Object.keys(FINDINGS),
      ...Object.keys(DRIFT_FINDINGS),
      ...CHANGE_RULES,
    ]),
  );
  // One name is an event and a metric of the runtime.
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual(["logwright.records.dropped"]);
  for (const { text } of builtInTexts()) expect(text()).toMatch(/^.+\n {2}.+\n/);
});

test("every page that is pointed to exists, and none is named as a file that the package does not hold", () => {
  const said = builtInTexts().map(({ text }) => text());
  const pages = new Set(said.flatMap((text) => text.match(/\S*\bdocs\/\S+\.md/g) ?? []));
  expect(pages.size).toBeGreaterThan(10);
  for (const page of pages) {
    expect(page).toMatch(new RegExp(`^${PAGES}/`));
    expect(existsSync(join(import.meta.dirname, "../../../..", page.slice(PAGES.length)))).toBe(true);
  }
});

describe("what an extended registry declares is explained with its place:", () => {
  const extended = new Sandbox({
    "registry.yaml": REGISTRY.replace("events:", "extends: '@acme/base'\nevents:"),
    "node_modules/@acme/base/registry.yaml": `logwright: 1
name: base
version: 2.0.0
owners: { base: the people below }
attributes: { tenant: { type: string, summary: which customer } }
fields: { shard: { type: string, summary: part of the data } }
errors: { BaseError: { summary: the base is broken } }
events: { base.up: { severity: info, summary: it came up, data: { tenant: $tenant } } }
spans: { base.call: { summary: a call to it } }
metrics: { base.ups: { kind: counter, unit: events, summary: how often, labels: { kind?: { max: 3 } } } }
reserved: { events: [base.down], metrics: [base.downs], keys: [weight] }
redaction: { deny: [email], patterns: { digits: { match: "[0-9]{16}" } } }
`,
  });
  afterAll(() => extended[Symbol.dispose]());

  test.each([
    ["base", 4],
    ["tenant", 5],
    ["shard", 6],
    ["BaseError", 7],
    ["base.up", 8],
    ["base.call", 9],
    ["base.ups", 10],
    ["base.down", 11],
    ["base.downs", 11],
    ["weight", 11],
    ["email", 12],
    ["digits", 12],
  ])("%s", (name, line) => {
    expect(extended.run("explain", name).stdout).toContain(`node_modules/@acme/base/registry.yaml:${line}:`);
  });

  test("the registry itself", () => {
    const { stdout } = extended.run("explain", "@acme/base");
    expect(stdout).toContain("extended registry @acme/base");
    expect(stdout).toContain("base.up, base.ups, base.call, BaseError");
  });
});

test("the guides name no environment variable that explain does not know, and it knows none that they do not name", () => {
  const guides = ["configuration", "exporters"].map((page) =>
    readFileSync(join(import.meta.dirname, `../../../../docs/guides/${page}.md`), "utf8"),
  );
  const named = new Set(guides.join("\n").match(/\b(?:OTEL|WANDB)_[A-Z_]*[A-Z]|\bNO_COLOR\b|\bTERM\b/g));
  const known = environmentTexts().flatMap(({ names }) => names);
  // The project's name is an option too; two tables abbreviate.
  const said = [...named].filter((name) => name !== "WANDB_PROJECT" && name !== "OTEL_EXPORTER_OTLP");
  expect(said.filter((name) => !known.includes(name))).toEqual([]);
  const abbreviated = /_CLIENT_KEY$|_CLIENT_CERTIFICATE$|OTLP_(?:LOGS|METRICS|TRACES)_/;
  expect(known.filter((name) => !abbreviated.test(name) && !named.has(name))).toEqual([]);
});

test("author text cannot move the cursor", () => {
  using hostile = new Sandbox({
    "registry.yaml": REGISTRY.replace("the job ended", '"it \\e[31m ended"').replace(
      "    data:",
      '    note: "one\\e]0;x\\a\\ntwo"\n    data:',
    ),
  });
  const { stdout } = hostile.run("explain", "job.done");
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
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

test("help of a command is its --help, and misspelt options of the program are told", () => {
  expect(box.run("help", "check").stdout).toBe(box.run("check", "--help").stdout);
  expect(box.run("--versio")).toMatchObject({
    status: 2,
    stderr: 'logwright: unknown option "--versio"; did you mean "--version"?\n',
  });
  expect(box.run("gen").stderr).toBe('logwright: unknown command "gen"; did you mean "generate"?\n');
});
