import fc from "fast-check";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { RegistryIndex } from "@logwright/runtime/contract";
import { compile } from "../../../src/compile.ts";
import { jsonText } from "../../../src/emit/json/json-text.ts";
import { registryIndex } from "../../../src/emit/json/registry-index.ts";
import { hostileText } from "../support/hostile-text.ts";
import { event, key, registry } from "../support/models.ts";
import { realRegistry } from "../support/real-registry.ts";

const indexOf = (model = realRegistry()): RegistryIndex =>
  JSON.parse(registryIndex.emit(model)[0]!.content) as RegistryIndex;

test("the index has every event, metric, span and error code, and nothing of the places they stand", () => {
  const index = indexOf();
  expect(index.events).toHaveLength(22);
  expect(index.metrics).toHaveLength(22);
  expect(index.spans).toHaveLength(3);
  expect(index.errors).toHaveLength(7);
  expect(index.logger).toBe("GenoLeWMLogger");
  expect(JSON.stringify(index)).not.toContain('"span":{');
  expect(index.events.find(({ name }) => name === "error")).toEqual({
    name: "error",
    method: "errorRaised",
    severity: "error",
    summary: "a GenoLeWMError raised inside a logged span",
    keys: [
      { name: "message", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "details", shape: "map", type: "scalar", required: false, nullable: false },
      { name: "remediation", shape: "scalar", type: "string", required: false, nullable: false },
    ],
    dataType: "ErrorRaisedData",
    stability: "stable",
  });
});

test("sources are seen from the index's folder, with the digest of their text with LF", () => {
  const model = registry({
    outputs: { ...registry().outputs, typescript: "src/generated" },
    sources: [
      { file: "registry.yaml", text: "a\r\nb\r\n" },
      { file: "src/base.yaml", text: "c\n" },
      { file: "../shared/x.yaml", text: "" },
    ],
  });
  const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
  expect(indexOf(model).sources).toEqual([
    ["../../registry.yaml", digest("a\nb\n")],
    ["../base.yaml", digest("c\n")],
    ["../../../shared/x.yaml", digest("")],
  ]);
});

test("deprecations of events and keys are told", () => {
  const deprecated = { reason: "renamed", renamedTo: "b" } as const;
  const [only] = indexOf(registry({ events: [event("a", { deprecated, keys: [key("c", { deprecated })] })] })).events;
  expect(only).toMatchObject({ deprecated, keys: [{ name: "c", deprecated }] });
});

const OWN = `logwright: 1
name: acme
version: 1.0.0
x-team: { channel: "#acme", on_call: [ann, 2], since: null, pager: True }
attributes: { model: { type: string, x-pii: none } }
fields: { phase: { type: enum, values: [a, b], x-order: 1 } }
errors: { Input.Bad: { summary: somebody sent nonsense, x-page: '7' } }
events:
  job.done: { severity: info, summary: the job ended, x-id: 12345678901234567890, data: { model: $model, size: { type: int, x-hex: 0x10 } } }
  job.lost: { severity: warn, summary: nobody knows where it is, data: { model: $model } }
metrics: { acme.jobs: { kind: counter, unit: events, summary: jobs so far, x-slo: 0.999 } }
spans: { job.run: { summary: one job, attributes: [model], x-kind: server } }
`;

test("keys under x-* come out as they were written, where they were written", () => {
  const { problems, outputs } = compile({ file: "registry.yaml", text: OWN });
  expect(problems).toEqual([]);
  const text = outputs.find(({ path }) => path.endsWith("registry.index.json"))?.content ?? "";
  const index = JSON.parse(text) as RegistryIndex;
  expect(index.extensions).toEqual({
    "x-team": { channel: "#acme", on_call: ["ann", 2], since: null, pager: true },
  });
  expect(index.registry.fields.find(({ name }) => name === "phase")?.extensions).toEqual({ "x-order": 1 });
  expect(index.errors[0]?.extensions).toEqual({ "x-page": "7" });
  // A number that JSON's readers would round stays the text it was.
  expect(index.events[0]?.extensions).toEqual({ "x-id": "12345678901234567890" });
  expect(index.events[0]?.keys.map(({ extensions }) => extensions)).toEqual([{ "x-pii": "none" }, { "x-hex": "0x10" }]);
  expect(index.metrics[0]?.extensions).toEqual({ "x-slo": 0.999 });
  expect(index.spans[0]?.extensions).toEqual({ "x-kind": "server" });
  expect(index.spans[0]?.attributes[0]?.extensions).toEqual({ "x-pii": "none" });
});

test("what has no keys of its own says nothing of them", () => {
  expect(JSON.stringify(indexOf())).not.toContain("extensions");
  expect(indexOf(registry({ events: [event("a", { keys: [key("b")] })] })).events[0]).not.toHaveProperty("extensions");
});

test("JSON decodes to the value, shows no unseen character and ends no script", () => {
  fc.assert(
    fc.property(fc.dictionary(hostileText, hostileText), (value) => {
      const text = jsonText(value);
      expect(Object.entries(JSON.parse(text) as object)).toEqual(Object.entries(value));
      expect(text).not.toMatch(
        /<\/|<!|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u,
      );
    }),
  );
});
