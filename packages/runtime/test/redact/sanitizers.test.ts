import { DEFAULT_CAPS, type KeySpec, type RedactionRules } from "@logwright/runtime/contract";
import { dropCounts, InvariantViolation, quoted, Sanitizer } from "@logwright/runtime/redact";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { floatText, roundedText } from "../../src/redact/number-text.ts";
import { compileScan } from "../../src/redact/pattern-scan.ts";
import { hiddenDna } from "../reference/payloads.ts";
import { jsonString } from "../reference/reference-value.ts";

const rules: RedactionRules = {
  strict: true,
  deny: ["email"],
  patterns: [{ name: "dna", match: "[ACGTNacgtn]{20,}", where: "anywhere", hardened: true }],
  caps: DEFAULT_CAPS,
};
const DNA = "ACGTTGCAACGTTGCAACGT";
const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 120 }), fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 90 }).map((units) => String.fromCharCode(...units)));

describe("text as JSON", () => {
  test("is what RFC 8259 says, in one line, for every input", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(quoted(text)).toBe(jsonString(text));
        expect(JSON.parse(quoted(text))).toBe(text);
        expect(quoted(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("numbers", () => {
  test("with a precision are what toFixed says, without the zeros at the end", () => {
    const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer().map((n) => n / 2_000_000), fc.integer().map((n) => n / 1e7));
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 15 }), (number, digits) => {
        const expected = Math.abs(number) >= 1e21 ? `${number}` : `${Number(number.toFixed(digits))}`;
        expect(roundedText(number, digits)).toBe(expected);
      }),
      { numRuns: 20_000 },
    );
  });

  test("of single precision are the shortest that read back the same", () => {
    fc.assert(fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (number) => Math.fround(Number(floatText(number))) === number), { numRuns: 5_000 });
    expect([floatText(0.1), floatText(1 / 3), floatText(16777216), floatText(-0)]).toEqual(["0.1", "0.33333334", "16777216", "0"]);
  });
});

describe("a pattern", () => {
  test("that is a run of a class finds what the expression finds", () => {
    for (const where of ["anywhere", "whole"] as const) {
      const scan = compileScan({ name: "dna", match: "[ACGTN]{5,}", where, hardened: false });
      const expression = where === "whole" ? /^[ACGTN]{5,}$/u : /[ACGTN]{5,}/u;
      fc.assert(fc.property(fc.oneof(fc.stringMatching(/^[ACGTNx é-]{0,30}$/), anyText), (text) => scan(text) === expression.test(text)), { numRuns: 5_000 });
    }
  });

  test("that is hardened sees through every disguise, and not through what a reader sees", () => {
    const scan = compileScan({ name: "dna", match: "[ACGTN]{20,}", where: "anywhere", hardened: true });
    for (const text of [`${DNA}\n`, DNA.toLowerCase(), `>x\n${DNA.slice(0, 9)}\r\n${DNA.slice(9)}`, [...DNA].join("\u200b"), [...DNA].join(" - "), `é${DNA}`, `${[...DNA].join("\u2010")}é`]) expect(scan(text), text).toBe(true);
    for (const text of ["", DNA.slice(1), [...DNA].join("."), `${DNA.slice(0, 10)}x${DNA.slice(10)}`, [...DNA].join("é")]) expect(scan(text), text).toBe(false);
  });

  test("scans a hundred megabytes in linear time, where an expression would run out of stack", () => {
    const scan = compileScan({ name: "dna", match: "[ACGTN]{20,}", where: "whole", hardened: true });
    expect(scan("ACGT".repeat(25_000_000))).toBe(true);
    expect(scan(`${"ACGT".repeat(25_000_000)}!`)).toBe(false);
  });
});

describe("the sanitizer for everything that is no record", () => {
  const strict = new Sanitizer(rules);
  const permissive = new Sanitizer(rules, { strict: false });

  test("throws in strict mode without the value, and drops and counts in permissive mode", () => {
    const before = dropCounts();
    const attempts: readonly ((sanitizer: Sanitizer) => unknown)[] = [
      (sanitizer) => sanitizer.text("metric label", 'label "code"', DNA),
      (sanitizer) => sanitizer.key("hyperparameter", "e-mail"),
      (sanitizer) => sanitizer.scalar("hyperparameter", "seed", DNA),
      (sanitizer) => sanitizer.scalar("hyperparameter", DNA, 1),
      (sanitizer) => sanitizer.declared("span", key({ type: "int" }), "seven"),
    ];
    for (const attempt of attempts) {
      expect(() => attempt(strict)).toThrow(InvariantViolation);
      expect(() => attempt(strict)).not.toThrow(new RegExp(DNA));
      expect(attempt(permissive)).toBeUndefined();
    }
    expect(dropCounts().pattern - before.pattern).toBe(9);
  });

  test("passes what may pass, as it was", () => {
    expect(strict.text("artifact", "path", "ckpt/1.pt")).toBe("ckpt/1.pt");
    expect(strict.scalar("hyperparameter", "lr", Number.NaN)).toBeNaN();
    expect(strict.declared("span", key({ type: "double" }), Infinity)).toBe(Infinity);
    expect(strict.declared("span", key({ type: "timestamp" }), new Date(0))).toBe("1970-01-01T00:00:00.000Z");
    expect(strict.declared("span", key({ type: "int" }), 2n ** 60n)).toBe(2n ** 60n);
    expect(strict.declared("span", key({ type: "string", shape: "list" }), ["a", "b"])).toEqual(["a", "b"]);
  });

  test("flattens a configuration, whatever it refers to", () => {
    const cycle: Record<string, unknown> = { lr: 0.1, optimizer: { name: "adam", betas: [0.9, 0.99], email: "x" }, dna: hidden, when: undefined };
    cycle["self"] = cycle;
    expect(permissive.flat("configuration", cycle)).toMatchObject({ lr: 0.1, "optimizer.name": "adam", "optimizer.betas": [0.9, 0.99] });
    expect(JSON.stringify(permissive.flat("configuration", cycle))).not.toContain("email");
    expect(() => strict.flat("configuration", { optimizer: { email: "x" } })).toThrow(InvariantViolation);
  });
});

const hidden = fc.sample(hiddenDna, 3);

function key(rest: Partial<KeySpec>): KeySpec {
  return { name: "part", shape: "scalar", type: "string", required: true, nullable: false, ...rest };
}
