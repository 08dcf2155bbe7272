import { describe, expect, test } from "vitest";
import type { Decision, Reason } from "../../src/import-otel/ledger.ts";
import { DECISIONS, REASONS } from "../../src/import-otel/ledger.ts";
import { attributes, imported, metric, said } from "./imported.ts";

interface Pair {
  readonly fires: string;
  readonly clean: string;
}

/** One attribute. */
const one = (rest: string, name = "a.b"): string => attributes({ [name]: rest });

/** One signal beside one attribute. */
const signal = (...lines: readonly string[]): string =>
  `${attributes({ "a.b": "type: string" })}${lines.map((line) => `  ${line}\n`).join("")}`;

const COUNTER = "instrument: counter, unit: s";
const ENUM = "brief: which, type: { members: [{ id: a, value: ";

/** Many attributes of free text. */
const texts = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`a.n${index}`, "type: string"]));

const REASON_PAIRS: Readonly<Record<Reason, Pair>> = {
  template: { fires: one('type: "template[string]"'), clean: one("type: string") },
  complex: { fires: one("type: any"), clean: one('type: "int[]"') },
  type: { fires: one("type: decimal"), clean: one("type: double") },
  personal: {
    fires: one("type: string", "acme.customer.email"),
    clean: one("type: string", "acme.customer.emails_sent"),
  },
  excluded: {
    fires: one("type: string, annotations: { code_generation: { exclude: true } }"),
    clean: one("type: string, annotations: { code_generation: { exclude: false } }"),
  },
  long: { fires: one("type: string", `a.${"b".repeat(2000)}`), clean: one("type: string", `a.${"b".repeat(198)}`) },
  entity: {
    fires: signal("- { id: entity.x, type: entity, brief: a thing, attributes: [{ ref: a.b }] }"),
    clean: signal("- { id: x, type: attribute_group, brief: a thing, attributes: [{ ref: a.b }] }"),
  },
  refinement: {
    fires:
      "metrics: [{ name: m, instrument: gauge, unit: s, brief: b }]\nmetric_refinements: [{ id: metric.m.x, ref: m, brief: c }]\n",
    clean: "spans: [{ type: m, kind: client, brief: b }]\nspan_refinements: [{ id: span.m.x, ref: m, brief: c }]\n",
  },
  groupType: {
    fires: signal("- { id: x, type: profile, brief: a thing }"),
    clean: signal("- { id: x, type: scope, brief: a thing }"),
  },
  section: {
    fires: `${one("type: string")}profiles: []\n`,
    clean: `file_format: definition/1\n${one("type: string")}`,
  },
  imports: { fires: `${one("type: string")}imports: { metrics: [db.*] }\n`, clean: one("type: string") },
  members: {
    fires: one(`${ENUM}"a\\u202e" }, { id: b, value: b }] }`),
    clean: one(`${ENUM}"a" }, { id: b, value: b }] }`),
  },
  optIn: {
    fires: metric({ "a.b": "type: string" }, COUNTER, "opt_in"),
    clean: metric({ "a.b": "type: string" }, COUNTER, "recommended"),
  },
  unlabelled: {
    fires: metric({ "a.b": "type: double" }, COUNTER),
    clean: metric({ "a.b": "type: int" }, COUNTER),
  },
  personalLabel: {
    fires: metric({ "user.id": "type: string" }, COUNTER),
    clean: metric({ "user.ids": "type: int" }, COUNTER),
  },
  sameLabel: {
    fires: metric({ "a.b_c": "type: string", "a.b.c": "type: string" }, COUNTER),
    clean: metric({ "a.b_c": "type: string", "a.b.d": "type: string" }, COUNTER),
  },
  series: { fires: metric(texts(8), COUNTER), clean: metric(texts(7), COUNTER) },
  refused: {
    fires: metric({ "a.b": "type: string" }, "instrument: counter, unit: a/b/c"),
    clean: metric({ "a.b": "type: string" }, "instrument: counter, unit: By/s"),
  },
};

const DECISION_PAIRS: Readonly<Record<Decision, Pair>> = {
  severity: {
    fires: signal("- { id: e, type: event, name: e.e, brief: it happened }"),
    clean: signal("- { id: span.e, type: span, span_kind: client, brief: it happens }"),
  },
  method: {
    fires: signal("- { id: e, type: event, name: error, brief: it happened }"),
    clean: signal("- { id: e, type: event, name: errors, brief: it happened }"),
  },
  buckets: {
    fires: metric({ "a.b": "type: boolean" }, "instrument: histogram, unit: s"),
    clean: metric({ "a.b": "type: boolean" }, "instrument: gauge, unit: s"),
  },
  cap: { fires: metric({ "a.b": "type: string" }, COUNTER), clean: metric({ "a.b": "type: boolean" }, COUNTER) },
  unit: {
    fires: signal(
      "- { id: m, type: metric, metric_name: a.count, instrument: gauge, unit: '{thing}', brief: how many }",
    ),
    clean: signal(
      "- { id: m, type: metric, metric_name: a.counts, instrument: gauge, unit: '{thing}', brief: how many }",
    ),
  },
  closed: { fires: one(`${ENUM}a }] }`), clean: one(`${ENUM}_OTHER }] }`) },
  opened: {
    fires: one("type: { allow_custom_values: true, members: [{ id: a, value: a }] }"),
    clean: one("type: { allow_custom_values: false, members: [{ id: a, value: a }] }"),
  },
  numbers: { fires: one(`${ENUM}1 }] }`), clean: one(`${ENUM}'1' }] }`) },
  hashed: { fires: one("type: string", "client.address"), clean: one("type: string", "server.address") },
  renamed: { fires: one("type: string", "a.b-c"), clean: one("type: string", "a.b_c") },
  deprecation: {
    fires: one("type: string, deprecated: { reason: renamed, renamed_to: a.c }"),
    clean: attributes({
      "a.b": "type: string, deprecated: { reason: renamed, renamed_to: a.c }",
      "a.c": "type: string",
    }),
  },
  unseen: { fires: one('type: string, brief: "ab\\u202ecd"'), clean: one('type: string, brief: "ab cd"') },
  summary: {
    fires: signal("- { id: e, type: event, name: e.e }"),
    clean: signal("- { id: e, type: event, name: e.e, brief: it happened }"),
  },
};

const wordsOf = (conventions: string): readonly string[] => {
  const result = imported(conventions);
  expect(result.problems).toEqual([]);
  return said(result).map((line) => line.split(" ", 1)[0] ?? "");
};

test("every reason and every decision has a pair", () => {
  expect(Object.keys(REASON_PAIRS)).toEqual(Object.keys(REASONS));
  expect(Object.keys(DECISION_PAIRS).sort()).toEqual(Object.keys(DECISIONS).sort());
});

describe.each(Object.entries({ ...REASON_PAIRS, ...DECISION_PAIRS }))("%s", (word, { fires, clean }) => {
  test("is said", () => expect(wordsOf(fires)).toContain(word));
  test("is not said next door", () => expect(wordsOf(clean)).not.toContain(word));
});
