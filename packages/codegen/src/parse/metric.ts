import { METRIC_KINDS, SEVERITIES } from "@logwright/runtime/contract";
import { PROCESS_METRICS } from "../model/vocabulary.ts";
import type { AuthoredAlert, AuthoredLabel, AuthoredMetric, AuthoredSource } from "./authored.ts";
import type { EntryKind, Members } from "./collections.ts";
import { distinct, listOf, located, mapOf, members, named, oneOrMore, UNREADABLE } from "./collections.ts";
import type { Reader } from "./context.ts";
import { withoutMark } from "./data-key.ts";
import { ENTRY } from "./entry.ts";
import type { Located, Named } from "./located.ts";
import { closedValue, filled, number, oneOf, text, word } from "./scalars.ts";

const nothing: Located<string> = { value: "", span: undefined as never };

const SOURCE: Members<AuthoredSource> = {
  event: word,
  span: word,
  severity: oneOf(SEVERITIES, "severity"),
  value: word,
  labels: (node, context) => named("the labels", word, nothing)(node, context)?.filter((each) => each.body !== nothing),
};

const ALERT: Members<AuthoredAlert> = { name: word, when: text, for: word, severity: word, summary: text };

const closedValues: Reader<readonly Located<string>[] | Located<"errors">> = (node, context) =>
  node.kind === "scalar" && node.text === "errors"
    ? { value: "errors", span: context.span(node) }
    : listOf('a list of values, or "errors"', closedValue)(node, context);

const LABEL: Members<Omit<AuthoredLabel, "optional">> = {
  values: closedValues,
  max: number({ min: 1, max: 10_000, integer: true }),
};

const labels: Reader<readonly Named<AuthoredLabel>[]> = (node, context) => {
  const map = mapOf(node, context, "the labels");
  if (map === undefined) return undefined;
  return distinct(map, context, "the labels", withoutMark).map(({ key, value }) => ({
    name: { value: withoutMark(key.text), span: context.span(key) },
    body: { optional: key.text.endsWith("?"), ...(members(value, context, "a label", LABEL) ?? UNREADABLE) },
  }));
};

const METRIC: Members<AuthoredMetric> = {
  ...ENTRY,
  kind: oneOf(METRIC_KINDS, "kind"),
  unit: filled,
  buckets: listOf("a list of numbers", number({ min: -Number.MAX_VALUE, max: Number.MAX_VALUE })),
  labels,
  from: oneOrMore(located((node, context) => members(node, context, "a source", SOURCE))),
  process: oneOf(PROCESS_METRICS, "process"),
  alert: oneOrMore(located((node, context) => members(node, context, "an alert", ALERT, ["name", "when"]))),
};

export const metric: Reader<AuthoredMetric> = (node, context) => members(node, context, "a metric", METRIC);

/** What a metric is called and has. */
export const METRIC_KIND: EntryKind = { what: "a metric", members: Object.keys(METRIC) };
