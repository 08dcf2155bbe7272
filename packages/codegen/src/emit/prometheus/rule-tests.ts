import { type AlertShape, alertShape } from "../../alert/alert-shape.ts";
import { secondsOf } from "../../alert/duration.ts";
import type { Alert, Metric, Registry } from "../../model/registry.ts";
import { pathIn } from "../../text/paths.ts";
import type { Emitter } from "../emitter.ts";
import { headerLines } from "../header.ts";
import { type Course, intervalOf, seriesFor, type SeriesInput } from "./alert-series.ts";
import { alertsOf, RULES_FILE, summaryOf } from "./rules.ts";
import { labelValue, yamlText } from "./yaml-text.ts";

/** `rules.test.yml`: for `promtool test rules`, each alert once made to fire and once kept quiet. */
export const prometheusRuleTests: Emitter = {
  name: "prometheus-rule-tests",
  reads: ({ metrics }) => metrics,
  emit(registry) {
    const alerts = alertsOf(registry);
    if (registry.outputs.prometheus === false || alerts.length === 0) return [];
    const content = `${linesOf(registry).join("\n")}\n`;
    return [{ path: pathIn(registry.outputs.prometheus, "rules.test.yml"), content }];
  },
};

function linesOf(registry: Registry): readonly string[] {
  const tests: string[] = [];
  const untested: string[] = [];
  for (const { alert, metric } of alertsOf(registry)) {
    const derived = testsOf(alert, metric);
    tests.push(...derived.flat());
    if (derived.length === 0) untested.push(untestedLine(alert));
  }
  const head = ["rule_files:", `  - ${RULES_FILE}`, "evaluation_interval: 1m", "", "tests:"];
  return [...headerLines(registry, "#"), "", ...head, ...tests, ...untested];
}

function untestedLine({ name }: Alert): string {
  return `# No test is derived for ${yamlText(name)}: its expression is of no shape that is known here.`;
}

/** The lines of each test of an alert; none when its expression is of no known shape. */
function testsOf(alert: Alert, metric: Metric): readonly (readonly string[])[] {
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
): readonly string[] {
  const interval = intervalOf(shape);
  const minutes = Math.ceil(((shape.over?.window ?? 0) + pending) / 60) + 2;
  const samples = Math.ceil((minutes * 60) / interval) + 1;
  return [
    `  - name: ${yamlText(`${alert.name} ${course}`)}`,
    `    interval: ${interval}s`,
    "    input_series:",
    ...series.flatMap((input) => [
      `      - series: ${yamlText(seriesText(input))}`,
      `        values: ${yamlText(`${decimal(input.start)}+${decimal(input.step)}x${samples}`)}`,
    ]),
    "    alert_rule_test:",
    `      - alertname: ${yamlText(alert.name)}`,
    `        eval_time: ${minutes}m`,
    ...(course === "fires" ? firedLines(series, shape, alert, metric) : ["        exp_alerts: []"]),
  ];
}

/** The alert as it fires. Its labels are what the expression leaves of the series', and the rule's own. */
function firedLines(
  series: readonly SeriesInput[],
  shape: AlertShape,
  alert: Alert,
  metric: Metric,
): readonly string[] {
  const kept = Object.entries(series[0]?.labels ?? {}).filter(
    ([name]) => !(shape.quantile !== undefined && name === "le") && (shape.keeps?.includes(name) ?? true),
  );
  const labels = Object.entries({ ...Object.fromEntries(kept), severity: alert.severity });
  return [
    "        exp_alerts:",
    "          - exp_labels:",
    ...labels.map(([name, value]) => `              ${name}: ${yamlText(value)}`),
    "            exp_annotations:",
    `              summary: ${yamlText(summaryOf(alert, metric))}`,
    `              metric: ${yamlText(metric.name)}`,
  ];
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
