import { DEFAULT_CAPS, type KeySpec, type RedactionRules } from "@logwright/runtime/contract";
import { dropCounts, InvariantViolation, quoted, Sanitizer } from "@logwright/runtime/redact";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filterOf } from "../../src/redact/filter.ts";
import { FreeForm } from "../../src/redact/free-form.ts";
import { floatText, roundedText } from "../../src/redact/number-text.ts";
import { compileScan } from "../../src/redact/pattern-scan.ts";
import { Site } from "../../src/redact/site.ts";
import { listText } from "../../src/redact/value.ts";
import { hiddenDna } from "../reference/payloads.ts";
import { jsonString } from "../reference/reference-value.ts";

const rules: RedactionRules = {
  strict: true,
  deny: ["email"],
  patterns: [{ name: "dna", match: "[ACGTNacgtn]{20,}", where: "anywhere", hardened: true }],
  caps: DEFAULT_CAPS,
};
const DNA = "ACGTTGCAACGTTGCAACGT";
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 120 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 90 }).map((units) => String.fromCharCode(...units)),
);

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
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer().map((n) => n / 2_000_000),
      fc.integer().map((n) => n / 1e7),
    );
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 15 }), (number, digits) => {
        const expected = Math.abs(number) >= 1e21 ? `${number}` : `${Number(number.toFixed(digits))}`;
        expect(roundedText(number, digits)).toBe(expected);
      }),
      { numRuns: 20_000 },
    );
  });

  test("of single precision are the shortest that read back the same", () => {
    fc.assert(
      fc.property(
        fc.float({ noNaN: true, noDefaultInfinity: true }),
        (number) => Math.fround(Number(floatText(number))) === number,
      ),
      { numRuns: 5_000 },
    );
    expect([floatText(0.1), floatText(1 / 3), floatText(16777216), floatText(-0)]).toEqual([
      "0.1",
      "0.33333334",
      "16777216",
      "0",
    ]);
  });
});

describe("a pattern", () => {
  test("that is a run of a class finds what the expression finds", () => {
    for (const where of ["anywhere", "whole"] as const) {
      const scan = compileScan({ name: "dna", match: "[ACGTN]{5,}", where, hardened: false });
      const expression = where === "whole" ? /^[ACGTN]{5,}$/u : /[ACGTN]{5,}/u;
      fc.assert(
        fc.property(
          fc.oneof(fc.stringMatching(/^[ACGTNx é-]{0,30}$/), anyText),
          (text) => scan(text) === expression.test(text),
        ),
        { numRuns: 5_000 },
      );
    }
  });

  test("that is hardened sees through every disguise, and not through what a reader sees", () => {
    const scan = compileScan({ name: "dna", match: "[ACGTN]{20,}", where: "anywhere", hardened: true });
    for (const text of [
      `${DNA}\n`,
      DNA.toLowerCase(),
      `>x\n${DNA.slice(0, 9)}\r\n${DNA.slice(9)}`,
      [...DNA].join("\u200b"),
      [...DNA].join(" - "),
      `é${DNA}`,
      `${[...DNA].join("\u2010")}é`,
      ...[..."\ufffd\u00b7\u0640\u30fc\u2500.,_|/:;*+~0\u{1f9ec}"].map((separator) => [...DNA].join(separator)),
      DNA.replace(/.{10}/g, "$&, "),
      "A ".repeat(20),
      ...[0x1f130, 0x1f150, 0x1f170, 0x1f1e6].map((first) =>
        [...DNA].map((letter) => String.fromCodePoint(first + letter.charCodeAt(0) - 65)).join(" "),
      ),
      "T\u200b".repeat(20),
      "c\u0327".repeat(20),
      [...DNA].map((letter, index) => `${letter}${String(index)}`).join(""),
      [...DNA].map((letter) => `${letter}\u0308`).join(""),
      DNA.replaceAll("A", "Ä").replaceAll("C", "Ç"),
      `${"nan, ".repeat(9)}${[...DNA].join(".")}`,
    ])
      expect(scan(text), text).toBe(true);
    for (const text of [
      "",
      DNA.slice(1),
      "nan, ".repeat(400),
      "NA,NaN,N/A,".repeat(400),
      "T;".repeat(100),
      [...DNA.slice(1)].join("."),
      `${[...DNA.slice(0, 10)].join(".")}x${[...DNA.slice(10)].join(".")}`,
      `${DNA.slice(0, 10)}x${DNA.slice(10)}`,
      [...DNA].join("é"),
    ])
      expect(scan(text), text).toBe(false);
  });

  test("scans twenty megabytes in linear time, where an expression would run out of stack", () => {
    const scan = compileScan({ name: "dna", match: "[ACGTN]{20,}", where: "whole", hardened: true });
    expect(scan("ACGT".repeat(5_000_000))).toBe(true);
    expect(scan(`${"ACGT".repeat(5_000_000)}!`)).toBe(false);
  });
});

describe("the sanitizer for everything that is no record", () => {
  const strict = new Sanitizer(rules);
  const permissive = new Sanitizer(rules, { strict: false });
  const freeForm = new FreeForm(rules, false, "configuration");

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

  test("looks at a list's strings put together, and at nothing else put together", () => {
    const split = [DNA.slice(0, 7), DNA.slice(7, 14), DNA.slice(14)];
    expect(permissive.declared("span", key({ shape: "list" }), split)).toBeUndefined();
    expect(permissive.declared("span", key({ shape: "list" }), [...split.slice(0, 2), "-", split[2]])).toBeUndefined();
    expect(permissive.declared("span", key({ shape: "list" }), [...split.slice(0, 2), "x", split[2]])).toHaveLength(4);
    expect(
      permissive.declared(
        "span",
        key({ shape: "list", type: "double" }),
        Array.from({ length: 9 }, () => Number.NaN),
      ),
    ).toHaveLength(9);
    expect(freeForm.object({ split })).toEqual({});
    for (const nested of [
      [split.slice(0, 2), [split[2]]],
      [{ a: split[0] }, [[split[1]]], { b: { c: split[2] } }],
    ])
      expect(freeForm.object({ nested, lr: 1 })).toEqual({ lr: 1 });
    expect(freeForm.object({ a: split[0], b: split[1], c: [split[2]] })).toEqual({
      a: split[0],
      b: split[1],
      c: [split[2]],
    });
  });

  test("holds every type to its own values", () => {
    const fits: readonly (readonly [KeySpec["type"], readonly unknown[], readonly unknown[]])[] = [
      ["string", ["x", ""], [1, null, {}, Symbol("x")]],
      [
        "int",
        [0, -5, 2 ** 53 - 1, 2n ** 63n - 1n, -(2n ** 63n)],
        [1.5, 2 ** 53, 2n ** 63n, -(2n ** 63n) - 1n, "1", Number.NaN],
      ],
      ["double", [0.5, Infinity], ["0.5", 1n, true]],
      ["float32", [0.5], ["0.5", 1n]],
      ["boolean", [true, false], [0, 1, "true", null]],
      ["scalar", ["x", 1, 1n, true], [null, {}, [], 2n ** 64n]],
      [
        "timestamp",
        ["2026-02-28T12:00:00Z", new Date(0)],
        ["2026-02-28", "yesterday", 5, new Date(Number.NaN), { getTime: () => 0 }],
      ],
      ["enum", ["low"], ["high", 1, "__proto__", "toString"]],
    ];
    for (const [type, good, bad] of fits) {
      const spec = key({ type, ...(type === "enum" ? { values: ["low"] } : {}) });
      for (const one of good) expect(permissive.declared("span", spec, one), `${type} ${String(one)}`).toBeDefined();
      for (const one of bad) expect(permissive.declared("span", spec, one), `${type} ${String(one)}`).toBeUndefined();
    }
  });

  test("hashes what the registry says, and demands the whole value to match allow", () => {
    const hashed = strict.declared("span", key({ hash: true }), "someone@example.org");
    expect(hashed).toMatch(/^[0-9a-f]{16}$/);
    expect(strict.declared("span", key({ hash: true }), "someone@example.org")).toBe(hashed);
    expect(strict.declared("span", key({ hash: true }), DNA)).toMatch(/^[0-9a-f]{16}$/);
    expect(permissive.declared("span", key({ allow: "a+|b+" }), "aaa")).toBe("aaa");
    for (const text of ["aab", "xaa", "aa\n", ""])
      expect(permissive.declared("span", key({ allow: "a+|b+" }), text)).toBeUndefined();
  });

  test("writes no more decimals than the precision, of doubles and of floats", () => {
    const written = (spec: Partial<KeySpec>, value: unknown): unknown => permissive.declared("span", key(spec), value);
    for (const type of ["double", "float32"] as const) {
      expect(written({ type, precision: 3 }, 1 / 3)).toBe(0.333);
      expect(written({ type, precision: 0 }, 1.7)).toBe(2);
      expect(written({ type, precision: 2, shape: "list" }, [1 / 3, 0.5])).toEqual([0.33, 0.5]);
    }
    expect(written({ type: "float32", precision: 15 }, Math.fround(0.1))).toBe(0.1);
  });

  test("keeps to its caps, whatever it is given", () => {
    const small = new Sanitizer({ ...rules, caps: { string: 4, list: 2, map: 1 } }, { strict: false });
    expect([small.text("a", "b", "abcd"), small.text("a", "b", "abcde")]).toEqual(["abcd", undefined]);
    expect(small.declared("span", key({ shape: "list", type: "int", name: "n" }), [1, 2])).toEqual([1, 2]);
    expect(small.declared("span", key({ shape: "list", type: "int", name: "n" }), [1, 2, 3])).toBeUndefined();
    expect(small.declared("span", key({ shape: "map", type: "int", name: "n" }), { a: 1 })).toEqual({ a: 1 });
    expect(small.declared("span", key({ shape: "map", type: "int", name: "n" }), { a: 1, b: 2 })).toBeUndefined();
    for (const one of [JSON.parse('{"__proto__":1}'), { email: 1 }, { [DNA]: 1 }, { toolong: 1 }]) {
      expect(permissive.declared("span", key({ shape: "map", type: "int" }), one) ?? "refused").toEqual(
        "toolong" in (one as object) ? one : "refused",
      );
    }
    for (const one of ["x", null])
      expect(permissive.declared("span", key({ name: "e-mail", nullable: true }), one)).toBeUndefined();
  });

  test("copies a configuration, whatever it refers to", () => {
    const cycle: Record<string, unknown> = {
      lr: 0.1,
      optimizer: { name: "adam", betas: [0.9, 0.99], email: "x" },
      dna: hidden,
      when: undefined,
    };
    cycle["self"] = cycle;
    expect(freeForm.object(cycle)).toMatchObject({ lr: 0.1, optimizer: { name: "adam", betas: [0.9, 0.99] } });
    expect(JSON.stringify(freeForm.object(cycle))).not.toMatch(/email|[ACGTN]{20}/i);
    expect(() => new FreeForm(rules, true, "configuration").object({ optimizer: { email: "x" } })).toThrow(
      InvariantViolation,
    );
  });
});

const hidden = fc.sample(hiddenDna, 3);

function key(rest: Partial<KeySpec>): KeySpec {
  return { name: "part", shape: "scalar", type: "string", required: true, nullable: false, ...rest };
}

describe("a list of numbers", () => {
  const site = (type: "int" | "double"): Site =>
    new Site({ name: "list", shape: "list", type, required: true, nullable: false }, filterOf(rules), false);
  const written = (type: "int" | "double", list: unknown): string => listText(site(type), list, String);

  test("is written item by item", () => {
    expect(written("int", [0, 7, 999, 1000, 1_234_567, -3, 2 ** 53 - 1])).toBe(
      "[0,7,999,1000,1234567,-3,9007199254740991]",
    );
    expect(written("double", [0.1, -0, 1e300, 2])).toBe("[0.1,0,1e+300,2]");
    expect(written("int", [])).toBe("[]");
  });

  test("of which an item is none of its type is left to the slow way", () => {
    expect(written("double", [0.5, Number.NaN])).toBe('[0.5,"NaN"]');
    expect(written("int", [1, 2n ** 60n])).toBe("[1,1152921504606846976]");
    expect(() => written("int", [1, 0.5])).toThrow();
    expect(() => written("int", [1, "2"])).toThrow();
  });

  test("has no item that its class or every list brings along", () => {
    class Odd extends Array<number> {}
    Object.defineProperty(Odd.prototype, "1", { value: 5 });
    const odd = Object.assign(new Odd(3), { 0: 4, 2: 6 });
    expect(() => written("int", odd)).toThrow();
    Object.defineProperty(Array.prototype, "1", { value: 5, configurable: true });
    try {
      expect(() => written("int", Object.assign(new Array<number>(3), { 0: 4, 2: 6 }))).toThrow();
    } finally {
      delete (Array.prototype as unknown as Record<string, unknown>)["1"];
    }
  });
});

describe("letters of other alphabets that are drawn as those of a pattern", () => {
  const refuses = (text: string, where: "whole" | "anywhere", match = "[ACGTN]{20,}", hardened = true): boolean => {
    const hard = { ...rules, patterns: [{ name: "p", match, where, hardened }] };
    try {
      filterOf(hard).checkText(text);
      return false;
    } catch {
      return true;
    }
  };

  test.each([
    ["all of them", "АСԌТΝаϲԍтνᴀᴄɢᴛɴꓮꓚꓖꓔꓠ", true, true],
    ["one of them among Latin ones", "ACGTACGTАCGTACGTACGT", true, true],
    ["with spaces and in words", "see АСGТ АСGТ АСGТ АСGТ АСGТ ok", true, false],
    ["with separators", "А.С.G.Т.А.С.G.Т.А.С.G.Т.А.С.G.Т.А.С.G.Т", true, false],
    ["with accents", "А\u0301С\u0308GТАСGТАСGТАСGТАСGТ", true, true],
    ["19 of them", "АСGТАСGТАСGТАСGТАСG", false, false],
    ["a cry", "а".repeat(200), false, false],
    ["two letters", "та".repeat(100), false, false],
    ["a cry with Latin letters in it", "аa".repeat(100), false, false],
    ["another letter in between", "АСGТАСGТАСиGТАСGТАСGТ", false, false],
    ["ordinary words", "Так как у нас стоят станки, а настаттастаттаса", false, false],
    ["ordinary Greek words", "Να τα, τα ναντα ταν ανανα", false, false],
  ])("%s", (_what, text, anywhere, whole) => {
    expect({ anywhere: refuses(text, "anywhere"), whole: refuses(text, "whole") }).toEqual({ anywhere, whole });
    expect(refuses(text, "anywhere", "[ACGTN]{20,}", false)).toBe(false);
  });

  test("count for patterns that have the letter only", () => {
    const text = "АСТ".repeat(10);
    expect(refuses(text, "anywhere", "[a-z]{20,}")).toBe(true);
    expect(refuses(text, "anywhere", "[0-9A]{20,}")).toBe(false);
    expect(refuses(text, "anywhere", "[b-z]{20,}")).toBe(false);
    expect(refuses("ΝС".repeat(15), "anywhere", "[ACGTN]{20,}")).toBe(false);
  });
});
