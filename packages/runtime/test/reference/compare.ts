import { createHmac } from "node:crypto";
import type { EventSpec, RegistrySpec } from "@logwright/runtime/contract";
import { InvariantViolation, dropCounts } from "@logwright/runtime/redact";
import type { RunScope } from "../../src/lifecycle/run-scope.ts";
import { build, type PayloadRecipe } from "./payloads.ts";
import { referenceFilter } from "./reference-filter.ts";

/** A generated logger under test, with the lines that it has written. */
export interface Harness {
  readonly registry: RegistrySpec;
  readonly events: readonly EventSpec[];
  readonly component: string;
  readonly runId: string;
  emit(event: EventSpec, data: unknown, fields: unknown): void;
  readonly lines: string[];
  readonly strict: boolean;
}

export const HASH_KEY = "a key for tests";

/** A scope whose lines go to an array instead of a file. */
export function arrayScope(registry: RegistrySpec, strict: boolean, lines: string[], runId = "run-1"): RunScope {
  const settings = {
    runId,
    logDir: "/nowhere",
    fileName: "x.jsonl",
    level: "debug",
    format: "jsonl",
    strict,
    metricsIntervalS: 30,
    durability: "batch",
    stdout: false,
    rotate: {},
    knobs: Object.fromEntries(registry.knobs.map(({ name }) => [name, 1])),
  } as const;
  const output = {
    append: (line: string) => void lines.push(line),
    addSink: () => undefined,
    flush: () => undefined,
    close: async () => undefined,
  };
  return { registry, settings, output } as unknown as RunScope;
}

/** Emits one payload and says how the product differs from the reference; nothing when it does not. */
export function difference(
  harness: Harness,
  event: EventSpec,
  data: PayloadRecipe,
  fields: PayloadRecipe,
  ts: string,
): string | undefined {
  const { registry, strict, runId, component } = harness;
  const hash = (text: string): string => createHmac("sha256", HASH_KEY).update(text).digest("hex").slice(0, 16);
  const expected = referenceFilter({
    registry,
    event,
    data: build(data),
    fields: build(fields),
    runId,
    component,
    ts,
    hash,
  });

  harness.lines.length = 0;
  const before = dropCounts();
  let thrown: unknown;
  try {
    harness.emit(event, build(data), build(fields));
  } catch (error) {
    thrown = error;
  }
  const after = dropCounts();
  const counts = Object.fromEntries(
    Object.entries(after)
      .map(([reason, count]) => [reason, count - before[reason as keyof typeof before]])
      .filter(([, count]) => count !== 0),
  );

  const violation = strict ? expected.violation : undefined;
  const lines = violation === undefined ? [expected.line] : [];
  const got = JSON.stringify({
    lines: harness.lines,
    reason: thrown instanceof InvariantViolation ? thrown.reason : thrown === undefined ? undefined : String(thrown),
    counts: sorted(counts),
  });
  const wanted = JSON.stringify({ lines, reason: violation, counts: sorted(expected.counts) });
  return got === wanted ? undefined : `got    ${got}\nwanted ${wanted}`;
}

function sorted(counts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(counts).sort());
}
