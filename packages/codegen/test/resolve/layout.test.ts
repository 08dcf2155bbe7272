import { describe, expect, test } from "vitest";
import { readRegistry } from "../../src/compile.ts";
import type { Registry } from "../../src/model/registry.ts";

function resolved(...sections: readonly string[]): Registry {
  const text = [
    "logwright: 1",
    "name: m31r",
    "version: 1.0.0",
    "events: { step_complete: { severity: info, summary: one step, data: { loss: double } } }",
    ...sections,
    "",
  ].join("\n");
  const { registry, problems } = readRegistry({ file: "registry.yaml", text });
  expect(problems).toEqual([]);
  return registry as Registry;
}

describe("layout", () => {
  test("by default it is GenoLeWM's", () => {
    expect(resolved().layout).toEqual({
      order: ["timestamp", "severity", "event", "run_id", "component", "fields", "data"],
      timestamp: "ts",
      severity: "severity",
      event: "event",
      runId: "run_id",
      component: "component",
      data: "data",
      severities: { debug: "debug", info: "info", warn: "warn", error: "error" },
      deterministic: false,
    });
  });

  test("M31R's comes out as ts, level, module, msg, fields, then data inline", () => {
    const { layout } = resolved(
      "record:",
      "  timestamp: ts",
      "  severity: level",
      "  severities: { debug: DEBUG, info: INFO, warn: WARNING, error: ERROR, critical: CRITICAL }",
      "  component: module",
      "  event: msg",
      "  run_id: false",
      "  data: inline",
      "  deterministic: true",
    );
    expect(layout).toEqual({
      order: ["timestamp", "severity", "component", "event", "fields", "data"],
      timestamp: "ts",
      severity: "level",
      event: "msg",
      runId: false,
      component: "module",
      data: false,
      severities: { debug: "DEBUG", info: "INFO", warn: "WARNING", error: "ERROR", critical: "CRITICAL" },
      deterministic: true,
    });
  });

  test("what is not mentioned follows in default order", () => {
    expect(resolved("record: { event: msg, severity: level }").layout.order).toEqual([
      "event",
      "severity",
      "timestamp",
      "run_id",
      "component",
      "fields",
      "data",
    ]);
  });
});

describe("fields", () => {
  test("the seven are there, optional, error_code for errors only", () => {
    const { fields } = resolved();
    expect(fields.map(({ name, required }) => [name, required])).toEqual(
      ["step", "epoch", "phase", "duration_ms", "trace_id", "span_id", "error_code"].map((name) => [name, false]),
    );
    expect(fields.at(-1)?.severities).toEqual(["error"]);
  });

  test("the author's come first, and narrow the built-in ones", () => {
    const { fields } = resolved("fields: { phase: { type: enum, values: [a, b] }, shard: int }");
    expect(fields.map(({ name }) => name)).toEqual([
      "phase",
      "shard",
      "step",
      "epoch",
      "duration_ms",
      "trace_id",
      "span_id",
      "error_code",
    ]);
    expect(fields[0]).toMatchObject({ type: "enum", values: ["a", "b"], builtIn: true, required: false });
    expect(fields[1]).toMatchObject({ builtIn: false });
  });
});

test("names of the runtime's settings come from the registry's name", () => {
  expect(resolved()).toMatchObject({ envPrefix: "M31R", logRoot: "~/.m31r/logs", logger: "M31rLogger" });
});
