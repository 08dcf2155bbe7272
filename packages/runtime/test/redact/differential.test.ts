import { EVENTS, GenoLeWMLogger, registry } from "@logwright/generated";
import type { EventSpec } from "@logwright/runtime/contract";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { arrayScope, difference, type Harness } from "../reference/compare.ts";
import { payloadFor } from "../reference/payloads.ts";

const RUNS = process.env["LOGWRIGHT_NIGHTLY"] === "1" ? 1_000_000 : 20_000;
const events: readonly EventSpec[] = Object.values(EVENTS);
const TS = "2026-11-21T10:11:12.345Z";

beforeAll(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(TS) });
});
afterAll(() => {
  vi.useRealTimers();
});

function harness(strict: boolean): Harness {
  const lines: string[] = [];
  const logger = new GenoLeWMLogger(arrayScope(registry, strict, lines), "trainer");
  return {
    registry,
    events,
    strict,
    lines,
    component: "trainer",
    runId: "run-1",
    emit: (event, data, fields) =>
      (logger as never as Record<string, (data: unknown, fields: unknown) => void>)[event.method]?.(data, fields),
  };
}

describe.each([true, false])(
  "strict %s: a generated emit writes byte for byte what the reference filter writes",
  (strict) => {
    const under = harness(strict);
    test.each(events.map((event) => [event.name, event] as const))(
      "%s",
      (_name, event) => {
        // Cache events are sampled by count; a knob of 1 keeps them all.
        const fields = registry.fields.filter((field) => field.severities?.includes(event.severity) !== false);
        fc.assert(
          fc.property(payloadFor(event.keys), payloadFor(fields), (data, standard) => {
            expect(difference(under, event, data, standard, TS)).toBeUndefined();
          }),
          {
            endOnFailure: true,
            numRuns: Math.ceil(RUNS / events.length / 2),
            seed: process.env["LOGWRIGHT_NIGHTLY"] === "1" ? Date.now() : 42,
          },
        );
      },
      3_600_000,
    );
  },
);
