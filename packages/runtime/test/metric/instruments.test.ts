import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MetricSpec } from "../../src/contract/index.ts";
import { declareMetrics, meterOf } from "../../src/metric/metric-set.ts";
import type { Counter } from "../../src/metric/counter.ts";
import { flagLabel } from "../../src/metric/flag-label.ts";
import { snapshot } from "../../src/metric/snapshot.ts";
import { label, metric, registry } from "./support.ts";

type AB = { readonly a: string; readonly b: string };
const abSeries = (labels: AB, at: { a: { offset(v: unknown): number }; b: { offset(v: unknown): number } }): number =>
  at.a.offset(labels.a) + at.b.offset(labels.b);
const aSeries = (labels: { readonly a?: string }, at: { a: { offset(v: unknown): number } }): number =>
  at.a.offset(labels.a);

function pointsOf(spec: MetricSpec): unknown {
  return snapshot().find((one) => one.spec.name === spec.name)?.points;
}

/** What the runtime's own counter says of one metric. */
function own(name: string, spec: MetricSpec): Record<string, number> {
  const points = (snapshot().find((one) => one.spec.name === name)?.points ?? []) as readonly {
    labels: [string, string][];
    value: number;
  }[];
  const mine = points.filter(({ labels }) => labels.some(([key, value]) => key === "metric" && value === spec.name));
  return Object.fromEntries(mine.map(({ labels, value }) => [labels[1]?.[1] ?? "", value]));
}

const NOT_FINITE = [
  Number.NaN,
  Infinity,
  -Infinity,
  "5",
  null,
  5n,
  {},
  [],
  Symbol("s"),
  { valueOf: () => 3 },
] as never[];

describe("counter", () => {
  test("starts at zero and adds one unless told otherwise", () => {
    const spec = metric({ kind: "counter" });
    const counter = declareMetrics(registry(), [spec]).counter(spec.name);
    expect(pointsOf(spec)).toEqual([{ labels: [], value: 0 }]);
    counter.inc();
    counter.inc(2.5);
    counter.inc(0);
    expect(pointsOf(spec)).toEqual([{ labels: [], value: 3.5 }]);
  });

  test("refuses and counts what is no number, not finite or negative, and throws nothing", () => {
    const spec = metric({ kind: "counter" });
    const counter = declareMetrics(registry(), [spec]).counter(spec.name);
    for (const value of NOT_FINITE) counter.inc(value);
    counter.inc(-1);
    counter.inc(-Number.MIN_VALUE);
    expect(pointsOf(spec)).toEqual([{ labels: [], value: 0 }]);
    expect(own("logwright.metric.refused", spec)).toEqual({ not_finite: NOT_FINITE.length, negative: 2 });
  });

  test("keeps one series a combination of labels, in the order of first use", () => {
    const spec = metric({ kind: "counter", labels: [label("a", { max: 3 }), label("b", { values: ["x", "y"] })] });
    const counter = declareMetrics(registry(), [spec]).counter<AB>(spec.name, abSeries);
    counter.inc(1, { a: "one", b: "y" });
    counter.inc(2, { a: "two", b: "x" });
    counter.inc(3, { a: "one", b: "y" });
    expect(pointsOf(spec)).toEqual([
      {
        labels: [
          ["a", "one"],
          ["b", "y"],
        ],
        value: 4,
      },
      {
        labels: [
          ["a", "two"],
          ["b", "x"],
        ],
        value: 2,
      },
    ]);
  });

  test("closed labels start at zero, so that rate() sees the first increment", () => {
    const spec = metric({ kind: "counter", labels: [label("a", { values: ["x", "y"] })] });
    declareMetrics(registry(), [spec]).counter(spec.name, aSeries as never);
    expect(pointsOf(spec)).toEqual([
      { labels: [["a", "x"]], value: 0 },
      { labels: [["a", "y"]], value: 0 },
    ]);
  });

  test("labels that throw while they are read are refused and counted", () => {
    const spec = metric({ kind: "counter", labels: [label("a", { max: 3 })] });
    const counter = declareMetrics(registry(), [spec]).counter<AB>(spec.name, aSeries);
    const hostile = {
      get a(): string {
        throw new Error("no");
      },
    };
    expect(() => counter.inc(1, hostile as never)).not.toThrow();
    expect(pointsOf(spec)).toBeUndefined();
    expect(own("logwright.metric.refused", spec)).toEqual({ labels: 1 });
  });
});

describe("labels", () => {
  test("a value beyond the cap goes to other and is counted; no number of them makes more series", () => {
    const spec = metric({ kind: "counter", labels: [label("a", { max: 2 })] });
    const counter = declareMetrics(registry(), [spec]).counter<{ a: string }>(spec.name, aSeries);
    for (let i = 0; i < 1000; i++) counter.inc(1, { a: `v${i}` });
    counter.inc(1, { a: "v1" });
    expect(pointsOf(spec)).toEqual([
      { labels: [["a", "v0"]], value: 1 },
      { labels: [["a", "v1"]], value: 2 },
      { labels: [["a", "other"]], value: 998 },
    ]);
    expect(own("logwright.metric.label_overflow", spec)).toEqual({ a: 998 });
  });

  test.each([
    ["DNA", "ACGTACGTACGTACGTACGTACGT"],
    ["a line feed", "a\nb"],
    ["a very long text", "x".repeat(10_000)],
    ["a number", 5],
    ["an object", { toString: () => "v" }],
    ["a missing value", undefined],
  ])("%s never becomes a label value: it goes to other", (_, value) => {
    const spec = metric({ kind: "counter", labels: [label("a", { max: 2 })] });
    declareMetrics(registry(), [spec])
      .counter<{ a: never }>(spec.name, aSeries)
      .inc(1, { a: value as never });
    expect(pointsOf(spec)).toEqual([{ labels: [["a", "other"]], value: 1 }]);
  });

  test("an absent optional label is left out of the series", () => {
    const spec = metric({ kind: "counter", labels: [label("a", { required: false, max: 2 })] });
    const counter = declareMetrics(registry(), [spec]).counter<{ a?: string } | void>(spec.name, aSeries as never);
    counter.inc();
    counter.inc(1, {});
    counter.inc(1, { a: "" });
    expect(pointsOf(spec)).toEqual([{ labels: [], value: 3 }]);
  });

  test("a closed label takes nothing else", () => {
    const spec = metric({ kind: "updown", labels: [label("a", { values: ["x"] })] });
    const updown = declareMetrics(registry(), [spec]).updown<{ a: string }>(spec.name, aSeries);
    for (const a of ["x", "y", "__proto__", "constructor", "toString"]) updown.add(1, { a });
    expect(pointsOf(spec)).toEqual([
      { labels: [["a", "x"]], value: 1 },
      { labels: [["a", "other"]], value: 4 },
    ]);
  });

  test("many possible series are kept sparsely: memory follows use", () => {
    const labels = [label("a", { max: 1000 }), label("b", { max: 1000 })];
    const spec = metric({ kind: "counter", labels });
    const counter = declareMetrics(registry(), [spec]).counter<AB>(spec.name, abSeries);
    for (let i = 0; i < 5000; i++) counter.inc(i, { a: `a${i % 1000}`, b: `b${Math.floor(i / 1000)}` });
    const points = pointsOf(spec) as readonly { labels: unknown; value: number }[];
    expect(points).toHaveLength(5000);
    expect(points[4321]).toEqual({
      labels: [
        ["a", "a321"],
        ["b", "b4"],
      ],
      value: 4321,
    });
  });
});

describe("gauge", () => {
  test("is absent until it is set, keeps the last value, takes infinities and refuses NaN", () => {
    const spec = metric();
    const gauge = declareMetrics(registry(), [spec]).gauge(spec.name);
    expect(pointsOf(spec)).toBeUndefined();
    gauge.set(1);
    gauge.set(-Infinity);
    gauge.set(Number.NaN);
    gauge.set("3" as never);
    expect(pointsOf(spec)).toEqual([{ labels: [], value: -Infinity }]);
    expect(own("logwright.metric.refused", spec)).toEqual({ not_finite: 2 });
  });
});

describe("updown", () => {
  test("rises and falls, and refuses what is not finite", () => {
    const spec = metric({ kind: "updown" });
    const updown = declareMetrics(registry(), [spec]).updown(spec.name);
    updown.add(3);
    updown.add(-5);
    for (const value of NOT_FINITE) updown.add(value);
    expect(pointsOf(spec)).toEqual([{ labels: [], value: -2 }]);
    expect(own("logwright.metric.refused", spec)).toEqual({ not_finite: NOT_FINITE.length });
  });
});

describe("histogram", () => {
  test("counts a value in the first bucket whose bound is not below it, and exports in the base unit", () => {
    const spec = metric({ kind: "histogram", unit: "ms", scale: 0.001, buckets: [1, 2.5, 35] });
    const histogram = declareMetrics(registry(), [spec]).histogram(spec.name);
    for (const value of [0, 1, 1.0001, 2.5, 35, 36, 1e9]) histogram.observe(value);
    const found = snapshot().find((one) => one.spec.name === spec.name);
    expect(found?.bounds).toEqual([0.001, 0.0025, 0.035]);
    expect(found?.points).toEqual([
      { labels: [], counts: [2, 2, 1, 2], count: 7, sum: (0 + 1 + 1.0001 + 2.5 + 35 + 36 + 1e9) / 1000 },
    ]);
  });

  test("refuses negative values unless a bucket is for them", () => {
    const spec = metric({ kind: "histogram", buckets: [0, 1] });
    const wide = metric({ kind: "histogram", buckets: [-1, 1] });
    const set = declareMetrics(registry(), [spec, wide]);
    set.histogram(spec.name).observe(-0.5);
    set.histogram(wide.name).observe(-0.5);
    expect(pointsOf(spec)).toMatchObject([{ count: 0 }]);
    expect(pointsOf(wide)).toMatchObject([{ counts: [0, 1, 0] }]);
    expect(own("logwright.metric.refused", spec)).toEqual({ negative: 1 });
  });

  test("property: counts, sum and buckets agree with a plain computation", () => {
    const bucketsOf = fc
      .uniqueArray(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 })
      .map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(
        bucketsOf,
        fc.array(fc.double({ min: 0, max: 2e6, noNaN: true }), { maxLength: 50 }),
        (buckets, values) => {
          const spec = metric({ kind: "histogram", buckets });
          const histogram = declareMetrics(registry(), [spec]).histogram(spec.name);
          for (const value of values) histogram.observe(value);
          const bounds = [...buckets, Infinity];
          const counts = bounds.map(
            (bound, i) => values.filter((v) => v <= bound && (i === 0 || v > (bounds[i - 1] ?? 0))).length,
          );
          expect(pointsOf(spec)).toEqual([
            { labels: [], counts, count: values.length, sum: values.reduce((a, b) => a + b, 0) },
          ]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("declarations", () => {
  test("declaring a metric again gives the same instrument", () => {
    const spec = metric({ kind: "counter" });
    const first = declareMetrics(registry(), [spec]).counter(spec.name);
    expect(declareMetrics(registry(), [{ ...spec, summary: "other words" }]).counter(spec.name)).toBe(first);
  });

  test("two registries that mean different things by one name are told so", () => {
    const spec = metric({ kind: "counter" });
    declareMetrics(registry(), [spec]).counter(spec.name);
    const changed = { ...spec, kind: "gauge" } as const;
    expect(() => declareMetrics(registry(), [changed]).gauge(spec.name)).toThrow(/declared twice in this process/);
  });

  test("by name: the instrument of that name and kind, and a clear error for any other", () => {
    const spec = metric({ kind: "counter" });
    const set = declareMetrics(registry(), [spec]);
    const meter = meterOf<Record<string, Counter>, Record<string, never>, object, object>(set);
    expect(meter.counter(spec.name)).toBe(set.counter(spec.name));
    expect(() => meter.gauge(spec.name)).toThrow(`The registry has no gauge "${spec.name}"`);
    expect(() => meter.counter("acme.nope")).toThrow(TypeError);
  });

  test("what the runtime measures itself is exported, and cannot be recorded", () => {
    const spec = metric({ process: "peak_rss", unit: "bytes", otlpUnit: "By" });
    const set = declareMetrics(registry(), [spec]);
    expect(() => set.gauge(spec.name)).toThrow(TypeError);
    const [point] = pointsOf(spec) as readonly { value: number }[];
    expect(point?.value).toBeGreaterThan(10e6);
  });
});

describe("strict mode", () => {
  test("a label value that the redaction filter refuses throws, without the value, and records nothing", () => {
    const strict = registry({ redaction: { ...registry().redaction, strict: true } });
    const spec = metric({ kind: "counter", labels: [label("a", { max: 2 })] });
    const counter = declareMetrics(strict, [spec]).counter<{ a: string }>(spec.name, aSeries);
    const dna = "ACGTACGTACGTACGTACGTACGT";
    expect(() => counter.inc(1, { a: dna })).toThrow(
      expect.objectContaining({ code: "InternalError.InvariantViolation" }),
    );
    expect(() => counter.inc(1, { a: dna })).not.toThrow(dna);
    expect(pointsOf(spec)).toBeUndefined();
  });
});

test("the text of a flag is true or false, and nothing else becomes a text", () => {
  expect([true, false, null, undefined].map((flag) => flagLabel(flag))).toEqual([
    "true",
    "false",
    undefined,
    undefined,
  ]);
  expect(flagLabel(1 as never)).toBe(1);
});
