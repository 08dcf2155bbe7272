import type { DiagnosticCode } from "../../src/diagnostics/catalogue.ts";

/** A registry, the registries it may extend, the day, and the version of it that is compared with. */
export interface Fixture {
  readonly text: string;
  readonly before?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly today?: string;
  /** In place of all that: a file of OpenTelemetry's conventions, which is imported. */
  readonly conventions?: string;
}

/** One registry in which a code fires, and its nearest neighbour in which it does not. */
export interface FixturePair {
  readonly fires: string | Fixture;
  readonly clean: string | Fixture;
}

const HEAD = "logwright: 1\nname: acme\nversion: 1.2.0\n";

const EVENTS = "events: { app.ready: { severity: info, summary: it can be used now } }\n";

/** A registry with a head, these sections, and an event if none of them has one. */
export function registry(...sections: readonly string[]): string {
  const body = sections.map((section) => `${section}\n`).join("");
  return HEAD + (/^events:/m.test(body) ? "" : EVENTS) + body;
}

/** A file of OpenTelemetry's conventions with two attributes, and groups with these lines. */
const conventions = (...lines: readonly string[]): Fixture => ({
  text: "",
  conventions: [
    "groups:",
    "  - id: registry.job",
    "    type: attribute_group",
    "    brief: attributes of jobs",
    "    attributes:",
    "      - { id: job.size, type: int, brief: how much there was to do }",
    ...lines.map((line) => `  ${line}`),
    "",
  ].join("\n"),
});

/** A registry of one event with these lines in it. */
const event = (...lines: readonly string[]): string =>
  registry(
    "events:",
    "  job.done:",
    "    severity: info",
    "    summary: the job ended",
    ...lines.map((line) => `    ${line}`),
  );

/** The same with data keys. */
const data = (...lines: readonly string[]): string => event("data:", ...lines.map((line) => `  ${line}`));

/** A registry of one metric with these lines in it, and the event job.done with the keys ms, size and tag. */
const metric = (name: string, ...lines: readonly string[]): string =>
  [
    data("ms: duration_ms", "size: int", "tag: string").trimEnd(),
    "metrics:",
    `  ${name}:`,
    "    summary: measured at the end",
    ...lines.map((line) => `    ${line}`),
    "",
  ].join("\n");

const gauge = (...lines: readonly string[]): string => metric("acme.level", "kind: gauge", "unit: unitless", ...lines);
const counter = (...lines: readonly string[]): string => metric("acme.jobs", "kind: counter", "unit: events", ...lines);

const other = (text: string): NonNullable<Fixture["files"]> => ({ "./base.yaml": text });
const base = registry(
  "events:",
  "  job.done:",
  "    severity: info",
  "    summary: the job ended",
  "    data: { size: int }",
);
const extending = (...sections: readonly string[]): Fixture => ({
  text: registry("extends: ./base.yaml", ...sections),
  files: other(base),
});

const deprecated = (text: string, ...more: readonly string[]): string => event(`deprecated: { ${text} }`, ...more);
const second = (name: string, ...lines: readonly string[]): readonly string[] => [
  `  ${name}:`,
  "    severity: info",
  "    summary: something else happened",
  ...lines.map((line) => `    ${line}`),
];
const two = (first: string, name: string): string => registry("events:", ...second(first), ...second(name));

/** For every code of the catalogue one registry that shows it and one that does not. */
export const fixtures: Readonly<Record<DiagnosticCode, FixturePair>> = {
  "yaml/alias": { fires: registry("x-a: *nothing"), clean: registry("x-b: &some 1", "x-a: *some") },
  "yaml/unused-anchor": {
    fires: event("note: &co told what it came to"),
    clean: event("note: '&co told what it came to'"),
  },
  "yaml/comma-in-text": {
    fires: data("file: { type: string, summary: path, or folder }"),
    clean: data("file: { type: string, summary: 'path, or folder' }"),
  },
  "yaml/conflict-marker": {
    fires: `${HEAD}<<<<<<< HEAD\nx-a: 1\n=======\nx-a: 2\n>>>>>>> other\n`,
    clean: registry("# ======= not a marker", "x-a: '<<<<<<< neither'"),
  },
  "yaml/cut-by-comment": {
    fires: event("note: every 5 # steps"),
    clean: event("note: 'every 5 # steps' # said so"),
  },
  "yaml/key": { fires: registry("x-a: { [a]: b }"), clean: registry("x-a: { '[a]': b }") },
  "yaml/merge-key": {
    fires: data("<<: { size: int }"),
    clean: registry("x-a: { 'less-less': 1 }"),
  },
  "yaml/missing-space": { fires: data("size: {type:int}"), clean: data("size: {type: int}") },
  "yaml/several-documents": { fires: `${registry()}---\nx-a: 1\n`, clean: `---\n${registry()}` },
  "yaml/syntax": { fires: registry("x-a: 'open"), clean: registry("x-a: 'closed'") },
  "yaml/tag": { fires: registry("x-a: !!js/function 'boom'"), clean: registry("x-a: '!!js/function boom'") },
  "yaml/too-deep": {
    fires: registry(`x-a: ${"[".repeat(40)}${"]".repeat(40)}`),
    clean: registry(`x-a: ${"[".repeat(10)}${"]".repeat(10)}`),
  },
  "yaml/too-large": {
    fires: registry(`x-a: '${"a".repeat(10 * 1024 * 1024)}'`),
    clean: registry(`x-a: '${"a".repeat(100_000)}'`),
  },

  "shape/boolean": { fires: data("id: { type: string, hash: yes }"), clean: data("id: { type: string, hash: true }") },
  "shape/empty": { fires: event("note:"), clean: event("note: said") },
  "shape/missing-key": {
    fires: registry("events:", "  job.done: { severity: info }"),
    clean: registry("events:", "  job.done: { severity: info, summary: the job ended }"),
  },
  "shape/number": { fires: event("sample: { every: '5' }"), clean: event("sample: { every: 5 }") },
  "shape/unknown-key": { fires: event("sumary: what"), clean: event("x-sumary: what") },
  "shape/unknown-word": { fires: event("stability: stabel"), clean: event("stability: beta") },
  "shape/wrong-kind": {
    fires: registry("redaction: { patterns: { id: { match: [0-9] } } }"),
    clean: registry("redaction: { patterns: { id: { match: '[0-9]{9,}' } } }"),
  },

  "name/duplicate": {
    fires: data("loss: double", "loss?: double"),
    clean: data("loss: double", "losses?: list<double>"),
  },
  "name/layout-collision": {
    fires: registry(
      "record: { data: inline }",
      "events: { job.done: { severity: info, summary: it ended, data: { run_id: string } } }",
    ),
    clean: data("run_id: string"),
  },
  "name/malformed": { fires: two("job.done", "JobFailed"), clean: two("job.done", "job.failed") },
  "name/mixed-style": {
    fires: data("user_id: int", "group_id: int", "userName: string"),
    clean: data("user_id: int", "group_id: int", "user_name: string"),
  },
  "name/near-duplicate": {
    fires: registry(
      "events:",
      ...second("file.read", "data: { size_bytes: int }"),
      ...second("file.write", "data: { size_byte: int }"),
    ),
    clean: registry(
      "events:",
      ...second("file.read", "data: { size_bytes: int }"),
      ...second("file.write", "data: { size_rows: int }"),
    ),
  },
  "name/reserved": { fires: data("constructor: string"), clean: data("builder: string") },
  "name/same-identifier": { fires: two("job.step_end", "job_step.end"), clean: two("job.step_end", "job.step_begin") },
  "name/tombstone": {
    fires: `${event()}reserved: { events: [job.done] }\n`,
    clean: `${event()}reserved: { events: [job.ended] }\n`,
  },
  "name/type-word": { fires: data("items_list: list<int>"), clean: data("items: list<int>") },
  "text/invisible-character": {
    fires: event('note: "left\u202eright"'),
    clean: event('note: "left right"'),
  },
  "text/repeats-name": {
    fires: registry("events: { job.done: { severity: info, summary: the job done } }"),
    clean: registry("events: { job.done: { severity: info, summary: the job ended } }"),
  },

  "attribute/unused": {
    fires: registry("attributes: { size: int }"),
    clean: registry(
      "attributes: { size: int }",
      "events: { job.done: { severity: info, summary: it ended, data: { size: $size } } }",
    ),
  },
  "type/enum-values": { fires: data("kind: enum"), clean: data("kind: { type: enum, values: [a, null, 1.0] }") },
  "type/example": {
    fires: data("size: { type: int, examples: [big] }"),
    clean: data("size: { type: int, examples: [3] }"),
  },
  "type/option": {
    fires: data("size: { type: int, precision: 3 }"),
    clean: data("size: { type: double, precision: 3 }"),
  },
  "type/error-code": {
    fires: registry("fields: { error_code: { type: string, severities: [info] } }"),
    clean: registry("fields: { error_code: { type: string, severities: [info, error] } }"),
  },
  "type/standard-field": {
    fires: registry("fields: { trace_id: int }"),
    clean: registry("fields: { phase: { type: enum, values: [warmup, main] } }"),
  },
  "type/unknown": { fires: data("sizes: int[]"), clean: data("sizes: list<int>") },
  "redaction/everything": {
    fires: registry("redaction: { patterns: { mail: { match: '(?:at)?', where: anywhere } } }"),
    clean: registry("redaction: { patterns: { mail: { match: '(?:at)?', where: whole } } }"),
  },
  "redaction/allow": {
    fires: data("sha: { type: string, allow: '^$' }"),
    clean: data("sha: { type: string, allow: '^[0-9a-f]{7,40}$' }"),
  },
  "redaction/denied-key": {
    fires: `${data("userEmail: string")}redaction: { deny: [user_email] }\n`,
    clean: `${data("userEmailHash: string")}redaction: { deny: [user_email] }\n`,
  },
  "redaction/forbidden-text": {
    fires: `${data("base: { type: enum, values: [GATTACAGATTACAGATTACA] }")}redaction: { patterns: { dna: { match: '[ACGT]{20,}' } } }\n`,
    clean: `${data("base: { type: enum, values: [GATTACA] }")}redaction: { patterns: { dna: { match: '[ACGT]{20,}' } } }\n`,
  },
  "redaction/not-linear": {
    fires: data("id: { type: string, allow: '^(a+)+$' }"),
    clean: data("id: { type: string, allow: '^a+(?:-a+)*$' }"),
  },
  "redaction/regex": {
    fires: data("id: { type: string, allow: '^(?=a)b$' }"),
    clean: data("id: { type: string, allow: '^(?:a|b)$' }"),
  },

  "ref/attribute": { fires: data("size: $size"), clean: `${data("size: $size")}attributes: { size: int }\n` },
  "ref/attribute-of-attribute": {
    fires: `${data("size: $size", "length: $length")}attributes: { size: int, length: $size }\n`,
    clean: `${data("size: $size", "length: $length")}attributes: { size: int, length: int }\n`,
  },
  "ref/errors": {
    fires: counter("labels: { code?: { values: errors } }"),
    clean: `${counter("labels: { code?: { values: errors } }")}errors: { IoError: { summary: the disk failed } }\n`,
  },
  "ref/event": { fires: counter("from: { event: job.dnoe }"), clean: counter("from: { event: job.done }") },
  "ref/key": {
    fires: event("sample: { every: 5, by: stp }"),
    clean: event("sample: { every: 5, by: step }"),
  },
  "ref/owner": { fires: event("owner: core"), clean: `${event("owner: core")}owners: { core: the core team }\n` },
  "ref/severity": {
    fires: registry("events: { job.done: { severity: critical, summary: it ended } }"),
    clean: registry(
      "record: { severities: { critical: CRITICAL } }",
      "events: { job.done: { severity: critical, summary: it ended } }",
    ),
  },
  "ref/span": {
    fires: counter("from: { span: job.run }"),
    clean: `${counter("from: { span: job.run }")}spans: { job.run: { summary: one job from end to end } }\n`,
  },
  "deprecated/circle": {
    fires: registry(
      "events:",
      ...second("a.b", "deprecated: { reason: renamed, renamed_to: c.d }"),
      ...second("c.d", "deprecated: { reason: renamed, renamed_to: a.b }"),
    ),
    clean: registry("events:", ...second("a.b", "deprecated: { reason: renamed, renamed_to: c.d }"), ...second("c.d")),
  },
  "deprecated/date": {
    fires: deprecated("reason: obsolete, remove_after: 2027-02-30"),
    clean: deprecated("reason: obsolete, remove_after: 2027-02-28"),
  },
  "deprecated/expired": {
    fires: { text: deprecated("reason: obsolete, remove_after: 2027-01-01"), today: "2027-01-02" },
    clean: { text: deprecated("reason: obsolete, remove_after: 2027-01-01"), today: "2027-01-01" },
  },
  "deprecated/future": { fires: event("since: 1.3.0"), clean: event("since: 1.2.0") },
  "deprecated/leads-nowhere": {
    fires: deprecated("reason: renamed, renamed_to: job.ended"),
    clean: registry(
      "events:",
      ...second("job.done", "deprecated: { reason: renamed, renamed_to: job.ended }"),
      ...second("job.ended"),
    ),
  },
  "deprecated/no-new-name": { fires: deprecated("reason: renamed"), clean: deprecated("reason: obsolete") },
  "breaks/unknown-rule": {
    fires: registry("breaks: [{ rule: KEY_NO_DELET, subject: job.done.size, reason: never read }]"),
    clean: registry("breaks: [{ rule: KEY_NO_DELETE, subject: job.done.size, reason: never read }]"),
  },
  "breaks/unused": {
    fires: {
      before: event(),
      text: `${event()}breaks: [{ rule: KEY_NO_DELETE, subject: job.done.size, reason: never read }]\n`,
    },
    clean: {
      before: data("size: int"),
      text: `${event()}breaks: [{ rule: KEY_NO_DELETE, subject: job.done.size, reason: never read }]\n`,
    },
  },
  "change/breaking": {
    fires: { before: data("size: int"), text: event() },
    clean: { before: data("size: int"), text: event().replace("version: 1.2.0", "version: 2.0.0") },
  },
  "change/version": {
    fires: { before: event(), text: data("size?: int") },
    clean: { before: event(), text: data("size?: int").replace("version: 1.2.0", "version: 1.3.0") },
  },
  "breaks/expired": {
    fires: {
      text: registry(
        "breaks: [{ rule: KEY_NO_DELETE, subject: job.done.size, reason: never read, until: 2027-01-01 }]",
      ),
      today: "2027-01-02",
    },
    clean: registry("breaks: [{ rule: KEY_NO_DELETE, subject: job.done.size, reason: never read, until: 2027-01-01 }]"),
  },
  "extends/circle": {
    fires: { text: registry("extends: ./base.yaml"), files: other(registry("extends: registry.yaml")) },
    clean: { text: registry("extends: ./base.yaml"), files: other(base) },
  },
  "extends/not-found": {
    fires: registry("extends: ./elsewhere.yaml"),
    clean: { text: registry("extends: ./base.yaml"), files: other(base) },
  },
  "extends/redefinition": {
    fires: extending("events: { job.done: { severity: warn } }"),
    clean: extending("events: { job.done: { data: { tag: string } } }"),
  },
  "extends/loosened": {
    fires: {
      text: registry("extends: ./base.yaml", "redaction: { strict: false }"),
      files: other(`${base}redaction: { strict: true }\n`),
    },
    clean: {
      text: registry("extends: ./base.yaml", "redaction: { deny: [email] }"),
      files: other(`${base}redaction: { strict: true }\n`),
    },
  },

  "registry/format": { fires: registry().replace("logwright: 1", "logwright: 2"), clean: registry() },
  "registry/output-clash": {
    fires: registry("outputs: { docs: pages, sql: pages/log-events.md/views }"),
    clean: registry("outputs: { docs: false, sql: docs/log-events.md/views }"),
  },
  "registry/output-path": {
    fires: registry("outputs: { docs: ../docs }"),
    clean: registry("outputs: { docs: ./docs/ }"),
  },
  "registry/same-severity-text": {
    fires: registry("record: { severities: { info: I, warn: W, error: W } }"),
    clean: registry("record: { severities: { info: I, warn: W, error: E } }"),
  },
  "registry/version": { fires: registry().replace("1.2.0", "1.0"), clean: registry().replace("1.2.0", "1.0.0") },
  "event/knob": {
    fires: event("sample: { every: 5, knob: log_level }"),
    clean: event("sample: { every: 5, knob: log_every }"),
  },
  "event/sample-by": {
    fires: event("sample: { every: 5, by: phase }"),
    clean: event("sample: { every: 5, by: epoch }"),
  },

  "metric/alert": {
    fires: gauge("alert: { name: High, when: 'sum({{metric}} > 3' }"),
    clean: gauge("alert: { name: High, when: 'sum({{metric}}) > 3', for: 1h30m }"),
  },
  "metric/alert-silent": {
    fires: counter("alert: { name: Shrinking, when: '{{metric}} < 0' }"),
    clean: counter("alert: { name: Growing, when: 'rate({{metric}}[5m]) <= 0' }"),
  },
  "metric/buckets": {
    fires: metric("acme.size", "kind: histogram", "unit: bytes", "buckets: [1, 5, 5]"),
    clean: metric("acme.size", "kind: histogram", "unit: bytes", "buckets: [1, 5, 50]"),
  },
  "metric/exported-collision": {
    fires: `${counter()}  acme.jobs_total: { kind: counter, unit: events, summary: counted twice }\n`,
    clean: `${counter()}  acme.tasks: { kind: counter, unit: events, summary: counted twice }\n`,
  },
  "metric/label-bound": { fires: counter("labels: { code?: {} }"), clean: counter("labels: { code?: { max: 50 } }") },
  "metric/label-absent": {
    fires: `${data("place?: string")}metrics: { acme.jobs: { kind: counter, unit: events, summary: so many jobs, labels: { place: { max: 5 } }, from: { event: job.done } } }\n`,
    clean: `${data("place?: string")}metrics: { acme.jobs: { kind: counter, unit: events, summary: so many jobs, labels: { place?: { max: 5 } }, from: { event: job.done, labels: { place: place } } } }\n`,
  },
  "metric/label-source": {
    fires: counter("labels: { kind: { max: 5 } }", "from: { event: job.done }"),
    clean: counter("labels: { tag: { max: 5 } }", "from: { event: job.done }"),
  },
  "metric/label-type": {
    fires: counter("labels: { tag: { max: 5 } }", "from: { event: job.done, labels: { tag: size } }"),
    clean: counter("labels: { tag: { max: 5 } }", "from: { event: job.done, labels: { tag: tag } }"),
  },
  "metric/prefix": { fires: metric("level", "kind: gauge", "unit: unitless"), clean: gauge() },
  "metric/process": {
    fires: metric("acme.memory", "kind: counter", "unit: bytes", "process: peak_rss"),
    clean: metric("acme.memory", "kind: gauge", "unit: bytes", "process: peak_rss"),
  },
  "metric/promtool": {
    fires: metric("acme.wait_ms", "kind: gauge", "unit: ms"),
    clean: metric("acme.wait", "kind: gauge", "unit: ms"),
  },
  "metric/source": {
    fires: counter("from: { event: job.done, severity: info }"),
    clean: counter("from: [{ event: job.done }, { severity: info }]"),
  },
  "metric/source-unit": {
    fires: metric("acme.wait", "kind: gauge", "unit: s", "from: { event: job.done, value: ms }"),
    clean: metric("acme.wait", "kind: gauge", "unit: ms", "from: { event: job.done, value: ms }"),
  },
  "metric/source-value": {
    fires: gauge("from: { event: job.done, value: tag }"),
    clean: gauge("from: { event: job.done, value: size }"),
  },
  "metric/too-many-series": {
    fires: counter("labels: { a?: { max: 1000 }, b?: { max: 1000 } }"),
    clean: counter("labels: { a?: { max: 100 }, b?: { max: 100 } }"),
  },
  "metric/unit": {
    fires: metric("acme.speed", "kind: gauge", "unit: m/s/s"),
    clean: metric("acme.speed", "kind: gauge", "unit: m/s"),
  },
  "metric/unit-doubled": {
    fires: metric("acme.bytes.read", "kind: counter", "unit: bytes"),
    clean: metric("acme.read.bytes", "kind: counter", "unit: bytes"),
  },
  "metric/unit-missing": {
    fires: metric("acme.wait.seconds", "kind: gauge", "unit: unitless"),
    clean: metric("acme.wait.seconds", "kind: gauge", "unit: s"),
  },
  "otel/circle": {
    fires: conventions(
      "- { id: a, type: attribute_group, brief: one half, extends: b }",
      "- { id: b, type: attribute_group, brief: the other half, extends: a }",
    ),
    clean: conventions(
      "- { id: a, type: attribute_group, brief: one half, extends: b }",
      "- { id: b, type: attribute_group, brief: the other half }",
    ),
  },
  "otel/duplicate": {
    fires: conventions(
      "- { id: a, type: attribute_group, brief: one half }",
      "- { id: a, type: attribute_group, brief: the other half }",
    ),
    clean: conventions(
      "- { id: a, type: attribute_group, brief: one half }",
      "- { id: b, type: attribute_group, brief: the other half }",
    ),
  },
  "otel/reference": {
    fires: conventions("- { id: a, type: span, brief: a job, attributes: [{ ref: job.sise }] }"),
    clean: conventions("- { id: a, type: span, brief: a job, attributes: [{ ref: job.size }] }"),
  },
};
