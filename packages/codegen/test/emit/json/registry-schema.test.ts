import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { registrySchema } from "../../../src/emit/json/registry-schema.ts";
import type { Registry } from "../../../src/model/registry.ts";
import { registry } from "../support/models.ts";
import { realRegistry, ROOT } from "../support/real-registry.ts";

function validatorOf(model: Registry): (value: unknown) => boolean {
  const schema = JSON.parse(registrySchema.emit(model)[0]!.content) as object;
  const validate = new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false }).compile(schema);
  return (value) => validate(value);
}

/** The language at its fullest, as a page of its reference would show it. */
const FULL = `
logwright: 1
name: acme
version: 1.0.0
logger: AcmeLogger
owners: { core: core team }
extends: [./base.registry.yaml, "@acme/base"]
record:
  timestamp: ts
  severity: level
  severities: { debug: DEBUG, info: INFO, warn: WARNING, error: ERROR, critical: CRITICAL }
  component: module
  event: msg
  run_id: false
  data: inline
  deterministic: true
fields:
  step: int
  error_code: { type: string, severities: [error, critical] }
attributes:
  model_id: { type: string, summary: the model }
errors:
  InternalError.Broken: { summary: broken }
events:
  training.step:
    severity: debug
    summary: every step
    note: more
    owner: core
    stability: beta
    since: 0.1.0
    deprecated: { reason: renamed, renamed_to: training.step.end, since: 0.3.0, remove_after: "2027-06-01" }
    sample: { every: 100, by: step, knob: log_every }
    rate_limit: { per_second: 10, burst: 20 }
    method: trainingStep
    data:
      loss: double
      best_step?: int | null
      tags: list<string>
      path: { type: string, summary: file written, examples: ["a", 1, true], allow: '^\\w+$' }
      user?: { type: string, hash: true }
      category?: { type: enum, values: [a, 1, true] }
      model_id: $model_id
metrics:
  acme.step.duration:
    kind: histogram
    unit: ms
    summary: per step
    buckets: [0.5, 1]
    labels: { phase: { values: [a, b] }, code?: { max: 50 }, error: { values: errors } }
    from: { event: training.step, value: duration_ms, labels: { phase: phase } }
    alert: { name: StepSlow, when: "{{metric}} > 5", for: 10m, severity: warn }
spans:
  training.step: { summary: one step, attributes: [model_id] }
  training.run: { summary: one run, attributes: { model_id: $model_id } }
redaction:
  strict: true
  deny: [email]
  patterns: { dna: { match: "[ACGT]{20,}", where: anywhere, hardened: true } }
  caps: { string: 100 }
runtime: { stdout: true, durability: fsync, rotate: { bytes: 1000000 } }
reserved: { events: [old.event], metrics: [], keys: [] }
breaks:
  - { rule: KEY_NO_DELETE, subject: training.step.old, reason: never read, until: "2027-01-01" }
outputs: { typescript: generated, docs: docs, sql: false }
x-team: anything
`;

const model = { ...realRegistry(), owners: { core: "core team" } };
model.layout.severities.critical ?? Object.assign(model.layout.severities, { critical: "critical" });

describe("the schema for editors", () => {
  test("accepts the repository's own registry", () => {
    const accepts = validatorOf(realRegistry());
    expect(accepts(parse(readFileSync(join(ROOT, "registry.yaml"), "utf8")))).toBe(true);
  });

  const accepts = validatorOf(model);

  test("accepts the whole language", () => expect(accepts(parse(FULL))).toBe(true));

  test.each([
    ["an unknown key", "severity: debug", "severty: debug"],
    ["an unknown severity", "severity: debug", "severity: debgu"],
    ["an unknown type", "loss: double", "loss: float"],
    ["a deeper type", "list<string>", "list<list<string>>"],
    ["a reference without its sign", "$model_id\nmetrics", "model_id\nmetrics"],
    ["an unknown kind", "kind: histogram", "kind: histo"],
    ["another version of the language", "logwright: 1", "logwright: 2"],
    ["a version without a patch", "version: 1.0.0", "version: 1.0"],
    ["a name with capitals", "  training.step:\n", "  Training.Step:\n"],
    ["an alert without a condition", 'when: "{{metric}} > 5", ', ""],
    ["a label without bounds that is no map", "{ max: 50 }", "yes"],
    ["a date that is none", '"2027-01-01"', "soon"],
  ])("rejects %s", (_, from, to) => {
    expect(FULL).toContain(from);
    expect(accepts(parse(FULL.replace(from, to)))).toBe(false);
  });

  test("offers what the registry declares, and does not refuse what is new since", () => {
    const content = registrySchema.emit(model)[0]!.content;
    for (const name of ["$model_id", "core", "training.run.start", "planning.cem.iter"])
      expect(content).toContain(`"${name}"`);
    expect(
      accepts(parse(FULL.replaceAll("model_id", "new_id").replace("event: training.step", "event: new.event"))),
    ).toBe(true);
  });

  test("an empty registry has a schema too, and `schemas: false` none", () => {
    expect(validatorOf(registry())({ logwright: 1, name: "a", version: "1.0.0", events: {} })).toBe(true);
    expect(registrySchema.emit({ ...registry(), outputs: { ...registry().outputs, schemas: false } })).toEqual([]);
  });
});
