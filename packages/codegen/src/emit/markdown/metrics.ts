import type { LabelSpec, MetricSource, OwnMetricSpec } from "@logwright/runtime/contract";
import { OWN_METRICS } from "@logwright/runtime/contract";
import type { Alert, Metric, Registry } from "../../model/registry.ts";
import type { Emitter } from "../emitter.ts";
import { tableText } from "./blocks.ts";
import { docsPage } from "./docs-page.ts";
import { entryFacts, fact, factLines, summaryCell } from "./facts.ts";
import { markdownCode, markdownQuote, markdownText } from "./markdown-text.ts";

/** `metrics.md`: the table of metrics, then each of them in full. */
export const metricsPage: Emitter = {
  name: "metrics-page",
  reads: ({ metrics }) => metrics,
  emit(registry) {
    return registry.metrics.length === 0 ? [] : docsPage(registry, "metrics.md", blocksOf);
  },
};

function blocksOf(registry: Registry): readonly string[] {
  const about = `${markdownText(registry.name)} ${markdownText(registry.version)}`;
  return [
    "# Metrics",
    `Every metric that ${about} records, under the name that a program uses and the name that Prometheus
sees. Renaming or removing one is a breaking change.`,
    tableText(["Metric", "Kind", "Unit", "Prometheus name", "Summary"], registry.metrics.map(metricRow)),
    "## Metrics of the runtime",
    `Counters that the runtime keeps of itself. They stand beside these metrics wherever those are exported, once they
have counted something.`,
    tableText(["Metric", "Kind", "Unit", "Prometheus name", "Labels", "Summary"], OWN_METRICS.map(ownRow)),
    "## Metric by metric",
    ...registry.metrics.flatMap((metric) => sectionOf(metric, registry)),
  ];
}

function metricRow(metric: Metric): readonly string[] {
  const { name, kind, unit, exported } = metric;
  return [markdownText(name), kind, markdownText(unit), markdownText(exported), summaryCell(metric)];
}

function ownRow({ name, unit, exported, labels, summary }: OwnMetricSpec): readonly string[] {
  return [name, "counter", unit, exported, labels.join(", "), markdownText(summary)];
}

function sectionOf(metric: Metric, registry: Registry): readonly string[] {
  const facts = factLines(
    fact("Use", `\`metrics.${metric.identifier}\``),
    fact(
      "Buckets",
      metric.buckets === undefined ? undefined : `${metric.buckets.join(", ")} (${markdownText(metric.unit)})`,
    ),
    fact(
      "Exported",
      metric.scale === 1 ? undefined : `in ${markdownText(metric.otlpUnit)}, each value times ${metric.scale}`,
    ),
    fact("Labels", metric.labels.map(labelText).join("; ")),
    fact("Fed by", metric.from.map(sourceText).join("; ")),
    fact("Measured by the runtime", metric.process?.replaceAll("_", " ")),
    ...metric.alerts.map((alert) => fact("Alert", alertText(alert))),
    entryFacts(metric, registry),
  );
  const note = metric.note === undefined ? "" : markdownQuote(metric.note);
  return [`### ${markdownText(metric.name)}`, markdownText(metric.summary), note, facts];
}

function labelText(label: LabelSpec): string {
  const values =
    label.values === undefined ? `at most ${label.max ?? 0} values` : label.values.map(markdownCode).join(", ");
  return `${markdownText(label.name)}${label.required ? "" : " (optional)"}: ${values}`;
}

function sourceText(source: MetricSource): string {
  const value = source.value === undefined ? "one each" : markdownText(source.value);
  const labels = Object.entries(source.labels).map(
    ([label, from]) => `${markdownText(label)} from ${markdownText(from)}`,
  );
  return `${source.kind} ${markdownText(source.name)}: ${[value, ...labels].join(", ")}`;
}

function alertText(alert: Alert): string {
  const lasting = alert.for === undefined ? "" : ` for ${markdownText(alert.for)}`;
  const summary = alert.summary === undefined ? "" : `; ${markdownText(alert.summary)}`;
  return `${markdownText(alert.name)} (${markdownText(alert.severity)}) when ${markdownCode(alert.when)}${lasting}${summary}`;
}
