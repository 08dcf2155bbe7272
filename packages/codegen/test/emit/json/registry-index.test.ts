import fc from "fast-check";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { RegistryIndex } from "@logwright/runtime/contract";
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
