import type { Alert, Metric, Registry } from "../../model/registry.ts";
import type { Emitter } from "../emitter.ts";
import { headerLines } from "../header.ts";
import { pathIn } from "../../text/paths.ts";
import { template } from "../template.ts";
import { type Course, intervalOf, seriesFor, type SeriesInput } from "./alert-series.ts";
import { type AlertShape, alertShape } from "./alert-shape.ts";
import { secondsOf } from "./duration.ts";
import { alertsOf, RULES_FILE, summaryOf } from "./rules.ts";
import { labelValue, yamlText } from "./yaml-text.ts";

interface RuleTest {
  readonly name: string;
  readonly interval: string;
  readonly time: string;
  readonly alert: string;
  readonly series: readonly { readonly series: string; readonly values: string }[];
  readonly fires: boolean;
  readonly labels: readonly { readonly name: string; readonly value: string }[];
  readonly summary: string;
  readonly metric: string;
}

interface View {
  readonly header: string;
  readonly tests: readonly RuleTest[];
  readonly untested: readonly string[];
}

const fill = template<View>(`{{header}}

rule_files:
  - ${RULES_FILE}
evaluation_interval: 1m

tests:
{{#each tests}}
  - name: {{name}}
    interval: {{interval}}
    input_series:
{{#each series}}
      - series: {{series}}
        values: {{values}}
{{/each}}
    alert_rule_test:
      - alertname: {{alert}}
        eval_time: {{time}}
{{#if fires}}
        exp_alerts:
          - exp_labels:
{{#each labels}}
              {{name}}: {{value}}
{{/each}}
            exp_annotations:
              summary: {{summary}}
              metric: {{metric}}
{{else}}
        exp_alerts: []
{{/if}}
{{/each}}
{{#each untested}}
# No test is derived for {{this}}: its expression is of no shape that is known here.
{{/each}}
`);

/** `rules.test.yml`: for `promtool test rules`, each alert once made to fire and once kept quiet. */
export const prometheusRuleTests: Emitter = {
  name: "prometheus-rule-tests",
  emit(registry) {
    const alerts = alertsOf(registry);
    if (registry.outputs.prometheus === false || alerts.length === 0) return [];
    return [{ path: pathIn(registry.outputs.prometheus, "rules.test.yml"), content: fill(viewOf(registry)) }];
  },
};

function viewOf(registry: Registry): View {
  const header = headerLines(registry, "#").join("\n");
  const tests: RuleTest[] = [];
  const untested: string[] = [];
  for (const { alert, metric } of alertsOf(registry)) {
    const derived = testsOf(alert, metric);
    tests.push(...derived);
    if (derived.length === 0) untested.push(yamlText(alert.name));
  }
  return { header, tests, untested };
}

function testsOf(alert: Alert, metric: Metric): readonly RuleTest[] {
  const shape = alertShape(alert.when);
  const pending = alert.for === undefined ? 0 : secondsOf(alert.for);
  if (shape === undefined || pending === undefined || !shape.series.startsWith(metric.exported)) return [];
  const courses: readonly Course[] = ["fires", "stays quiet"];
  return courses.flatMap((course) => {
    const series = seriesFor(course, shape, metric);
    return series === undefined ? [] : [testOf(course, series, shape, pending, alert, metric)];
  });
}

function testOf(
  course: Course,
  series: readonly SeriesInput[],
  shape: AlertShape,
  pending: number,
  alert: Alert,
  metric: Metric,
): RuleTest {
  const interval = intervalOf(shape);
  const minutes = Math.ceil(((shape.over?.window ?? 0) + pending) / 60) + 2;
  const samples = Math.ceil((minutes * 60) / interval) + 1;
  return {
    name: yamlText(`${alert.name} ${course}`),
    interval: `${interval}s`,
    time: `${minutes}m`,
    alert: yamlText(alert.name),
    series: series.map((input) => ({
      series: yamlText(seriesText(input)),
      values: yamlText(`${decimal(input.start)}+${decimal(input.step)}x${samples}`),
    })),
    fires: course === "fires",
    labels: firedLabels(series, shape, alert),
    summary: yamlText(summaryOf(alert, metric)),
    metric: yamlText(metric.name),
  };
}

/** The labels of the alert: what the expression leaves of the series', and the rule's own. */
function firedLabels(series: readonly SeriesInput[], shape: AlertShape, alert: Alert): RuleTest["labels"] {
  const kept = Object.entries(series[0]?.labels ?? {}).filter(
    ([name]) => !(shape.quantile !== undefined && name === "le") && (shape.keeps?.includes(name) ?? true),
  );
  const labels = Object.entries({ ...Object.fromEntries(kept), severity: alert.severity });
  return labels.map(([name, value]) => ({ name, value: yamlText(value) }));
}

function seriesText({ name, labels }: SeriesInput): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}=${labelValue(value)}`);
  return `${name}{${pairs.join(", ")}}`;
}

/** Digits without an exponent, which the notation of series does not know. */
function decimal(value: number): string {
  if (!String(value).includes("e")) return String(value);
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/\.?0+$/, "") : BigInt(Math.round(value)).toString();
}
