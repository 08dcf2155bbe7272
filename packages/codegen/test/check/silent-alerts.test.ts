import { describe, expect, test } from "vitest";
import { readRegistry } from "../../src/compile.ts";
import { messageOf } from "../../src/diagnostics/message.ts";

const METRICS: Readonly<Record<string, string>> = {
  counter:
    "kind: counter, unit: events, labels: { kind: { values: [read, write] }, host?: { max: 9 }, way?: { values: [up] } }",
  gauge: "kind: gauge, unit: unitless",
  memory: "kind: gauge, unit: bytes, process: peak_rss",
  updown: "kind: updown, unit: events",
  histogram: "kind: histogram, unit: ms, buckets: [1, 5, 500]",
  cold: "kind: histogram, unit: Cel, buckets: [-20, 0, 40]",
};

/** What is said of one alert of a metric of this kind. */
function said(kind: string, when: string): readonly string[] {
  const text = `logwright: 1
name: acme
version: 1.0.0
events: { job.done: { severity: info, summary: the job ended } }
metrics:
  acme.thing: { summary: what is watched, ${METRICS[kind] ?? ""}, alert: { name: Woken, when: '${when}' } }
`;
  return readRegistry({ file: "registry.yaml", text }).problems.map((problem) =>
    [problem.code, messageOf(problem), ...(problem.help ? [problem.help.message] : [])].join(" | "),
  );
}

describe("an alert that can never fire is a finding:", () => {
  test.each([
    ["counter", "{{metric}} < 0", "a counter is never below 0, and not < 0"],
    ["counter", "{{metric}} == -1", "a counter is never below 0, and not == -1"],
    ["counter", "sum(rate({{metric}}[5m])) <= -0.5", "a counter is never below 0, and not <= -0.5"],
    ["counter", 'increase({{metric}}{kind="raed"}[5m]) > 3', 'the label "kind" is never "raed"'],
    ["counter", '{{metric}}{kind=""} > 3', 'the label "kind" is never ""'],
    [
      "counter",
      "{{metric}}_bucket > 3",
      "only a histogram has the series acme_thing_total_bucket, and this is a counter",
    ],
    ["memory", "{{metric}} < 0", "memory is never below 0, and not < 0"],
    ["histogram", "{{metric}} > 3", "and nothing as acme_thing_seconds"],
    ["histogram", "{{metric}}_count < 0", "a count is never below 0, and not < 0"],
    [
      "histogram",
      "histogram_quantile(0.99, rate({{metric}}_bucket[5m])) > 400",
      "a quantile of these buckets is between 0 and 0.5, and not > 400. | acme_thing_seconds is in s, not in ms",
    ],
    ["histogram", "histogram_quantile(0.99, rate({{metric}}_bucket[5m])) > 0.5", "not > 0.5"],
    ["histogram", "histogram_quantile(0.9, sum by (le) (rate({{metric}}_bucket[5m]))) < 0", "not < 0"],
    ["cold", "histogram_quantile(0.9, rate({{metric}}_bucket[5m])) < -20", "between -20 and 40, and not < -20"],
  ])("%s, %s", (kind, when, problem) => {
    const [finding, ...more] = said(kind, when);
    expect(more).toEqual([]);
    expect(finding).toContain('metric/alert-silent | The alert "Woken" can never fire: ');
    expect(finding).toContain(problem);
  });
});

describe("an alert that may fire is none:", () => {
  test.each([
    ["counter", "{{metric}} <= 0"],
    ["counter", "{{metric}} != -1"],
    ["counter", "rate({{metric}}[5m]) == 0"],
    ["counter", '{{metric}}{kind="other"} > 3'],
    ["counter", '{{metric}}{way=""} > 3'],
    ["counter", '{{metric}}{host="anything", job="scraped"} > 3'],
    ["counter", "absent({{metric}}) or {{metric}} < 0"],
    ["counter", "{{metric}} < 0 or {{metric}} > 5"],
    ["gauge", "{{metric}} < -5"],
    ["gauge", "rate({{metric}}[5m]) < 0"],
    ["updown", "{{metric}} < 0"],
    ["histogram", "rate({{metric}}_sum[5m]) < 0"],
    ["histogram", "histogram_quantile(0.99, rate({{metric}}_bucket[5m])) > 0.4"],
    ["histogram", "histogram_quantile(0.99, rate({{metric}}_bucket[5m])) >= 0.5"],
    ["cold", "histogram_quantile(0.9, rate({{metric}}_bucket[5m])) < -5"],
  ])("%s, %s", (kind, when) => {
    expect(said(kind, when)).toEqual([]);
  });
});
