import { afterAll, describe, expect, test } from "vitest";
import { emitAll } from "../../../src/emit/emitters.ts";
import { labelledCall, labelText } from "../../../src/emit/typescript/label-text.ts";
import { TsFile } from "../../../src/emit/typescript/ts-file.ts";
import { errorCode, event, field, key, metric, registry, spanKind } from "../support/models.ts";
import { TypeScriptProject } from "../support/typescript-project.ts";

const jobs = metric("acme.jobs", {
  kind: "counter",
  identifier: "jobs",
  labels: [
    { name: "open", required: true, max: 5 },
    { name: "open_maybe", required: false, max: 5 },
    { name: "closed", required: true, values: ["a", "b"] },
    { name: "closed_maybe", required: false, values: ["a", "b"] },
    { name: "flag", required: true, values: ["true", "false"] },
    { name: "flag_maybe", required: false, values: ["true", "false"] },
    { name: "only_true", required: true, values: ["true"] },
  ],
});

const file = (): TsFile => new TsFile([], []);

const text = key("k");
const maybe = key("k", { required: false });
const choice = key("k", { type: "enum", values: ["a"] });
const other = key("k", { type: "enum", values: ["a", "c"] });
const list = key("k", { shape: "list" });

describe("a label is asserted only where its key may have a value that is none of the label's", () => {
  test.each([
    ["open", text],
    ["open", choice],
    ["open_maybe", text],
    ["open_maybe", maybe],
    ["closed", choice],
    ["closed_maybe", { ...choice, required: false }],
  ])("not: %s from %o", (label, from) => {
    expect(labelText(file(), jobs, label, from, "data.k")).toBe(`${label}: data.k`);
  });

  test.each([
    ["open", maybe],
    ["open", list],
    ["open", { ...text, nullable: true }],
    ["open", key("k", { type: "int" })],
    ["closed", text],
    ["closed", other],
    ["closed", { ...choice, required: false }],
    ["closed_maybe", { ...choice, nullable: true }],
    ["closed", undefined],
    ["unknown", text],
  ])("asserted: %s from %o", (label, from) => {
    expect(labelText(file(), jobs, label, from, "data.k")).toBe(`${label}: data.k as JobsLabels["${label}"]`);
  });
});

describe("a boolean fills a label as a text", () => {
  const flag = key("k", { type: "boolean" });
  const flagMaybe = key("k", { type: "boolean", required: false });
  test.each([
    ["flag", flag, ""],
    ["flag_maybe", flag, ""],
    ["flag_maybe", flagMaybe, ""],
    ["open", flag, ""],
    ["flag", flagMaybe, ' as JobsLabels["flag"]'],
    ["only_true", flag, ' as JobsLabels["only_true"]'],
  ])("%s from %o", (label, from, assertion) => {
    expect(labelText(file(), jobs, label, from, "data.k")).toBe(`${label}: flagLabel(data.k)${assertion}`);
  });
});

test("labels too long for a line stand one a line", () => {
  expect(labelledCall("  metrics.jobs.inc", "1", ["a: data.a", "b: data.b"])).toBe(
    "  metrics.jobs.inc(1, { a: data.a, b: data.b });",
  );
  const long = `a: data.${"a".repeat(80)}`;
  expect(labelledCall("  metrics.jobs.inc", "1", [long, "b: data.b"])).toBe(
    `  metrics.jobs.inc(1, {\n    ${long},\n    b: data.b,\n  });`,
  );
});

describe("labels filled by events, spans and severities", () => {
  const code = { name: "code", required: true, values: ["InputError.BadVcf"] };
  const files = emitAll(
    registry({
      fields: [field("step"), field("error_code", { type: "string", severities: ["error"] })],
      errors: [errorCode("InputError.BadVcf")],
      events: [
        event("done", { keys: [text, { ...maybe, name: "m" }, key("hit", { type: "boolean" })] }),
        event("failed", { severity: "error" }),
      ],
      spans: [spanKind("work", { attributes: [text] })],
      metrics: [
        { ...jobs, labels: [{ name: "open", required: true, max: 5 }], from: [] },
        metric("acme.done", {
          kind: "counter",
          identifier: "done",
          labels: [
            { name: "open", required: true, max: 5 },
            { name: "open_maybe", required: false, max: 5 },
          ],
          from: [
            { kind: "event", name: "done", labels: { open: "m", open_maybe: "k" } },
            { kind: "span", name: "work", labels: { open: "k", open_maybe: "k" } },
          ],
        }),
        metric("acme.hits", {
          kind: "counter",
          identifier: "hits",
          labels: [{ name: "hit", required: true, values: ["true", "false"] }],
          from: [{ kind: "event", name: "done", labels: { hit: "hit" } }],
        }),
        metric("acme.failed", {
          kind: "counter",
          identifier: "failed",
          labels: [code],
          from: [{ kind: "severity", name: "error", labels: { code: "error_code" } }],
        }),
      ],
    }),
  ).filter(({ path }) => path.endsWith(".ts"));
  const project = new TypeScriptProject(files);
  afterAll(() => project.remove());

  test("are asserted where they have to be", () => {
    const printed = files.map(({ content }) => content).join("");
    expect(printed.match(/metrics\.\w+\.inc\([^;]*;/g)).toEqual([
      'metrics.done.inc(1, { open: m as DoneLabels["open"], open_maybe: k });',
      "metrics.hits.inc(1, { hit: flagLabel(hit) });",
      "metrics.failed.inc(1, { code: fields_error_code });",
      'metrics.done.inc(1, { open: attributes.k as DoneLabels["open"], open_maybe: attributes.k });',
    ]);
  });

  test("compile", () => expect(project.check("typescript")).toBe(""));
});
