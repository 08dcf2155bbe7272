import type { FieldSpec, KeySpec } from "@logwright/runtime/contract";
import fc from "fast-check";

const DNA = "ACGTTGCAACGTTGCAACGTNNAC";

/** Each letter of `ACGTNacgtn` as the letter of another alphabet that stands at its place. */
function drawn(dna: string, letters: string): string {
  return [...dna].map((letter) => [...letters]["ACGTNacgtn".indexOf(letter)] ?? letter).join("");
}

/** Texts that hide a run of DNA letters, and near misses. */
export const hiddenDna: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.constantFrom(..."ACGTNacgtn"), { minLength: 18, maxLength: 40 }).map((letters) => letters.join("")),
    fc.constantFrom<(dna: string) => string>(
      (dna) => dna,
      (dna) => dna.toLowerCase(),
      (dna) => `${dna}\n`,
      (dna) => `>chr1 sample\n${dna.slice(0, 10)}\n${dna.slice(10)}\n`,
      (dna) => dna.replace(/.{10}/g, "$& "),
      (dna) => dna.replace(/.{10}/g, "$&-"),
      (dna) => dna.replace(/.{3}/g, "$&\u200b"),
      (dna) => dna.replace(/.{4}/g, "$&\ufeff\u2060"),
      (dna) => [...dna].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join(""),
      (dna) => [...dna].join("\u00ad"),
      (dna) => [...dna].join("\u2013"),
      (dna) => [...dna].join("\t"),
      (dna) => `x${dna}x`,
      (dna) => dna.replace(/.{7}/g, "$&é"),
      (dna) => dna.replace(/.{5}/g, "$&."),
      (dna) => [...dna].join("\ufffd"),
      (dna) => [...dna].join("\u00b7"),
      (dna) => [...dna].join("\u0640"),
      (dna) => [...dna].join("\u30fc"),
      (dna) => dna.replace(/.{2}/g, "$&\u2500"),
      (dna) => [...dna].join(", "),
      (dna) => dna.replace(/.{3}/g, "$&_|/"),
      (dna) => [...dna].map((letter, index) => `${letter}${index}`).join(""),
      (dna) => [...dna].map((letter) => `${letter}\u0308`).join(""),
      (dna) => dna.replaceAll("A", "\u00c4").replaceAll("C", "\u00c7").replaceAll("N", "\u00f1"),
      (dna) => [...dna].join("\u{1f9ec}"),
      (dna) =>
        [...dna.toUpperCase()].map((letter) => String.fromCodePoint(0x1f150 + letter.charCodeAt(0) - 65)).join(""),
      (dna) => `"${dna}"`,
      (dna) => "㏄".repeat(dna.length),
      (dna) => drawn(dna, "АСԌТΝаϲԍтν"),
      (dna) => drawn(dna, "ᴀᴄɢᴛɴαсɡτν"),
      (dna) => drawn(dna, "ꓮꓚꓖꓔꓠꭺꮯꮐꭲν"),
      (dna) => dna.replace(/.{3}/g, (three) => drawn(three.slice(0, 1), "АСԌТΝаϲԍтν") + three.slice(1)),
      (dna) => drawn(dna, "АСԌТΝаϲԍтν").replace(/.{5}/g, "$&, "),
      // cries and enumerations, and no DNA
      (dna) => "а".repeat(dna.length),
      (dna) => "та, ".repeat(dna.length),
    ),
  )
  .map(([dna, hide]) => hide(dna));

const strangeText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    "",
    "\u2028",
    "\u0085",
    "\ud800",
    "a\udc00b",
    "\u007f",
    '"',
    "\\",
    "\n",
    "NaN",
    "__proto__",
    "a".repeat(49),
    `${"a".repeat(48)}"`,
  ),
  hiddenDna,
);

/** Numbers, with the ones that break formatters. */
const number: fc.Arbitrary<number> = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(
    0,
    -0,
    Number.NaN,
    Infinity,
    -Infinity,
    1e21,
    -1e21,
    5e-324,
    0.1,
    1 / 3,
    2 ** 53,
    2 ** 53 - 1,
    -(2 ** 53),
    1e-7,
    3.4e38,
    3.5e38,
  ),
);

const bigint: fc.Arbitrary<bigint> = fc.oneof(
  fc.bigInt(),
  fc.constantFrom(0n, 2n ** 63n, 2n ** 63n - 1n, -(2n ** 63n), -(2n ** 63n) - 1n),
);

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    5,
    5n,
    DNA,
    Symbol("x"),
    () => DNA,
    new Map([["a", DNA]]),
    new Set([DNA]),
    new Date(Number.NaN),
    /x/,
    new Error(DNA),
    new Float32Array(8),
    Buffer.from(DNA),
    new Uint8Array(4),
    { data: new Float32Array(2), shape: [2] },
    [DNA.slice(0, 10), DNA.slice(10)],
    ["ACGTACGTAC", "GTACGTACGTAC", "x"],
    [["ACGT"]],
    { a: { b: DNA } },
    { [DNA]: 1 },
    { email: "a" },
    { "E-Mail": 1 },
    { a: [1] },
    { toJSON: () => DNA },
    { [Symbol.toPrimitive]: () => DNA },
    new String(DNA),
    new Number(4),
    Object.create(null),
    Object.create({ inherited: 1 }),
    [1, , 3],
    Array(3),
    JSON.parse('{"__proto__":{"x":1}}'),
    JSON.parse('{"__proto__":1}'),
    Promise.resolve(1),
    new WeakMap(),
    new (class Tensor {
      data = [1];
      shape = [1];
    })(),
    new Proxy({ a: 1 }, {}),
    new Proxy([1, 2], {}),
    Array.from({ length: 300 }, () => 1),
    "x".repeat(9000),
    Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`k${i}`, i])),
    "2026-01-01T00:00:00Z",
    "2026-13-01T00:00:00Z",
    new Date(0),
    new Date(8.64e15),
    [undefined],
    { a: undefined },
    { a: null },
    [null],
  ),
  strangeText,
  fc.array(fc.oneof(strangeText, number), { maxLength: 6 }),
  fc.dictionary(
    fc.oneof(strangeText, fc.constantFrom("a", "b", "phone", "ph\u043ene", "\u0435")),
    fc.oneof(strangeText, number),
    {
      maxKeys: 4,
    },
  ),
);

/** A value of the declared type, most of the time one that may pass. */
function scalarFor(spec: KeySpec): fc.Arbitrary<unknown> {
  const texts = fc.oneof(
    { weight: 4, arbitrary: fc.stringMatching(/^[a-z0-9 _:/.-]{0,24}$/) },
    { weight: 1, arbitrary: strangeText },
  );
  const byType: Readonly<Record<KeySpec["type"], fc.Arbitrary<unknown>>> = {
    string: texts,
    int: fc.oneof(fc.integer(), fc.maxSafeInteger(), bigint),
    double: number,
    float32: fc.oneof(fc.float(), number),
    boolean: fc.boolean(),
    scalar: fc.oneof(texts, number, fc.boolean(), bigint),
    timestamp: fc.oneof(
      fc.date({ noInvalidDate: true }),
      fc.constantFrom("2026-02-28T12:00:00.123456789+05:30", "2026-02-28T12:00:00Z", "x"),
    ),
    duration_ms: fc.double({ min: 0, max: 1e6, noNaN: true }),
    enum: fc.constantFrom(...(spec.values ?? ["none"])),
  };
  return byType[spec.type];
}

function valueFor(spec: KeySpec): fc.Arbitrary<unknown> {
  const one = scalarFor(spec);
  const shaped =
    spec.shape === "scalar"
      ? one
      : spec.shape === "list"
        ? fc.array(one, { maxLength: 8 })
        : fc.dictionary(fc.stringMatching(/^[a-z_]{1,12}$/), one, { maxKeys: 5 });
  const nullable = spec.nullable ? [{ weight: 2, arbitrary: fc.constant<unknown>(null) }] : [];
  return fc.oneof({ weight: 14, arbitrary: shaped }, { weight: 1, arbitrary: hostile }, ...nullable);
}

const extraKey: fc.Arbitrary<string> = fc.constantFrom(
  "extra",
  "email",
  "E-mail",
  "userEmail",
  "USER.EMAIL",
  "user email",
  "ｅｍａｉｌ",
  "ph\u200bone",
  "\u0435mail", // Cyrillic
  "\u0395\u039c\u0391\u0399L", // Greek
  "emai\u04cf", // a palochka, i or l
  "us\u1d07r_ema\ua4f2l", // phonetics, Lisu
  "\uff45\u043c\uff41\u0456\uff4c", // full-width and Cyrillic
  "\u{1f134}mail\u3164", // squared, with a filler
  "ph\u0585\u0578\u0640e", // Armenian, with a tatweel
  "\u0435\u043c\u0435\u0439\u043b", // a word of its own
  "__proto__",
  "constructor",
  "toString",
  DNA,
  `x${DNA}`,
  "k".repeat(9000),
  "step",
  "loss",
  "data",
  "event",
  "ts",
  "",
);

/** How a payload is made from its entries: twice, because the product and the reference both read it. */
export interface PayloadRecipe {
  readonly entries: readonly (readonly [string, unknown])[];
  readonly form: Form;
}

const FORMS = [
  "plain",
  "plain",
  "plain",
  "plain",
  "plain",
  "null prototype",
  "class",
  "frozen",
  "getters",
  "proxy",
  "throwing getter",
  "throwing proxy",
  "hidden",
  "inherited",
  "symbol",
  "missing",
  "array",
  "primitive",
  "string object",
] as const;
export type Form = (typeof FORMS)[number];

class Carrier {}

export function build({ entries, form }: PayloadRecipe): unknown {
  const plain = fill({}, entries);
  switch (form) {
    case "plain":
      return plain;
    case "null prototype":
      return fill(Object.create(null) as object, entries);
    case "class":
      return fill(new Carrier(), entries);
    case "frozen":
      return Object.freeze(plain);
    case "getters":
      return getters(entries, () => false);
    case "throwing getter":
      return getters(entries, (index) => index % 3 === 1);
    case "proxy":
      return new Proxy(plain, {});
    case "throwing proxy":
      return new Proxy(plain, {
        ownKeys: () => {
          throw new Error("no");
        },
      });
    case "hidden":
      return entries.reduce(
        (object, [key, value], index) =>
          Object.defineProperty(object, key, { value, enumerable: index % 2 === 0, configurable: true }),
        {},
      );
    case "inherited":
      return fill(Object.create(Object.fromEntries(entries.slice(1))) as object, entries.slice(0, 1));
    case "symbol":
      return Object.assign(plain, { [Symbol("s")]: DNA });
    case "missing":
      return undefined;
    case "array":
      return entries.map(([, value]) => value);
    case "primitive":
      return 5;
    case "string object":
      return fill(new String("abc"), entries);
  }
}

function fill(object: object, entries: readonly (readonly [string, unknown])[]): object {
  for (const [key, value] of entries)
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  return object;
}

function getters(entries: readonly (readonly [string, unknown])[], throws: (index: number) => boolean): object {
  const object = {};
  entries.forEach(([key, value], index) => {
    const get = (): unknown => {
      if (throws(index)) throw new RangeError(DNA);
      return value;
    };
    Object.defineProperty(object, key, { get, enumerable: true, configurable: true });
  });
  return object;
}

/** Payloads for declared keys: mostly well-formed, with everything that should not be there now and then. */
export function payloadFor(keys: readonly (KeySpec | FieldSpec)[]): fc.Arbitrary<PayloadRecipe> {
  const declared = keys.map((key) =>
    fc
      .option(valueFor(key), { nil: undefined, freq: key.required ? 30 : 3 })
      .chain((value) =>
        fc.constantFrom(
          ...((value === undefined ? [[], [], [[key.name, undefined]]] : [[[key.name, value]]]) as (readonly (readonly [
            string,
            unknown,
          ])[])[]),
        ),
      ),
  );
  const extras = fc.oneof(
    { weight: 6, arbitrary: fc.constant<readonly (readonly [string, unknown])[]>([]) },
    { weight: 1, arbitrary: fc.array(fc.tuple(extraKey, hostile), { maxLength: 2 }) },
  );
  return fc
    .tuple(
      fc.tuple(...declared),
      extras,
      fc.boolean(),
      fc.oneof(
        { weight: 5, arbitrary: fc.constant<Form>("plain") },
        { weight: 2, arbitrary: fc.constantFrom(...FORMS) },
      ),
    )
    .map(([parts, extra, reversed, form]) => {
      const entries = [...parts.flat(), ...extra.filter(([key]) => !keys.some(({ name }) => name === key))];
      return { entries: reversed ? entries.reverse() : entries, form };
    });
}
