import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dropCounts, type DropCounts } from "../../src/redact/drop-counts.ts";
import { InvariantViolation } from "../../src/redact/invariant-violation.ts";
import { openLogStore, registerLogStore, type LogStore, type OpenLogStore } from "../../src/store/index.ts";
import { DNA, REGISTRY } from "./registry-fixture.ts";

const seen: unknown[][] = [];
let before: DropCounts = dropCounts();

/** How often the filter dropped something for a reason since the store was opened. */
function dropped(reason: string): number {
  const name = reason as keyof DropCounts;
  return dropCounts()[name] - before[name];
}

class RecordingStore implements LogStore {
  readonly name: string = "recording";
  logScalar(...call: readonly unknown[]): void {
    seen.push(["logScalar", ...call]);
  }
  logMetrics(...call: readonly unknown[]): void {
    seen.push(["logMetrics", ...call]);
  }
  logHyperparams(...call: readonly unknown[]): void {
    seen.push(["logHyperparams", ...call]);
  }
  logArtifact(...call: readonly unknown[]): void {
    seen.push(["logArtifact", ...call]);
  }
  close(): void {}
}

registerLogStore({ name: "recording", params: {}, open: () => new RecordingStore() });

function open(strict: boolean): OpenLogStore {
  seen.length = 0;
  before = dropCounts();
  return openLogStore({ kind: "recording" }, { registry: REGISTRY, strict });
}

const OFFENCES: readonly [string, (store: OpenLogStore) => void, reason: string][] = [
  ["a metric with DNA for a name", (store) => store.logScalar(DNA, 1, 1), "pattern"],
  ["a denied metric name", (store) => store.logMetrics({ userEmail: 1 }, 1), "denied"],
  ["a metric that is no number", (store) => store.logMetrics({ loss: "0.1" as unknown as number }, 1), "type"],
  ["a step that is no whole number", (store) => store.logScalar("loss", 1, 1.5), "type"],
  ["a negative step", (store) => store.logScalar("loss", 1, -1), "type"],
  ["a split with DNA", (store) => store.logMetrics({ loss: 1 }, 1, { split: DNA }), "pattern"],
  ["a hyperparameter with DNA", (store) => store.logHyperparams({ note: `x ${DNA}` }), "pattern"],
  ["a denied hyperparameter", (store) => store.logHyperparams({ prompt: "hello" }), "denied"],
  [
    "a denied hyperparameter deep inside",
    (store) => store.logHyperparams({ a: { b: [{ user_email: "x" }] } }),
    "denied",
  ],
  ["a denied name spread over two levels", (store) => store.logHyperparams({ user: { email: "x" } }), "denied"],
  ["DNA spread over a list", (store) => store.logHyperparams({ parts: ["ACGTACGTACG", "TACGTACGTACGT"] }), "pattern"],
  ["a Buffer", (store) => store.logHyperparams({ bytes: Buffer.from("x") }), "type"],
  ["a Map", (store) => store.logHyperparams({ map: new Map() }), "type"],
  ["a typed array", (store) => store.logHyperparams({ weights: new Float32Array(3) }), "type"],
  ["a function", (store) => store.logHyperparams({ f: () => 1 }), "type"],
  ["a text longer than the cap", (store) => store.logHyperparams({ text: "é".repeat(8193) }), "too_long"],
  [
    "a getter that throws",
    (store) =>
      store.logHyperparams({
        get lr(): number {
          throw new Error("no");
        },
      }),
    "type",
  ],
  ["an artifact with DNA for a name", (store) => store.logArtifact(DNA, "a"), "pattern"],
  ["an artifact with DNA in its path", (store) => store.logArtifact("a", `/data/${DNA}.txt`), "pattern"],
  ["an artifact with DNA for a kind", (store) => store.logArtifact("a", "b", { kind: DNA }), "pattern"],
];

describe("the redaction filter before a store", () => {
  test.each(OFFENCES)("throws in strict mode on %s, and nothing reaches the store", (_name, call, reason) => {
    const store = open(true);
    expect(() => call(store)).toThrow(InvariantViolation);
    expect(seen).toEqual([]);
    expect(dropped(reason)).toBe(1);
  });

  test.each(OFFENCES)("drops and counts in permissive mode %s", (_name, call, reason) => {
    const store = open(false);
    call(store);
    expect(JSON.stringify(seen)).not.toMatch(/ACGTACGT|hello|user|Email/);
    expect(dropped(reason)).toBeGreaterThan(0);
  });

  test("the error names the key and never the value", () => {
    expect(() => open(true).logHyperparams({ model: { note: DNA } })).toThrow(
      /^log store hyperparameters: model\.note was refused/,
    );
  });

  test("what is harmless arrives unchanged, hyperparameters flat", () => {
    const store = open(true);
    store.logScalar("val/loss", NaN, 2 ** 40);
    store.logHyperparams({
      a: { b: 1, c: [1, "x", null] },
      layers: [{ units: 3 }],
      none: null,
      absent: undefined,
      big: 12345678901234567890n,
    });
    store.logArtifact("model", "ckpt/1.pt", { kind: "checkpoint" });
    expect(seen).toEqual([
      ["logScalar", "val/loss", NaN, 2 ** 40],
      [
        "logHyperparams",
        { "a.b": 1, "a.c": [1, "x", null], "layers.0.units": 3, none: null, big: "12345678901234567890" },
      ],
      ["logArtifact", "model", "ckpt/1.pt", { kind: "checkpoint" }],
    ]);
  });

  test("a cycle ends as a refused value", () => {
    const cycle: Record<string, unknown> = { lr: 1 };
    cycle["self"] = cycle;
    open(false).logHyperparams(cycle);
    expect(seen.length).toBe(1);
    expect(() => open(true).logHyperparams(cycle)).toThrow(InvariantViolation);
  });

  test("no value of any shape makes a permissive store throw, or leaves DNA behind", () => {
    const leak = fc.constantFrom(DNA, DNA.toLowerCase(), [...DNA].join("-"), [...DNA].join("\u200b"));
    const leaf = fc.oneof(leak, fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.bigInt());
    const params = fc.dictionary(
      fc.oneof(leak, fc.string()),
      fc.letrec((tie) => ({
        any: fc.oneof(
          { depthSize: "small" },
          leaf,
          fc.array(tie("any"), { maxLength: 4 }),
          fc.dictionary(fc.string(), tie("any"), { maxKeys: 4 }),
        ),
      })).any,
    );
    const store = open(false);
    fc.assert(
      fc.property(params, (value) => {
        seen.length = 0;
        store.logHyperparams(value);
        expect(
          JSON.stringify(seen)
            .normalize("NFKC")
            .replace(/[\s\u200b-]/g, ""),
        ).not.toMatch(/[ACGTN]{20,}/i);
      }),
      { numRuns: 500 },
    );
  });
});
