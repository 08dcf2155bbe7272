import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { compile } from "../../src/compile.ts";
import { messageOf } from "../../src/diagnostics/message.ts";
import { UsageError } from "../../src/usage-error.ts";
import type { Plain } from "./imported.ts";
import { imported } from "./imported.ts";

const RUNS = process.env["LOGWRIGHT_NIGHTLY"] === "1" ? 5000 : 40;

const NAMES = [
  "a",
  "a.b",
  "a.b.c",
  "a.b_c",
  "A.b",
  "a-b",
  "user.email",
  "user.id",
  "error",
  "constructor",
  "le",
  "x.count",
  "logwright.x",
  "ü",
  "a".repeat(300),
];
const name = fc.constantFrom(...NAMES);
const words = fc.oneof(
  fc.constantFrom("a text", "two\n\nlines", "*/ ${x} `y` | <b>", "\u202eabc\u0007", "- a: b # c", "", " "),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 2 });

const value = fc.oneof(words, fc.integer(), fc.double(), fc.boolean());
const type = fc.oneof(
  fc.constantFrom("string", "int", "double", "boolean", "string[]", "int[]", "template[string]", "any", "decimal"),
  fc.record({
    members: fc.array(fc.record({ id: name, value }), { maxLength: 4 }),
    allow_custom_values: maybe(fc.boolean()),
  }),
);
const deprecated = fc.oneof(
  words,
  fc.record({ reason: fc.constantFrom("renamed", "obsoleted", "other"), renamed_to: maybe(name), note: maybe(words) }),
);
const described = {
  brief: maybe(words),
  note: maybe(words),
  stability: maybe(fc.constantFrom("stable", "beta", "deprecated", "?")),
  deprecated: maybe(deprecated),
};
const level = fc.constantFrom("required", "recommended", "opt_in", { conditionally_required: "if so" });
const examples = maybe(fc.oneof(value, fc.array(value, { maxLength: 3 })));

const attribute = fc.record({ id: name, type, examples, ...described });
const use = fc.record({ ref: name, requirement_level: maybe(level), brief: maybe(words), examples });

/** Conventions in which every reference leads somewhere: each name is declared once, and the uses are of those. */
const conventions = fc
  .record({
    attributes: fc.uniqueArray(attribute, { selector: ({ id }) => id, maxLength: 10 }),
    signals: fc.uniqueArray(
      fc.record({
        name,
        type: fc.constantFrom("event", "metric", "span", "entity"),
        attributes: fc.array(use, { maxLength: 4 }),
        instrument: fc.constantFrom("counter", "gauge", "histogram", "updowncounter"),
        unit: maybe(fc.oneof(fc.constantFrom("s", "ms", "By", "{thing}", "1", "%", "a/b/c"), words)),
        ...described,
      }),
      { selector: (signal) => `${signal.type} ${signal.name}`, maxLength: 6 },
    ),
  })
  .map(({ attributes, signals }) => ({
    groups: [
      { id: "registry", type: "attribute_group", brief: "all", attributes },
      ...signals.map((signal, index) => ({
        ...signal,
        id: signal.type === "span" ? `span.${signal.name}` : `g${index}`,
        metric_name: signal.name,
        span_kind: "client",
        attributes: signal.attributes.filter(({ ref }) => attributes.some(({ id }) => id === ref)),
      })),
    ],
  }));

describe("whatever conventions say", () => {
  test("they become a registry that compiles without an error, or are refused with a place", () => {
    let carried = 0;
    fc.assert(
      fc.property(conventions, (model) => {
        const { text, problems } = imported(stringify(model, { aliasDuplicateObjects: false }));
        if (text === undefined) return expect(problems.length).toBeGreaterThan(0);
        const { problems: own, outputs } = compile({ file: "registry.yaml", text });
        expect(own.filter(({ code }) => !code.startsWith("text/") && !code.startsWith("type/")).map(messageOf)).toEqual(
          [],
        );
        expect(outputs.length).toBeGreaterThan(0);
        carried += Object.keys((parse(text) as Plain)["attributes"] ?? {}).length;
      }),
      { numRuns: RUNS },
    );
    expect(carried).toBeGreaterThan(RUNS);
  });

  test("nothing is lost without a word: what is not carried over is in the ledger", () => {
    fc.assert(
      fc.property(conventions, (model) => {
        const { text, carried, ledger } = imported(stringify(model, { aliasDuplicateObjects: false }));
        if (text === undefined) return;
        const left = new Set(ledger.left.flatMap(({ items }) => items.map((item) => item.name)));
        const declared = model.groups[0]?.attributes.length ?? 0;
        const signals = model.groups.slice(1);
        expect(carried.attributes + left.size).toBeGreaterThanOrEqual(declared);
        expect(
          carried.events +
            carried.metrics +
            carried.spans +
            ledger.left.reduce((sum, { items }) => sum + items.length, 0),
        ).toBeGreaterThanOrEqual(signals.length);
      }),
      { numRuns: RUNS },
    );
  });

  test("any YAML is imported or refused, and never a crash", () => {
    const anything = fc.oneof(
      fc.anything({ values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null)], withNullPrototype: false }),
      fc.record({
        groups: fc.anything({
          key: fc.constantFrom("id", "type", "attributes", "ref", "members", "body", "deprecated", "extends"),
        }),
      }),
      fc.record({
        metrics: fc.array(
          fc.anything({ key: fc.constantFrom("name", "unit", "attributes", "ref_group", "instrument") }),
        ),
      }),
    );
    fc.assert(
      fc.property(anything, (model) => {
        try {
          imported(stringify(model) ?? "");
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
      { numRuns: RUNS * 5 },
    );
  });
});
