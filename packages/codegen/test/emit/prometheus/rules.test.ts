import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { prometheusRuleTests } from "../../../src/emit/prometheus/rule-tests.ts";
import { prometheusRules } from "../../../src/emit/prometheus/rules.ts";
import { yamlText } from "../../../src/emit/prometheus/yaml-text.ts";
import type { Alert, Metric, Registry } from "../../../src/model/registry.ts";
import { hostileText } from "../support/hostile-text.ts";
import { alert, metric, registry } from "../support/models.ts";
import { hasPromtool, promtool } from "../support/promtool.ts";
import { realRegistry } from "../support/real-registry.ts";

const RULES = "generated/prometheus/rules.yml";
const TESTS = "generated/prometheus/rules.test.yml";

const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");

const outputs = (model: Registry): ReturnType<typeof prometheusRules.emit> => [
  ...prometheusRules.emit(model),
  ...prometheusRuleTests.emit(model),
];

function contentOf(path: string, model: Registry): string {
  return outputs(model).find((file) => file.path === path)!.content;
}

const GAUGE = metric("acme.load", {
  labels: [
    { name: "zone", required: true, values: ['a"b', "c"] },
    { name: "opt", required: false, max: 3 },
  ],
});
const COUNTER = metric("acme.failures", { kind: "counter", exported: "acme_failures_total" });
const HISTOGRAM = metric("acme.step.duration", {
  kind: "histogram",
  exported: "acme_step_duration_seconds",
  scale: 0.001,
  buckets: [0.1, 10, 100, 10_000],
});

/** Expressions whose alerts can be made to fire and kept quiet. */
const KNOWN: readonly (readonly [watched: Metric, when: string])[] = [
  [GAUGE, "acme_load > 0.9"],
  [GAUGE, "acme_load < 0.0001"],
  [GAUGE, "acme_load >= 0"],
  [GAUGE, "acme_load <= -12.5e-3"],
  [GAUGE, "acme_load == 0"],
  [GAUGE, "acme_load != 3"],
  [GAUGE, "acme_load > 1e12"],
  [GAUGE, 'acme_load{zone="c", opt="x"} > 5'],
  [GAUGE, "sum(acme_load) > 4"],
  [GAUGE, "max by (zone) (acme_load) < 4"],
  [GAUGE, "avg(acme_load) by (zone, run_id) < 4"],
  [COUNTER, "rate(acme_failures_total[5m]) > 0"],
  [COUNTER, "rate(acme_failures_total[30s]) >= 2.5"],
  [COUNTER, "increase(acme_failures_total[1h]) > 10"],
  [COUNTER, "sum by (run_id) (rate(acme_failures_total[5m])) < 0.5"],
  [HISTOGRAM, "histogram_quantile(0.99, rate(acme_step_duration_seconds_bucket[5m])) > 5"],
  [HISTOGRAM, "histogram_quantile(0.5, sum by (le) (rate(acme_step_duration_seconds_bucket[10m]))) < 0.05"],
  [HISTOGRAM, "histogram_quantile(0.5, sum(rate(acme_step_duration_seconds_bucket[10m])) by (le, run_id)) >= 0.05"],
  [HISTOGRAM, "rate(acme_step_duration_seconds_count[5m]) > 100"],
];

describe.runIf(hasPromtool())("promtool", () => {
  test("finds nothing in the repository's own rules, and their tests pass", () => {
    const files = outputs(realRegistry());
    expect(files.map((file) => file.path)).toEqual([RULES, TESTS]);
    expect(promtool(["check", "rules", RULES], files).text).toContain("SUCCESS: 1 rules found");
    expect(promtool(["test", "rules", TESTS], files)).toMatchObject({ ok: true });
  });

  test("sees each alert of a known shape fire and stay quiet", () => {
    const alerts = (of: Metric): readonly Alert[] =>
      KNOWN.flatMap(([watched, when], index) =>
        watched === of ? [alert(`Alert${index}`, when, index % 2 === 0 ? { for: "10m", summary: "s" } : {})] : [],
      );
    const model = registry({ metrics: [GAUGE, COUNTER, HISTOGRAM].map((each) => ({ ...each, alerts: alerts(each) })) });
    const files = outputs(model);
    const { ok, text } = promtool(["test", "rules", TESTS], files);
    expect(ok, text).toBe(true);
    const tests = contentOf(TESTS, model);
    for (const [index, [, when]] of KNOWN.entries()) {
      expect(tests, when).toContain(`name: "Alert${index} fires"`);
      expect(tests, when).toContain(`name: "Alert${index} stays quiet"`);
    }
  });

  test("sees a rule that fires too early", () => {
    const model = registry({ metrics: [{ ...GAUGE, alerts: [alert("High", "acme_load > 1", { for: "10m" })] }] });
    const broken = outputs(model).map((file) => ({
      ...file,
      content: file.content.replace("acme_load > 1", "acme_load > 0"),
    }));
    expect(promtool(["test", "rules", TESTS], broken).ok).toBe(false);
  });

  test("reads rules whose texts try to break out, and fires their alerts with the text", () => {
    const hostile = fc.sample(hostileText, { numRuns: 60, seed: 7 }).filter((text) => text.trim() !== "");
    const alerts = hostile.map((text, index) => alert(`A${index}`, "acme_load > 1", { summary: text, severity: text }));
    const model = registry({ name: hostile[0]!, metrics: [{ ...GAUGE, alerts }] });
    const files = outputs(model);
    const checked = promtool(["check", "rules", RULES], files);
    expect(checked.ok, checked.text).toBe(true);
    const { ok, text } = promtool(["test", "rules", TESTS], files);
    expect(ok, text).toBe(true);
  });
});

test("a rule tells expression, duration, severity, summary and metric", () => {
  const model = registry({
    metrics: [{ ...GAUGE, alerts: [alert("High", "acme_load > 1", { for: "10m", severity: "page" })] }],
  });
  expect(contentOf(RULES, model)).toBe(`# @generated from registry.yaml. Do not edit.
# Change registry.yaml, then run \`npm run codegen\`.

groups:
  - name: "acme"
    rules:
      - alert: "High"
        expr: "acme_load > 1"
        for: "10m"
        labels:
          severity: "page"
        annotations:
          summary: "a thing happened"
          metric: "acme.load"
`);
});

test.each([
  "absent(acme_load)",
  "acme_load > on (zone) acme_other",
  "rate(acme_load[5m]) > 2 and acme_load > 1",
  "some_other_series > 1",
  'acme_load{zone=~"a.*"} > 1',
])("an alert of another shape is named as untested: %s", (when) => {
  const model = registry({ metrics: [{ ...GAUGE, alerts: [alert("Odd", when)] }] });
  expect(contentOf(TESTS, model)).toContain('# No test is derived for "Odd"');
});

test("a threshold beyond the buckets has no test in which it fires", () => {
  const when = "histogram_quantile(0.99, rate(acme_step_duration_seconds_bucket[5m])) > 50";
  const tests = contentOf(TESTS, registry({ metrics: [{ ...HISTOGRAM, alerts: [alert("Never", when)] }] }));
  expect(tests).toContain("Never stays quiet");
  expect(tests).not.toContain("Never fires");
});

test("a YAML scalar decodes to the text and shows no unseen character", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const scalar = yamlText(text);
      expect(parse(`key: ${scalar}\n`)).toEqual({ key: wellFormed(text) });
      expect(scalar).not.toMatch(
        /[\n\r\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]|<\/|\*\/|\p{Surrogate}/u,
      );
    }),
  );
});

test("rules without alerts, and `prometheus: false`, make no file", () => {
  expect(outputs(registry({ metrics: [GAUGE] }))).toEqual([]);
  const model = registry({ metrics: [{ ...GAUGE, alerts: [alert("High", "acme_load > 1")] }] });
  expect(outputs({ ...model, outputs: { ...model.outputs, prometheus: false } })).toEqual([]);
});
