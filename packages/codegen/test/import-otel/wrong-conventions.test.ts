import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { messageOf } from "../../src/diagnostics/message.ts";
import { attributes, imported } from "./imported.ts";

const MODEL = attributes({ "job.size": "type: int, brief: how much there was to do" });
const EVENT = `groups:
  - { id: event.job.bad, type: event, name: job.bad, brief: a job ended, attributes: [{ ref: job.sise }] }
`;

/** What is said of a problem: code, sentence, notes, remedy. */
function shown(problem: Diagnostic): string {
  const notes = problem.notes.map(({ message }) => message);
  return [problem.code, messageOf(problem), ...notes, problem.help?.message ?? ""].join("\n");
}

test.each<readonly [string, string, RegExp]>([
  ["YAML that does not read", "groups: [\n", /yaml\/syntax/],
  ["a tag", "groups: !!set {}\n", /yaml\/tag/],
  ["a text for a list", "groups: all\n", /shape\/wrong-kind\nA text stands here; this is the place of a list\./],
  ["a list for a group", "groups: [[]]\n", /shape\/wrong-kind/],
  ["a group without an id", "groups: [{ type: span }]\n", /A group lacks "id"/],
  ["a metric without a name", "groups: [{ id: m, type: metric, instrument: gauge }]\n", /lacks "metric_name"/],
  ["a metric without an instrument", "groups: [{ id: m, type: metric, metric_name: a }]\n", /lacks "instrument"/],
  [
    "an unknown instrument",
    "groups: [{ id: m, type: metric, metric_name: a, instrument: histogramm }]\n",
    /Unknown instrument "histogramm"[^]*did you mean "histogram"/,
  ],
  ["an event without a name", "groups: [{ id: e, type: event }]\n", /lacks "name"/],
  ["an attribute without a type", attributes({ "bad.x": "brief: x" }).replace("registry.test", "bad"), /lacks "type"/],
  [
    "a reference that leads nowhere",
    EVENT.replaceAll("job.done", "job.bad").replace("job.size", "job.sise"),
    /otel\/reference\n[^]*did you mean "job\.size"\?/,
  ],
  [
    "a group that is not there",
    "groups: [{ id: x, type: span, extends: nothing }]\n",
    /the group "nothing", which nothing that was read declares/,
  ],
  [
    "a circle",
    "groups: [{ id: x, type: span, extends: y }, { id: y, type: span, extends: x }]\n",
    /otel\/circle\n.*x -> y -> x/,
  ],
  ["a group that takes itself over", "groups: [{ id: x, type: span, extends: x }]\n", /x -> x/],
  [
    "an attribute that is declared twice",
    MODEL.replace("registry.test", "bad"),
    /otel\/duplicate[^]*job\.size[^]*first declared/,
  ],
  [
    "two metrics of one name",
    "groups: [{ id: m, type: metric, metric_name: a, instrument: gauge }, { id: n, type: metric, metric_name: a, instrument: gauge }]\n",
    /the metric "a" twice/,
  ],
  ["a member that stands twice", "groups: [{ id: x, id: y, type: span }]\n", /name\/duplicate/],
  [
    "aliases that multiply",
    `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\ngroups: [*d]\n`,
    /yaml\/alias/,
  ],
  ["depth", `groups: ${"[".repeat(50_000)}${"]".repeat(50_000)}\n`, /yaml\/too-deep/],
  ["a file that is too large", `groups: []\n#${"x".repeat(11 * 1024 * 1024)}\n`, /yaml\/too-large/],
])("%s", (_what, text, message) => {
  const { problems, text: made } = imported({ "job.yaml": MODEL, "bad.yaml": text });
  expect(made).toBeUndefined();
  const [problem] = problems;
  expect(problem).toBeDefined();
  expect(problem?.span.file).toBe("bad.yaml");
  expect(problem === undefined ? "" : shown(problem)).toMatch(message);
});

const MANY = process.env["LOGWRIGHT_NIGHTLY"] === "1" ? 100_000 : 5_000;

test("a great many attributes are carried over", () => {
  const declared = Array.from({ length: MANY }, (_, at) => [`a.n${at}`, `type: string, brief: number ${at} of them`]);
  expect(imported(attributes(Object.fromEntries(declared) as Record<string, string>)).carried.attributes).toBe(MANY);
});

test("what would be too large a registry is refused, and nothing is made of it", () => {
  const text = (at: number): string => attributes({ [`a.n${at}`]: `type: string, note: "${"x".repeat(2_000_000)}"` });
  const files = Array.from({ length: 6 }, (_, at) => [`${at}.yaml`, text(at).replace("registry.test", `g${at}`)]);
  const { problems, text: made } = imported(Object.fromEntries(files) as Record<string, string>);
  expect(made).toBeUndefined();
  expect(problems.map(shown).join()).toMatch(/yaml\/too-large\n[^]*--only/);
});

test("groups that take over each other's attributes a great many times are refused in time", () => {
  const uses = Array.from({ length: 1000 }, (_, at) => `{ ref: a.n${at} }`).join(", ");
  const declared = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`a.n${at}`, "type: string"]));
  const base = `  - { id: base, type: attribute_group, brief: x, attributes: [${uses}] }\n`;
  const spans = Array.from(
    { length: 4000 },
    (_, at) => `  - { id: s${at}, type: span, span_kind: client, extends: base }\n`,
  );
  expect(() => imported(attributes(declared) + base + spans.join(""))).toThrow(/so many attributes of each other/);
});
