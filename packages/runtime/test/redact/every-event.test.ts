import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EVENTS, getLogger, registry, shutdownRun } from "@logwright/generated";
import type { EventSpec, KeySpec } from "@logwright/runtime/contract";
import { afterAll, describe, expect, test } from "vitest";

const DNA = "ACGTTGCAACGTTGCAACGT";
const directory = mkdtempSync(join(tmpdir(), "logwright-events-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const EXAMPLES: Readonly<Record<KeySpec["type"], unknown>> = {
  string: "a value",
  int: 7,
  double: 0.25,
  float32: 0.5,
  boolean: true,
  scalar: "a value",
  timestamp: "2026-01-01T00:00:00Z",
  duration_ms: 12.5,
  enum: undefined,
};

function valid(key: KeySpec): unknown {
  const one = key.type === "enum" ? key.values?.[0] : key.name === "git_sha" ? "0123abc" : EXAMPLES[key.type];
  if (key.shape === "list") return [one];
  return key.shape === "map" ? { part: one } : one;
}

function complete(event: EventSpec): Record<string, unknown> {
  return Object.fromEntries(event.keys.map((key) => [key.name, valid(key)]));
}

type Method = (data: unknown, fields?: unknown) => void;
let runs = 0;

/** A logger of its own run, and what its file says after `emit`. */
async function linesOf(
  strict: boolean,
  emit: (call: (event: EventSpec, data: unknown) => void) => void,
): Promise<Record<string, unknown>[]> {
  const runId = `run-${runs++}`;
  const logger = getLogger("tests", {
    runId,
    logDir: directory,
    level: "debug",
    strict,
    format: "jsonl",
    knobs: { log_every: 1, cache_log_every: 1 },
  });
  emit((event, data) => {
    const fields = event.severity === "error" ? { error_code: "InputError.BadVcf" } : {};
    (logger as unknown as Record<string, Method>)[event.method]?.(data, fields);
  });
  await shutdownRun(runId, directory);
  const file = join(directory, `${runId}.jsonl`);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe.each(Object.values(EVENTS).map((event) => [event.name, event] as const))("%s", (_name, event) => {
  test("writes every declared key", async () => {
    for (const strict of [true, false]) {
      const [line] = await linesOf(strict, (emit) => emit(event, complete(event)));
      expect(line).toMatchObject({
        event: event.name,
        severity: event.severity,
        component: "tests",
        data: complete(event),
      });
    }
  });

  test("drops an undeclared key in both modes and keeps the record", async () => {
    for (const strict of [true, false]) {
      const lines = await linesOf(strict, (emit) => emit(event, { ...complete(event), surprise: "not declared" }));
      expect(lines.map(({ data }) => data)).toEqual([complete(event)]);
    }
  });

  test("refuses a denied key, a Buffer and DNA in each key: nothing is written in strict mode, the rest is in permissive mode", async () => {
    const offences: Record<string, unknown>[] = [
      { ...complete(event), userEmail: "someone@example.org" },
      ...event.keys.flatMap((key) => [
        { ...complete(event), [key.name]: Buffer.from(DNA) },
        { ...complete(event), [key.name]: wrap(key, DNA) },
      ]),
    ];
    const strict = await linesOf(true, (emit) => {
      for (const data of offences) {
        const refused = (): void => emit(event, data);
        expect(refused).toThrow(expect.objectContaining({ code: "InternalError.InvariantViolation" }) as Error);
        expect(refused).not.toThrow(new RegExp(`${DNA}|someone`));
      }
    });
    expect(strict).toEqual([]);

    const permissive = await linesOf(false, (emit) => offences.forEach((data) => emit(event, data)));
    expect(permissive).toHaveLength(offences.length);
    permissive.forEach(({ data }, index) => {
      const offence = event.keys[Math.floor((index - 1) / 2)]?.name;
      const { [offence ?? ""]: _dropped, ...rest } = complete(event);
      expect(data).toEqual(index === 0 ? complete(event) : rest);
    });
    expect(JSON.stringify(permissive)).not.toMatch(/[ACGT]{20}|someone/);
  });
});

function wrap(key: KeySpec, value: unknown): unknown {
  if (key.shape === "list") return [value];
  return key.shape === "map" ? { part: value } : value;
}

test("every event of the registry is tested", () => {
  expect(Object.values(EVENTS)).toHaveLength(22);
  expect(registry.redaction.strict).toBe(true);
});
