import type { LabelSpec, MetricSource } from "@logwright/runtime/contract";
import type { Alert, Metric, Registry } from "../../model/registry.ts";
import type { Emitter } from "../emitter.ts";
import { template } from "../template.ts";
import { docsPage, type Header } from "./docs-page.ts";
import { entryFacts, fact, factLines } from "./facts.ts";
import { markdownQuote, markdownText } from "./markdown-text.ts";

interface MetricRow {
  readonly name: string;
  readonly kind: string;
  readonly unit: string;
  readonly exported: string;
  readonly summary: string;
}

interface MetricSection extends MetricRow {
  readonly note: string;
  readonly facts: string;
}

interface View {
  readonly registry: string;
  readonly version: string;
  readonly metrics: readonly MetricSection[];
}

const fill = template<View & Header>(`{{header}}

# Metrics

Every metric that {{registry}} {{version}} records, under the name that a program uses and the name that Prometheus
sees. Renaming or removing one is a breaking change.

| Metric | Kind | Unit | Prometheus name | Summary |
|---|---|---|---|---|
{{#each metrics}}
| {{name}} | {{kind}} | {{unit}} | {{exported}} | {{summary}} |
{{/each}}

## Metric by metric
{{#each metrics}}

### {{name}}

{{summary}}

{{note}}

{{facts}}
{{/each}}
`);

/** `metrics.md`: the table of metrics, then each of them in full. */
export const metricsPage: Emitter = {
  name: "metrics-page",
  emit(registry) {
    if (registry.metrics.length === 0) return [];
    return docsPage(registry, "metrics.md", fill, {
      registry: markdownText(registry.name),
      version: markdownText(registry.version),
      metrics: registry.metrics.map((metric) => sectionOf(metric, registry)),
    });
  },
};

function sectionOf(metric: Metric, registry: Registry): MetricSection {
  return {
    name: markdownText(metric.name),
    kind: metric.kind,
    unit: markdownText(metric.unit),
    exported: markdownText(metric.exported),
    summary: markdownText(metric.summary),
    note: metric.note === undefined ? "" : markdownQuote(metric.note),
    facts: factLines([
      fact("Use", `\`metrics.${metric.identifier}\``),
      fact(
        "Buckets",
        metric.buckets === undefined ? undefined : `${metric.buckets.join(", ")} (${markdownText(metric.unit)})`,
      ),
      fact("Exported", metric.scale === 1 ? undefined : `multiplied by ${metric.scale}`),
      fact("Labels", metric.labels.map(labelText).join("; ")),
      fact("Fed by", metric.from.map(sourceText).join("; ")),
      fact("Measured by the runtime", metric.process?.replaceAll("_", " ")),
      ...metric.alerts.map((alert) => fact("Alert", alertText(alert))),
      ...entryFacts(metric, registry),
    ]),
  };
}

function labelText(label: LabelSpec): string {
  const values =
    label.values === undefined ? `at most ${label.max ?? 0} values` : label.values.map(markdownText).join(", ");
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
  return `${markdownText(alert.name)} (${markdownText(alert.severity)}) when ${markdownText(alert.when)}${lasting}${summary}`;
}
