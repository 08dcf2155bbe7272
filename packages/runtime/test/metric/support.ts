import type { LabelSpec, MetricSpec, RegistrySpec } from "../../src/contract/index.ts";
import { DEFAULT_CAPS, LAYOUT_SLOTS } from "../../src/contract/index.ts";

/** A registry without entries: what a test does not care about. */
export function registry(rest: Partial<RegistrySpec> = {}): RegistrySpec {
  return {
    name: "acme",
    version: "1.0.0",
    envPrefix: "ACME",
    logRoot: "~/.acme/logs",
    layout: {
      order: LAYOUT_SLOTS,
      timestamp: "ts",
      severity: "severity",
      event: "event",
      runId: "run_id",
      component: "component",
      data: "data",
      severities: { debug: "debug", info: "info", warn: "warn", error: "error" },
      deterministic: false,
    },
    fields: [],
    errors: [],
    redaction: {
      strict: false,
      deny: ["email"],
      patterns: [{ name: "dna", match: "[ACGTNacgtn]{20,}", where: "anywhere", hardened: true }],
      caps: DEFAULT_CAPS,
    },
    knobs: [],
    runtime: { stdout: false, durability: "batch" },
    ...rest,
  };
}

let made = 0;

/** A metric with a name of its own: instruments live as long as the process. */
export function metric(rest: Partial<MetricSpec> = {}): MetricSpec {
  const name = `acme.m${made++}`;
  return {
    name,
    identifier: name.slice(5),
    exported: name.replaceAll(".", "_"),
    kind: "gauge",
    unit: "unitless",
    otlpUnit: "",
    scale: 1,
    summary: "a number",
    labels: [],
    from: [],
    ...rest,
  };
}

export function label(name: string, rest: Partial<LabelSpec> = {}): LabelSpec {
  return { name, required: true, ...rest };
}
