import type { RegistrySpec, Severity } from "@logwright/runtime/contract";
import { InvariantViolation } from "@logwright/runtime/redact";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { arrayScope, HASH_KEY } from "../../../../runtime/test/reference/compare.ts";
import { payloadFor, type PayloadRecipe } from "../../../../runtime/test/reference/payloads.ts";
import { eventSpec, fieldSpec, registrySpec } from "../../../src/emit/specs.ts";
import type { LogEvent, Registry } from "../../../src/model/registry.ts";
import { fedRegistry } from "../support/fed-registry.ts";
import { realRegistry } from "../support/real-registry.ts";
import { generatedModule } from "./generated-module.ts";
import { randomRegistry } from "./random-registry.ts";

beforeAll(() => vi.stubEnv("TEST_HASH_KEY", HASH_KEY));
afterAll(() => vi.unstubAllEnvs());

/** What may become of a record: written, sampled out, switched off. */
const SETTINGS: Readonly<Record<string, { readonly level: Severity; readonly every: number }>> = {
  recorded: { level: "debug", every: 1 },
  "sampled out": { level: "debug", every: 1e9 },
  disabled: { level: "critical", every: 1 },
};

type Method = (data: unknown, fields: unknown) => void;
type Loggers = ReadonlyMap<string, Readonly<Record<string, Method>>>;

/** A logger for each setting and mode. */
function loggersOf(model: Registry): Loggers {
  const spec: RegistrySpec = registrySpec(model);
  const Logger = generatedModule(model)[model.logger] as new (
    scope: unknown,
    component: string,
  ) => Record<string, Method>;
  const entries = Object.entries(SETTINGS).flatMap(([name, { level, every }]) =>
    [true, false].map((strict) => {
      const scope = arrayScope(spec, strict, []);
      const knobs = Object.fromEntries(spec.knobs.map((knob) => [knob.name, every]));
      const settings = { ...scope.settings, level, knobs };
      return [`${name}, ${strict ? "strict" : "permissive"}`, new Logger({ ...scope, settings }, "trainer")] as const;
    }),
  );
  return new Map(entries);
}

/** How a payload counts who reads it, and which of its properties throws when it is read. */
type Counter = "getters" | "proxy" | "proxy without prototype";
const COUNTERS: readonly Counter[] = ["getters", "proxy", "proxy without prototype"];

class Reads {
  readonly counts: Map<string, number> = new Map();
  readonly #throwing: string | undefined;

  constructor(throwing: string | undefined) {
    this.#throwing = throwing;
  }

  read(key: string, value: unknown): unknown {
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    if (key === this.#throwing) throw new RangeError("not today");
    return value;
  }

  payload(entries: PayloadRecipe["entries"], counter: Counter): object {
    const object = {};
    for (const [key, value] of entries)
      Object.defineProperty(object, key, {
        enumerable: true,
        configurable: true,
        ...(counter === "getters" ? { get: () => this.read(key, value) } : { value, writable: true }),
      });
    if (counter === "getters") return object;
    return new Proxy(object, {
      get: (target, key) => this.read(String(key), (target as Record<PropertyKey, unknown>)[key]),
      ...(counter === "proxy" ? {} : { getPrototypeOf: () => null }),
    });
  }
}

/** Emits a payload every way and says which property was read too often. */
function offences(loggers: Loggers, event: LogEvent, declared: ReadonlySet<string>, given: Given): readonly string[] {
  const found: string[] = [];
  for (const [name, logger] of loggers) {
    for (const counter of COUNTERS) {
      const reads = { data: new Reads(given.throwing), fields: new Reads(given.throwing) };
      const data = reads.data.payload(given.data.entries, counter);
      const fields = reads.fields.payload(given.fields.entries, counter);
      try {
        logger[event.method]?.(data, fields);
      } catch (error) {
        if (!(error instanceof InvariantViolation)) throw error;
      }
      for (const [object, { counts }] of Object.entries(reads))
        for (const [key, count] of counts)
          if (count > (declared.has(`${object} ${key}`) ? 1 : 0))
            found.push(`${event.name}, ${name}, ${counter}: ${object}.${key} was read ${count} times`);
    }
  }
  return found;
}

interface Given {
  readonly data: PayloadRecipe;
  readonly fields: PayloadRecipe;
  /** The property that throws when it is read. */
  readonly throwing: string | undefined;
}

function check(model: Registry, seed: number, runs: number): void {
  const loggers = loggersOf(model);
  for (const event of model.events) {
    const fields = model.fields.filter((one) => one.severities?.includes(event.severity) !== false).map(fieldSpec);
    const { keys } = eventSpec(event);
    const names = [...keys, ...fields].map(({ name }) => name);
    const declared = new Set([
      ...keys.map(({ name }) => `data ${name}`),
      ...fields.map(({ name }) => `fields ${name}`),
    ]);
    const given = fc.record({
      data: payloadFor(keys),
      fields: payloadFor(fields),
      throwing: fc.oneof(fc.constant(undefined), fc.constantFrom(undefined, ...names)),
    });
    for (const one of fc.sample(given, { numRuns: runs, seed }))
      expect(offences(loggers, event, declared, one)).toEqual([]);
  }
}

describe("every declared property is read at most once, any other never: recorded, refused, sampled out or disabled", () => {
  test("of the repository's registry", () => check({ ...realRegistry(), envPrefix: "TEST" }, 11, 40));

  test("of registries with metrics, labels and sampling of every kind", () => {
    fc.assert(
      fc.property(randomRegistry, fc.integer(), (model, seed) => {
        check(fedRegistry({ ...model, envPrefix: "TEST" }, true), seed, 10);
      }),
      { endOnFailure: true, numRuns: process.env["LOGWRIGHT_NIGHTLY"] === "1" ? 1_000 : 8, seed: 5 },
    );
  }, 3_600_000);
});

test("a metric and the record tell the same of a value that changes with every look", () => {
  const model = realRegistry();
  const module = generatedModule(model);
  const Logger = module[model.logger] as new (scope: unknown, component: string) => Record<string, Method>;
  const lines: string[] = [];
  const logger = new Logger(arrayScope(registrySpec(model), false, lines), "trainer");
  let looks = 0;
  const data = { loss: 1, lr: 1, extra: 1 };
  Object.defineProperty(data, "loss_pred", { enumerable: true, get: () => ++looks });
  logger["trainingStep"]?.(data, { step: 0 });
  const { metrics } = module as { metrics: { trainingLossPred: { table: { values: ArrayLike<number> } } } };
  expect(JSON.parse(lines[0] as string)).toMatchObject({ data: { loss_pred: 1 } });
  expect(metrics.trainingLossPred.table.values[0]).toBe(1);
});
