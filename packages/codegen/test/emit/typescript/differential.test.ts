import type { EventSpec, RegistrySpec } from "@logwright/runtime/contract";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { arrayScope, difference, HASH_KEY, type Harness } from "../../../../runtime/test/reference/compare.ts";
import { payloadFor } from "../../../../runtime/test/reference/payloads.ts";
import { eventSpec, fieldSpec, registrySpec } from "../../../src/emit/specs.ts";
import type { Registry } from "../../../src/model/registry.ts";
import { fedRegistry } from "../support/fed-registry.ts";
import { generatedModule } from "./generated-module.ts";
import { randomRegistry } from "./random-registry.ts";

const NIGHTLY = process.env["LOGWRIGHT_NIGHTLY"] === "1";
const TS = "2026-11-21T10:11:12.345Z";

beforeAll(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(TS) });
  vi.stubEnv("TEST_HASH_KEY", HASH_KEY);
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

function harness(model: Registry, spec: RegistrySpec, strict: boolean): Harness {
  const generated = generatedModule(model);
  const Logger = generated[model.logger] as new (
    scope: unknown,
    component: string,
  ) => Record<string, (data: unknown, fields: unknown) => void>;
  const lines: string[] = [];
  const logger = new Logger(arrayScope(spec, strict, lines), "trainer");
  return {
    registry: spec,
    events: model.events.map(eventSpec),
    strict,
    lines,
    component: "trainer",
    runId: "run-1",
    emit: (event: EventSpec, data, fields) => logger[event.method]?.(data, fields),
  };
}

test("generated code of any registry writes byte for byte what the reference filter writes", () => {
  fc.assert(
    fc.property(randomRegistry, fc.boolean(), fc.boolean(), fc.integer(), (drawn, feeds, strict, seed) => {
      const plain = { ...drawn, envPrefix: "TEST" };
      const model = feeds ? fedRegistry(plain) : plain;
      const spec = registrySpec(model);
      const under = harness(model, spec, strict);
      for (const event of model.events) {
        const fields = model.fields.filter((one) => one.severities?.includes(event.severity) !== false).map(fieldSpec);
        for (const [data, standard] of fc.sample(fc.tuple(payloadFor(event.keys), payloadFor(fields)), {
          numRuns: 12,
          seed,
        })) {
          expect(difference(under, eventSpec(event), data, standard, TS)).toBeUndefined();
        }
      }
    }),
    { endOnFailure: true, numRuns: NIGHTLY ? 3_000 : 15, seed: NIGHTLY ? Date.now() : 7 },
  );
}, 3_600_000);
