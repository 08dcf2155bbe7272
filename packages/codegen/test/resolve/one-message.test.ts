import { describe, expect, test } from "vitest";
import { readRegistry } from "../../src/compile.ts";

const HEAD = "logwright: 1\nname: acme\nversion: 1.2.0\n";
const event = (more: string): string => `events: { a.b: { severity: info, summary: it ended${more} } }`;
const metric = (body: string): string =>
  `${event(", data: { ms: duration_ms, tag: string }")}\nmetrics: { acme.c: { unit: events, summary: things done, ${body} } }`;

function codes(text: string): readonly string[] {
  return readRegistry({ file: "registry.yaml", text: HEAD + text }).problems.map(({ code }) => code);
}

describe("what does not read is not missing, empty or of the wrong type besides", () => {
  test.each<[what: string, code: string, text: string]>([
    ["the severity of an event", "shape/unknown-word", "events: { a.b: { severity: inof, summary: it ended } }"],
    ["a severity that is a map", "shape/wrong-kind", "events: { a.b: { severity: {info}, summary: it ended } }"],
    ["a severity that is nothing", "shape/empty", "events: { a.b: { severity: , summary: it ended } }"],
    ["a severity that is not mapped", "ref/severity", "events: { a.b: { severity: critical, summary: it ended } }"],
    ["a summary", "shape/empty", "events: { a.b: { severity: info, summary: '' } }"],
    ["an event", "shape/wrong-kind", "events: { a.b: info }"],
    ["the events", "shape/wrong-kind", "events: x"],
    ["the interval of a sample", "shape/number", event(", sample: { every: x }")],
    ["a type", "type/unknown", event(", data: { k: { type: enm, values: [a] } }")],
    ["the values of an enum", "shape/wrong-kind", event(", data: { k: { type: enum, values: x } }")],
    ["each value of an enum", "shape/wrong-kind", event(", data: { k: { type: enum, values: [[a]] } }")],
    ["the kind of a metric", "shape/unknown-word", metric("kind: guage")],
    ["the buckets", "shape/wrong-kind", metric("kind: histogram, buckets: x")],
    ["each bucket", "shape/number", metric("kind: histogram, buckets: [a]")],
    ["the values of a label", "shape/wrong-kind", metric("kind: counter, labels: { x: { values: 7 } }")],
    ["the cap of a label", "shape/number", metric("kind: counter, labels: { x: { max: a } }")],
    ["a label", "shape/wrong-kind", metric("kind: counter, labels: { x: 7 }")],
    ["the labels", "shape/wrong-kind", metric("kind: counter, labels: 7, from: { event: a.b, labels: { x: tag } }")],
    ["the event of a source", "shape/wrong-kind", metric("kind: counter, from: { event: [a] }")],
    ["the severity of a source", "shape/unknown-word", metric("kind: counter, from: { severity: inof }")],
    ["the value of a source", "shape/wrong-kind", metric("kind: gauge, from: { event: a.b, value: [ms] }")],
    [
      "the labels of a source",
      "shape/wrong-kind",
      metric("kind: counter, labels: { x: { max: 3 } }, from: { event: a.b, labels: 7 }"),
    ],
    [
      "the type of a key that is a value",
      "type/unknown",
      `${event(", data: { n: { type: nit }, t: strin }")}
metrics: { acme.c: { kind: gauge, unit: events, summary: things done, labels: { x: { max: 3 } }, from: { event: a.b, value: n, labels: { x: n } } } }`,
    ],
    [
      "the type of a shared attribute",
      "type/unknown",
      `${event("")}\nattributes: { id: strin, run: { type: nit, summary: which run } }`,
    ],
    ["a shared attribute", "shape/empty", `${event("")}\nattributes: { id: }`],
    [
      "a shared attribute that is misspelt where it is used",
      "ref/attribute",
      `${event(", data: { n: $runid }")}\nattributes: { run_id: string }`,
    ],
    [
      "the data of an event that may use an attribute",
      "shape/wrong-kind",
      `${event(", data: [$id]")}\nattributes: { id: string }`,
    ],
    [
      "a key that may use an attribute",
      "shape/wrong-kind",
      `${event(", data: { id: [$id] }")}\nattributes: { id: string }`,
    ],
    [
      "the attributes of a span that may use one",
      "shape/wrong-kind",
      `${event("")}\nspans: { s.t: { summary: one step, attributes: id } }\nattributes: { id: string }`,
    ],
    ["the events, which may use an attribute", "shape/wrong-kind", "events: [a]\nattributes: { id: string }"],
    [
      "what a merge key would have brought",
      "yaml/merge-key",
      "x-a: &a { severity: info }\nevents: { a.b: { <<: *a, summary: it ended } }",
    ],
    [
      "what a merge key would have brought to a key",
      "yaml/merge-key",
      `x-a: &a { type: int }\n${event(", data: { k: { <<: *a, summary: how many } }")}`,
    ],
    [
      "an attribute that a merge key may use",
      "yaml/merge-key",
      `x-a: &a { k: $id }\n${event(", data: { <<: *a }")}\nattributes: { id: string }`,
    ],
    ["events whose names do not read", "yaml/key", "events: { [a]: { severity: info, summary: it ended } }"],
    ["a shared attribute that is missing", "ref/attribute", event(", data: { n: $nope }")],
    [
      "the expression of a pattern",
      "shape/wrong-kind",
      `${event("")}\nredaction: { patterns: { dna: { match: [] } } }`,
    ],
  ])("%s", (_, code, text) => {
    expect([...new Set(codes(text))]).toEqual([code]);
  });

  test("what reads and is not used is told of beside a reference that leads nowhere", () => {
    const text = `${event(", data: { n: $nope }")}\nattributes: { model_id: string }`;
    expect(codes(text)).toEqual(["ref/attribute", "attribute/unused"]);
  });
});
