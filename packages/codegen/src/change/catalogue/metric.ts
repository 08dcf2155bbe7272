import type { ChangeEntry } from "../category.ts";

export type MetricRule =
  | "METRIC_ADD"
  | "METRIC_NO_DELETE"
  | "METRIC_IDENTIFIER_CHANGED"
  | "METRIC_KIND_CHANGED"
  | "METRIC_UNIT_CHANGED"
  | "METRIC_EXPORTED_CHANGED"
  | "METRIC_BUCKETS_CHANGED"
  | "METRIC_SOURCE_ADDED"
  | "METRIC_SOURCE_DELETED"
  | "METRIC_PROCESS_CHANGED"
  | "LABEL_ADD"
  | "LABEL_ADD_REQUIRED"
  | "LABEL_NO_DELETE"
  | "LABEL_NOW_REQUIRED"
  | "LABEL_NOW_OPTIONAL"
  | "LABEL_VALUE_ADDED"
  | "LABEL_VALUE_DELETED"
  | "LABEL_OPENED"
  | "LABEL_CLOSED"
  | "LABEL_CAP_RAISED"
  | "LABEL_CAP_LOWERED"
  | "ALERT_ADD"
  | "ALERT_NO_DELETE"
  | "ALERT_CHANGED";

/** Changes of metrics, their labels and their alerts. */
export const metricRules: Readonly<Record<MetricRule, ChangeEntry>> = {
  METRIC_ADD: {
    level: "MINOR",
    categories: ["COST"],
    message: 'The metric "{subject}" is new.',
    why: "It is one more set of series.",
  },
  METRIC_NO_DELETE: {
    level: "MAJOR",
    categories: ["TYPES", "QUERY"],
    message: 'The metric "{subject}" is gone.',
    why: "Programs that record it do not compile, and dashboards and alerts stay empty.",
  },
  METRIC_IDENTIFIER_CHANGED: {
    level: "MAJOR",
    categories: ["TYPES"],
    message: 'The metric "{subject}" was called {before} in programs and is called {after}.',
    why: "Programs that record it do not compile.",
  },
  METRIC_KIND_CHANGED: {
    level: "MAJOR",
    categories: ["TYPES", "QUERY"],
    message: 'The metric "{subject}" was a {before} and is a {after}.',
    why: "Instruments have other methods, and their series mean something else.",
  },
  METRIC_UNIT_CHANGED: {
    level: "MAJOR",
    categories: ["QUERY"],
    message: 'The unit of "{subject}" was {before} and is {after}.',
    why: "The same number means something else, in programs and in thresholds.",
  },
  METRIC_EXPORTED_CHANGED: {
    level: "MAJOR",
    categories: ["QUERY"],
    message: 'Prometheus saw "{subject}" as {before} and sees it as {after}.',
    why: "Dashboards and alerts ask for the old name.",
  },
  METRIC_BUCKETS_CHANGED: {
    level: "MAJOR",
    categories: ["QUERY"],
    message: 'The buckets of "{subject}" were {before} and are {after}.',
    why: "Quantiles over old and new series do not mix.",
  },
  METRIC_SOURCE_ADDED: {
    level: "MINOR",
    categories: ["QUERY"],
    message: 'The metric "{subject}" is now fed by {after} too.',
    why: "Its numbers become larger or newer.",
  },
  METRIC_SOURCE_DELETED: {
    level: "MAJOR",
    categories: ["QUERY"],
    message: 'The metric "{subject}" is not fed by {before} any more.',
    why: "Unless a program records it, the series stands still.",
  },
  METRIC_PROCESS_CHANGED: {
    level: "MAJOR",
    categories: ["QUERY"],
    message: 'The metric "{subject}" was measured by {before} and is measured by {after}.',
    why: "The series goes on under its name with values of another origin, or stands still.",
  },
  LABEL_ADD: {
    level: "MAJOR",
    categories: ["QUERY", "COST"],
    message: 'The label "{subject}" is new.',
    why: "One series becomes several; sums without `by` still hold, everything else changes.",
  },
  LABEL_ADD_REQUIRED: {
    level: "MAJOR",
    categories: ["TYPES", "QUERY", "COST"],
    message: 'The label "{subject}" is new and required.',
    why: "Calls that do not give it stop compiling, and one series becomes several.",
  },
  LABEL_NO_DELETE: {
    level: "MAJOR",
    categories: ["TYPES", "QUERY"],
    message: 'The label "{subject}" is gone.',
    why: "Calls that give it stop compiling, and queries that group by it break.",
  },
  LABEL_NOW_REQUIRED: {
    level: "MAJOR",
    categories: ["TYPES"],
    message: 'The label "{subject}" was optional and is required.',
    why: "Calls that do not give it stop compiling.",
  },
  LABEL_NOW_OPTIONAL: {
    level: "MAJOR",
    categories: ["QUERY"],
    message: 'The label "{subject}" was required and is optional.',
    why: "Some series have it empty, which queries that group by it do not expect.",
  },
  LABEL_VALUE_ADDED: {
    level: "MINOR",
    categories: ["COST"],
    message: 'The label "{subject}" has a new value, "{after}".',
    why: "It is one more series.",
  },
  LABEL_VALUE_DELETED: {
    level: "MAJOR",
    categories: ["TYPES", "QUERY"],
    message: 'The label "{subject}" has no value "{before}" any more.',
    why: "Calls that give it stop compiling, and queries for it find nothing.",
  },
  LABEL_OPENED: {
    level: "MAJOR",
    categories: ["PRIVACY", "COST"],
    message: 'The label "{subject}" had a closed set of values and now takes any text, {after} of them.',
    why: "Any text may leave the process as a label, and each is a series.",
  },
  LABEL_CLOSED: {
    level: "MAJOR",
    categories: ["TYPES", "QUERY"],
    message: 'The label "{subject}" took any text and now has a closed set of values.',
    why: "Calls with other values stop compiling.",
  },
  LABEL_CAP_RAISED: {
    level: "MINOR",
    categories: ["COST"],
    message: 'The label "{subject}" took {before} values and takes {after}.',
    why: "There may be more series.",
  },
  LABEL_CAP_LOWERED: {
    level: "MAJOR",
    categories: ["QUERY"],
    message: 'The label "{subject}" took {before} values and takes only {after}.',
    why: "Values beyond the cap are not told apart any more.",
  },
  ALERT_ADD: {
    level: "MINOR",
    categories: [],
    message: 'The alert "{subject}" is new.',
    why: "Somebody may be woken up, which is the purpose.",
  },
  ALERT_NO_DELETE: {
    level: "MAJOR",
    categories: ["QUERY"],
    message: 'The alert "{subject}" is gone.',
    why: "Nobody is told any more.",
  },
  ALERT_CHANGED: {
    level: "MINOR",
    categories: ["QUERY"],
    message: 'The alert "{subject}" changed its {after}.',
    why: "It fires at other times, or reaches other people.",
  },
};
