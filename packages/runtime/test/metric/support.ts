import type { LabelSpec, MetricSpec, RegistrySpec } from "../../src/contract/index.ts";
import { PLAIN_LAYOUT, REDACTION, testRegistry } from "../config/registry.ts";

/** A registry without entries: what a test does not care about. */
export function registry(rest: Partial<RegistrySpec> = {}): RegistrySpec {
  const redaction = { ...REDACTION, strict: false };
  return testRegistry({ version: "1.0.0", layout: PLAIN_LAYOUT, redaction, knobs: [], ...rest });
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
