import type { Alert, Metric, Registry } from "../../model/registry.ts";
import { pathIn } from "../../text/paths.ts";
import type { Emitter } from "../emitter.ts";
import { headerLines } from "../header.ts";
import { yamlTemplateText, yamlText } from "./yaml-text.ts";

/** The name of the rule file; the tests of its alerts stand beside it. */
export const RULES_FILE: string = "rules.yml";

/** `rules.yml`: the alerts of the registry as Prometheus rules. */
export const prometheusRules: Emitter = {
  name: "prometheus-rules",
  reads: ({ metrics }) => metrics,
  emit(registry) {
    const rules = alertsOf(registry).map(({ alert, metric }) => ruleOf(alert, metric));
    if (registry.outputs.prometheus === false || rules.length === 0) return [];
    const lines = [
      ...headerLines(registry, "#"),
      "",
      "groups:",
      `  - name: ${yamlText(registry.name)}`,
      "    rules:",
      ...rules.flat(),
    ];
    const content = `${lines.join("\n")}\n`;
    return [{ path: pathIn(registry.outputs.prometheus, RULES_FILE), content }];
  },
};

function ruleOf(alert: Alert, metric: Metric): readonly string[] {
  return [
    `      - alert: ${yamlText(alert.name)}`,
    `        expr: ${yamlText(alert.when)}`,
    ...(alert.for === undefined ? [] : [`        for: ${yamlText(alert.for)}`]),
    "        labels:",
    `          severity: ${yamlTemplateText(alert.severity)}`,
    "        annotations:",
    `          summary: ${yamlTemplateText(summaryOf(alert, metric))}`,
    `          metric: ${yamlTemplateText(metric.name)}`,
  ];
}

/** What the alert says of itself, or else what it watches. */
export function summaryOf(alert: Alert, metric: Metric): string {
  return alert.summary ?? metric.summary;
}

/** Every alert of a registry with its metric, in registry order. */
export function alertsOf(registry: Registry): readonly { readonly alert: Alert; readonly metric: Metric }[] {
  return registry.metrics.flatMap((metric) => metric.alerts.map((alert) => ({ alert, metric })));
}
