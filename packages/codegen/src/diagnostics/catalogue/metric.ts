import type { CatalogueEntry } from "./entry.ts";

export type MetricCode =
  | "metric/alert"
  | "metric/alert-silent"
  | "metric/buckets"
  | "metric/exported-collision"
  | "metric/label-absent"
  | "metric/label-bound"
  | "metric/label-source"
  | "metric/label-type"
  | "metric/prefix"
  | "metric/process"
  | "metric/promtool"
  | "metric/source"
  | "metric/source-unit"
  | "metric/source-value"
  | "metric/too-many-series"
  | "metric/unit"
  | "metric/unit-doubled"
  | "metric/unit-missing";

/** What is wrong with a metric. */
export const metricCatalogue: Readonly<Record<MetricCode, CatalogueEntry>> = {
  "metric/alert": {
    severity: "error",
    message: "The alert's {part} {problem}.",
    why: "A rule that Prometheus refuses stops every rule of its file from loading.",
  },
  "metric/alert-silent": {
    severity: "warning",
    message: 'The alert "{name}" can never fire: {problem}.',
    why: "An alert that stays quiet whatever happens looks like a system that is well. Thresholds are in exported units: a metric in ms is exported in seconds. A condition is judged where it compares one series of the metric with a number.",
  },
  "metric/buckets": {
    severity: "error",
    message: '"{name}" {problem}.',
    why: "A histogram counts values into buckets with ascending upper bounds; other kinds have none. Infinity is implicit.",
  },
  "metric/exported-collision": {
    severity: "error",
    message: '"{name}" and "{other}" would both be exported as {exported}.',
    why: "Dots become underscores, units and `_total` are appended, and a histogram owns the series `_bucket`, `_count` and `_sum`. Two metrics in one series cannot be told apart.",
  },
  "metric/label-absent": {
    severity: "warning",
    message: 'The key "{name}" {problem}, and the label "{label}" is required.',
    why: "A record without a value for a required label is counted under `other`, beside the values that nobody foresaw, and a dashboard cannot tell the two apart. An optional label (`label?`) is the empty text then. Standard fields are optional everywhere, `error_code` of an error apart.",
  },
  "metric/label-bound": {
    severity: "error",
    message: 'The label "{name}" {problem}.',
    why: "Every value of a label is a series of its own. A label is closed over `values:` or capped by `max:`; an unbounded one can exhaust the memory of a Prometheus server.",
  },
  "metric/label-source": {
    severity: "error",
    message: 'The label "{name}" {problem}.',
    why: "A source fills every required label of its metric, by `labels: { <label>: <key> }` or from the key or field that has the label's name, and only labels that the metric has.",
  },
  "metric/label-type": {
    severity: "error",
    message: 'The key "{name}" cannot fill the label "{label}": it {problem}.',
    why: "A label is a word out of few. A number, a time or a duration would make a series of every value, a list or a dictionary is no word, and a value that a closed label does not have is counted under `other`.",
  },
  "metric/prefix": {
    severity: "warning",
    message: '"{name}" does not begin with "{prefix}.", the name of the registry.',
    why: "Metrics of many programs meet in one database; the prefix tells them apart.",
  },
  "metric/process": {
    severity: "error",
    message: '"{name}" is measured by the runtime as {process}, {problem}.',
    why: "The runtime sets these metrics itself: peak_rss is a gauge in bytes, redacted_keys a counter with the label reason. Nothing else may feed them.",
  },
  "metric/promtool": {
    severity: "error",
    message: 'Prometheus would refuse the exported name "{exported}": {problem}.',
    why: "`promtool check metrics` holds the naming rules of Prometheus (prometheus.io/docs/practices/naming); dashboards and other tools rely on them.",
  },
  "metric/source": {
    severity: "error",
    message: "A source names {problem}.",
    why: "A value comes from one event, one span or one severity. Several sources are a list, in which each stands once.",
  },
  "metric/source-unit": {
    severity: "error",
    message: '"{value}" is in milliseconds, and "{name}" in {unit}.',
    why: "The value is recorded as it is. A metric fed by durations has the unit ms and is exported in seconds.",
  },
  "metric/source-value": {
    severity: "error",
    message: '"{name}" {problem}.',
    why: "A gauge or histogram records a number; without `value:` a source counts one, which only a counter can use.",
  },
  "metric/too-many-series": {
    severity: "error",
    message: '"{name}" could have {series} series; at most {limit} are allowed.',
    why: "The number of series is the product of the labels' sizes, and every one costs memory in each process and in Prometheus for ever.",
  },
  "metric/unit": {
    severity: "error",
    message: 'The unit "{unit}" is unknown.',
    why: "A unit is one of UCUM (ms, By, Cel), a word (tokens), a rate of these (variants/s), an annotation in quotes ('{item}') or unitless.",
  },
  "metric/unit-doubled": {
    severity: "warning",
    message: 'The exported name "{exported}" says its unit twice.',
    why: "The unit is appended to the exported name unless the name already ends with it.",
  },
  "metric/unit-missing": {
    severity: "warning",
    message: 'The name "{name}" ends in the unit "{word}", but its unit is {unit}.',
    why: "Either the name or the unit is wrong, and whoever reads a dashboard will believe one of them.",
  },
};
