import { EVENTS, redactor, registry } from "@logwright/generated";
import type { LogRecord, RedactedRecord } from "@logwright/runtime";
import * as runtime from "@logwright/runtime";
import { InvariantViolation } from "@logwright/runtime/redact";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseLine } from "../../src/record/parse-line.ts";
import { demandFiltered, RedactedRecord as Class } from "../../src/record/redacted-record.ts";

function raw(rest: Partial<LogRecord> = {}): LogRecord {
  return {
    state: "raw",
    event: "data.shard.write",
    severity: "info",
    ts: "2026-01-01T00:00:00.000Z",
    run_id: "run-1",
    component: "data",
    fields: { step: 3 },
    data: { shard_id: "s", path: "p", n_rows: 2n ** 60n, size_bytes: 5 },
    ...rest,
  };
}

/** What every sink asks of a record first. */
function demand(record: unknown): void {
  demandFiltered(record, registry.redaction, "file");
}

describe("a redacted record", () => {
  const record = redactor.redact(raw());

  test("says what its line says, with 64-bit integers exact", () => {
    expect(record.line).toBe(
      '{"ts":"2026-01-01T00:00:00.000Z","severity":"info","event":"data.shard.write","run_id":"run-1","component":"data","step":3,"data":{"shard_id":"s","path":"p","n_rows":1152921504606846976,"size_bytes":5}}\n',
    );
    expect([record.ts, record.severity, record.event, record.run_id, record.component]).toEqual([
      "2026-01-01T00:00:00.000Z",
      "info",
      "data.shard.write",
      "run-1",
      "data",
    ]);
    expect(record.fields).toEqual({ step: 3 });
    expect(record.data).toEqual({ shard_id: "s", path: "p", n_rows: 2n ** 60n, size_bytes: 5 });
  });

  test("is its line's object where it is made JSON of", () => {
    const small = redactor.redact(raw({ data: { shard_id: "s", path: "p", n_rows: 7, size_bytes: 5 } }));
    expect(`${JSON.stringify(small)}\n`).toBe(small.line);
    expect(JSON.parse(JSON.stringify(record))).toMatchObject({ event: "data.shard.write", data: { n_rows: 2 ** 60 } });
  });

  test("is frozen to the bottom, and so is its class", () => {
    for (const part of [record, record.data, record.fields, Object.getPrototypeOf(record) as object])
      expect(Object.isFrozen(part)).toBe(true);
    expect(() => Object.defineProperty(Object.getPrototypeOf(record), "line", { value: "forged" })).toThrow(TypeError);
  });

  test("refuses every change that the compiler lets pass", () => {
    const line = record.line;
    expect(() => Object.assign(record, { note: "x" })).toThrow(TypeError);
    expect(() => Object.assign(record, { line: "forged" })).toThrow(TypeError);
    expect(() => Object.defineProperties(record, { line: { value: "forged" } })).toThrow(TypeError);
    expect(() => Object.setPrototypeOf(record, { line: "forged" }) as unknown).toThrow(TypeError);
    expect(() => ((record as { line: string }).line = "forged")).toThrow(TypeError);
    expect(() => Object.assign(record.data, { loss: 1 })).toThrow(TypeError);
    expect(Reflect.set(record, "line", "forged")).toBe(false);
    expect(Reflect.defineProperty(record, "line", { value: "forged" })).toBe(false);
    expect(Reflect.deleteProperty(record, "note")).toBe(true);
    expect(record.line).toBe(line);
    expect(() => demand(Object.assign({}, record))).toThrow(TypeError);
  });

  test("cannot be made, copied or imitated", () => {
    const Constructor = record.constructor as new (...all: unknown[]) => RedactedRecord;
    expect(() => new Constructor(Symbol("redacted"), "forged", registry.layout, [])).toThrow(TypeError);
    expect(() => new Constructor("forged", registry.layout)).toThrow(TypeError);
    for (const forged of [
      { ...record },
      Object.create(record) as object,
      new Proxy(record, {}),
      structuredClone({ line: record.line }),
      Object.create(Class.prototype) as object,
    ]) {
      expect(() => demand(forged)).toThrow(TypeError);
    }
    // TypeScript takes the first for a RedactedRecord: an intersection is assignable to its parts.
    expect(() => Object.assign(record, { line: "forged" })).toThrow(TypeError);
    expect(() => Object.assign(record, { note: "forged" })).toThrow(TypeError);
    expect(() => demand(Object.assign({}, record))).toThrow(TypeError);
    expect(() => demand(record)).not.toThrow();
    expect(Object.keys(runtime).filter((name) => /record/i.test(name))).toEqual([]);
  });

  test("is refused by the redactor's rules like an emit", () => {
    expect(() => redactor.redact(raw({ component: "ACGTACGTACGTACGTACGT" }))).toThrow(InvariantViolation);
    expect(() => redactor.redact(raw({ ts: "yesterday" }))).toThrow(InvariantViolation);
    expect(() => redactor.redact(raw({ event: "not.registered" }))).toThrow(InvariantViolation);
    expect(() => redactor.redact(null as never)).toThrow(InvariantViolation);
    expect(() =>
      redactor.redact(
        new Proxy({} as LogRecord, {
          getOwnPropertyDescriptor: () => {
            throw new Error("no");
          },
        }),
      ),
    ).toThrow(InvariantViolation);
    expect(redactor.redact(raw({ data: { ...raw().data, extra: 1 } })).line).not.toContain("extra");
    expect(Object.isFrozen(redactor)).toBe(true);
    expect(Object.keys(EVENTS)).toContain("data.shard.write");
  });
});

test("a line reads back as what was written, strings of digits included", () => {
  const scalar = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.integer(),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.boolean(),
    fc.constant(null),
    fc.stringMatching(/^[0-9]{16,30}$/),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  );
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.oneof(scalar, fc.array(scalar, { maxLength: 4 }))),
      (values) => {
        const text = `{${Object.entries(values)
          .map(([name, value]) => `${JSON.stringify(name)}:${jsonOf(value)}`)
          .join(",")}}\n`;
        expect(parseLine(text)).toEqual(
          JSON.parse(
            JSON.stringify(values, (_key, value: unknown) => (typeof value === "bigint" ? `big${value}` : value)),
            (_key, value: unknown) => restored(value),
          ),
        );
      },
    ),
  );
});

function jsonOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(",")}]`;
  return typeof value === "bigint" ? `${value}` : JSON.stringify(value);
}

function restored(value: unknown): unknown {
  if (typeof value !== "string" || !/^big-?\d+$/.test(value)) return value;
  const big = BigInt(value.slice(3));
  return Number.isSafeInteger(Number(big)) ? Number(big) : big;
}
