import { OWN_EVENTS, OWN_METRICS } from "@logwright/runtime/contract";
import { describe, expect, test } from "vitest";
import { errorCodesPage } from "../../../src/emit/markdown/error-codes.ts";
import { logEventsPage } from "../../../src/emit/markdown/log-events.ts";
import { metricsPage } from "../../../src/emit/markdown/metrics.ts";
import { spansPage } from "../../../src/emit/markdown/spans.ts";
import { alert, errorCode, event, field, key, metric, registry, spanKind } from "../support/models.ts";

const model = registry({
  owners: { core: "core team" },
  knobs: [{ name: "log_every", env: "ACME_LOG_EVERY", flag: "--log-every", default: 100 }],
  fields: [
    field("step", { summary: "optimiser step" }),
    field("error_code", { type: "string", severities: ["error"] }),
  ],
  errors: [errorCode("InputError.Bad", { summary: "bad input" }), errorCode("Old", { note: "Use **another**." })],
  events: [
    event("training.step", {
      severity: "debug",
      summary: "every training step (sampled)",
      note: "Longer *text*.",
      owner: "core",
      stability: "beta",
      since: "0.1.0",
      sample: { every: 100, by: "step", knob: "log_every" },
      rateLimit: { perSecond: 10, burst: 20 },
      deprecated: { reason: "renamed", renamedTo: "training.step.end", since: "0.3.0", removeAfter: "2027-06-01" },
      keys: [
        key("lr", { type: "double", precision: 6, volatile: true }),
        key("loss", { type: "double", required: false, nullable: true, summary: "total loss" }),
        key("tags", { shape: "list", type: "enum", values: ["a|b", "c"] }),
        key("user", { hash: true, allow: "^[a|b]+$", examples: ["a"] }),
      ],
    }),
    event("run.failed", { severity: "error" }),
  ],
  metrics: [
    metric("acme.step.duration", {
      kind: "histogram",
      unit: "ms",
      exported: "acme_step_duration_seconds",
      scale: 0.001,
      otlpUnit: "s",
      buckets: [1, 10],
      labels: [
        { name: "phase", required: false, values: ["a", "b"] },
        { name: "code", required: true, max: 50 },
      ],
      from: [{ kind: "event", name: "training.step", value: "lr", labels: { code: "error_code" } }],
      alerts: [alert("Slow", "x > 1", { for: "10m", summary: "it is slow" })],
    }),
    metric("acme.errors", { kind: "counter", from: [{ kind: "severity", name: "error", labels: {} }] }),
    metric("acme.spans", { from: [{ kind: "span", name: "training.step", value: "duration", labels: {} }] }),
  ],
  spans: [spanKind("training.step", { attributes: [key("model_id", { summary: "the model" })] })],
});

const contentOf = (emitter: typeof logEventsPage): string => emitter.emit(model)[0]!.content;

/** The section of a page under one heading. */
function section(page: string, heading: string): string {
  return page.split(/^(?=#{2,3} )/m).find((part) => part.startsWith(heading)) ?? "";
}

describe("log-events.md", () => {
  const page = contentOf(logEventsPage);

  test("its first table has exactly the agreed header, events in registry order and keys sorted", () => {
    const lines = page.split("\n");
    const start = lines.findIndex((line) => line.startsWith("|"));
    expect(lines.slice(start, start + 5)).toEqual([
      "| Event | Severity | Allowed data keys | Summary |",
      "|---|---|---|---|",
      "| training.step | debug | loss, lr, tags, user | **deprecated**, use training.step.end: every training step (sampled) |",
      "| run.failed | error |  | a thing happened |",
      "",
    ]);
  });

  test("its second table has the runtime's own events", () => {
    expect(section(page, "## Events of the runtime")).toContain(
      "| logwright.line.recovered | warn | bytes | the log ended in a torn line, which now stands alone |",
    );
  });

  test("an event's section tells everything about it", () => {
    expect(section(page, "### training.step")).toBe(`### training.step

every training step (sampled)

> Longer *text*.

- Call: \`logger.trainingStep(data, fields)\`
- Severity: debug
- Sampling: 1 of 100, where step is a multiple of it; \`ACME_LOG_EVERY\` or \`--log-every\` changes it
- Rate limit: 10 a second, at most 20 at once
- Metrics fed: acme.step.duration
- Owner: core (core team)
- Stability: beta
- Since: 0.1.0
- Deprecated: renamed to training.step.end; since 0.3.0; to be removed after 2027-06-01

| Key | Type | Required | Meaning |
|---|---|---|---|
| lr | double | yes | 6 decimals; differs between two runs with one seed |
| loss | double or null | no | total loss |
| tags | list\\<enum\\> | yes | one of a&#124;b, \`c\` |
| user | string | yes | must match ^\\[a&#124;b\\]+\\$; written as a keyed hash; for example \`a\` |

`);
  });

  test("an error event demands its code and names the metrics of its severity", () => {
    const text = section(page, "### run.failed");
    expect(text).toContain("- Severity: error; demands the field error_code");
    expect(text).toContain("- Metrics fed: acme.errors");
  });

  test("standard fields say on which severities they stand", () => {
    expect(section(page, "## Standard fields")).toContain("| error_code | string | no | only on error |");
  });
});

test("metrics.md tells kind, unit, exported name, buckets, labels, sources and alerts", () => {
  const page = contentOf(metricsPage);
  expect(page).toContain("| acme.step.duration | histogram | ms | acme_step_duration_seconds | a thing happened |");
  expect(section(page, "### acme.step.duration")).toBe(`### acme.step.duration

a thing happened

- Use: \`metrics.acmeStepDuration\`
- Buckets: 1, 10 (ms)
- Exported: in s, each value times 0.001
- Labels: phase (optional): \`a\`, \`b\`; code: at most 50 values
- Fed by: event training.step: lr, code from error_code
- Alert: Slow (warn) when \`x > 1\` for 10m; it is slow

`);
});

test("every summary table marks what is on its way out", () => {
  const deprecated = { reason: "obsolete", note: "use balances" } as const;
  const old = registry({
    errors: [errorCode("Old", { deprecated })],
    events: [event("old.event", { deprecated })],
    metrics: [metric("acme.old", { deprecated })],
    spans: [spanKind("old.span", { deprecated })],
  });
  for (const page of [logEventsPage, metricsPage, spansPage, errorCodesPage])
    expect(page.emit(old)[0]?.content).toContain("| **deprecated**: a thing happened |");
});

test("the runtime's own events and metrics have a table each, with everything that the runtime has", () => {
  const events = section(contentOf(logEventsPage), "## Events of the runtime");
  expect(events.match(/^\| logwright\..*$/gm)).toHaveLength(OWN_EVENTS.length);
  const metrics = section(contentOf(metricsPage), "## Metrics of the runtime");
  expect(metrics.match(/^\| logwright\..*$/gm)).toEqual(
    OWN_METRICS.map(
      ({ name, unit, exported, labels, summary }) =>
        `| ${name} | counter | ${unit} | ${exported} | ${labels.join(", ")} | ${summary} |`,
    ),
  );
});

test("the record of a crash is told of, unless the registry declares its event and its code", () => {
  const pages = (rest: Parameters<typeof registry>[0]): string =>
    [logEventsPage, errorCodesPage].map((page) => page.emit(registry(rest))[0]?.content).join("\n");
  const without = pages({ errors: [errorCode("InputError.Bad")] });
  expect(without).toContain("| error | error |  | the program crashed |");
  expect(without).toMatch(/error_code[^]*else InternalError\.InvariantViolation; and frames, a list/);
  expect(without).toContain("| InternalError.InvariantViolation | the program crashed");
  const own = pages({ events: [event("error")], errors: [errorCode("InternalError.InvariantViolation")] });
  expect(own).not.toContain("the program crashed");
  expect(own).toContain("and frames, a list");
});

test("spans.md tells attributes and metrics", () => {
  const page = contentOf(spansPage);
  expect(page).toContain("| training.step | model_id | a thing happened |");
  expect(page).toContain("- Metrics fed: acme.spans");
  expect(page).toContain("| model_id | string | yes | the model |");
});

test("error-codes.md lists every code and explains those with more to say", () => {
  const page = contentOf(errorCodesPage);
  expect(page).toContain("| InputError.Bad | bad input |");
  expect(page).toContain("## Old\n\n> Use **another**.");
  expect(page).not.toContain("## InputError.Bad");
});

test("pages without entries are not made, and `docs: false` makes none", () => {
  const empty = registry();
  expect([metricsPage, spansPage, errorCodesPage].flatMap((page) => page.emit(empty))).toEqual([]);
  const off = { ...model, outputs: { ...model.outputs, docs: false as const } };
  expect([logEventsPage, metricsPage, spansPage, errorCodesPage].flatMap((page) => page.emit(off))).toEqual([]);
});
