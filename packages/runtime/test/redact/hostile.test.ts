import { GenoLeWMLogger, registry } from "@logwright/generated";
import { dropCounts, InvariantViolation } from "@logwright/runtime/redact";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { DEFAULT_CAPS } from "../../src/contract/index.ts";
import { latinShape } from "../../src/redact/drawn-letters.ts";
import { Filter } from "../../src/redact/filter.ts";
import { arrayScope } from "../reference/compare.ts";
import { hiddenDna } from "../reference/payloads.ts";

const DNA = "ACGTTGCAACGTTGCAACGT";
const START = { model_id: "m", device: "cpu", world_size: 1 };

type Any = { readonly [method: string]: (data: unknown, fields?: unknown) => void };

function permissive(runId?: string, component = "trainer"): { readonly logger: Any; readonly lines: string[] } {
  const lines: string[] = [];
  return { logger: new GenoLeWMLogger(arrayScope(registry, false, lines, runId), component) as unknown as Any, lines };
}

function strict(): { readonly logger: Any; readonly lines: string[] } {
  const lines: string[] = [];
  return { logger: new GenoLeWMLogger(arrayScope(registry, true, lines), "trainer") as unknown as Any, lines };
}

/** What a determined reader would find: letters that belong together once everything unseen is taken away. */
function holdsDna(line: string): boolean {
  return strings(JSON.parse(line)).some((text) => {
    const visible = text
      .normalize("NFKD")
      .replace(/[\p{White_Space}\p{Dash}\p{Cf}\p{Cc}\p{M}\p{Default_Ignorable_Code_Point}]/gu, "");
    const letters = text.normalize("NFKD").replace(/[^\p{Lu}\p{Ll}\p{Lt}\p{Lo}]/gu, "");
    const plain = letters
      .replace(/[АаαᴀꓮꭺΑ]/g, "A")
      .replace(/[СсϲᴄꓚꮯϹ]/g, "C")
      .replace(/[Ԍԍɢɡꓖꮐ]/g, "G");
    const latin = plain.replace(/[ТтτᴛꓔꭲΤ]/g, "T").replace(/[ΝνɴꓠΝ]/g, "N");
    const runs = latin.toUpperCase().match(/[ACGTN]{20,}/g) ?? [];
    return /[ACGTN]{20}/i.test(text) || /[ACGTN]{20}/i.test(visible) || runs.some((run) => new Set(run).size > 2);
  });
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value))
    return [
      ...value.flatMap(strings),
      value.filter((item) => typeof item === "string" && !/^-?(?:NaN|Infinity)$/.test(item)).join(""),
    ];
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, item]) => [key, ...strings(item)]);
  return [];
}

const RUNS = process.env["LOGWRIGHT_NIGHTLY"] === "1" ? 200_000 : 10_000;

describe("INV-OBS-4: no DNA of 20 letters in any record, in any disguise", () => {
  test("in any value, list item, dictionary key or value, field or undeclared key", () => {
    const { logger, lines } = permissive();
    const place = fc.constantFrom<(dna: string) => readonly [string, unknown, unknown?]>(
      (dna) => ["trainingRunStart", { ...START, model_id: dna }],
      (dna) => ["trainingRunStart", { ...START, config_path: `runs/${dna}/c.yaml` }],
      (dna) => ["trainingRunStart", { ...START, git_sha: dna }],
      (dna) => ["trainingRunStart", { ...START, [dna]: 1 }],
      (dna) => ["trainingRunStart", START, { phase: dna, trace_id: dna }],
      (dna) => ["errorRaised", { message: dna }, { error_code: "InputError.BadVcf" }],
      (dna) => ["errorRaised", { message: "m", details: { note: dna } }, { error_code: dna }],
      (dna) => ["errorRaised", { message: "m", details: { [dna]: 1 } }, { error_code: "InputError.BadVcf" }],
      (dna) => [
        "errorRaised",
        { message: new Error(dna).message, remediation: new Error(dna).stack },
        { error_code: "InputError.BadVcf" },
      ],
      (dna) => ["evalRunEnd", { benchmark: dna, elapsed_s: 1, metrics: { [dna]: 2 } }],
    );
    fc.assert(
      fc.property(hiddenDna, place, (dna, at) => {
        const [method, data, fields] = at(dna);
        lines.length = 0;
        logger[method]?.(data, fields);
        expect(lines).toHaveLength(1);
        expect(holdsDna(lines[0] as string)).toBe(false);
      }),
      { numRuns: RUNS, seed: 4 },
    );
  });

  test("in component and run id: strict mode gives no logger, permissive mode leaves them out", () => {
    for (const [runId, component] of [
      [DNA, "trainer"],
      ["run-1", DNA],
      ["run-1", "acgt acgt acgt acgt acgt"],
    ] as const) {
      expect(() => new GenoLeWMLogger(arrayScope(registry, true, [], runId), component)).toThrow(InvariantViolation);
      const { logger, lines } = permissive(runId, component);
      logger["trainingRunStart"]?.(START);
      logger["trainingRunStart"]?.({ ...START, extra: 1 });
      expect(lines).toHaveLength(2);
      expect(lines.some(holdsDna)).toBe(false);
    }
  });
});

describe("a value that changes between two looks", () => {
  test("is written as it was checked: getters, Proxies and lists", () => {
    const { logger, lines } = permissive();
    const changing = (first: unknown): PropertyDescriptor => {
      let reads = 0;
      return { enumerable: true, get: () => (reads++ % 2 === 0 ? first : DNA) };
    };
    for (const first of ["fine", DNA, 5]) {
      logger["trainingRunStart"]?.(
        Object.defineProperty({ device: "cpu", world_size: 1 }, "model_id", changing(first)),
      );
      logger["trainingRunStart"]?.(
        new Proxy(START, {
          get: (target, key) => (key === "model_id" && Math.random() < 0.5 ? DNA : target[key as never]),
        }),
      );
      logger["evalRunEnd"]?.({
        benchmark: "b",
        elapsed_s: 1,
        metrics: Object.defineProperty({}, "part", changing(0.5)),
      });
    }
    expect(lines).toHaveLength(9);
    expect(lines.some(holdsDna)).toBe(false);
  });

  test("cannot swap a list's items after they were looked at", () => {
    const { logger, lines } = permissive();
    for (let swap = 1; swap < 8; swap++) {
      let reads = 0;
      const map = new Proxy({ a: 1, b: 2 }, { get: () => (++reads < swap ? 1 : DNA) });
      logger["evalRunEnd"]?.({ benchmark: "b", elapsed_s: 1, metrics: map });
    }
    expect(lines.some(holdsDna)).toBe(false);
  });
});

describe("the caller never sees an exception that is not ours", () => {
  const bomb = (): never => {
    throw new RangeError(DNA);
  };
  const hostile: readonly (readonly [string, () => unknown])[] = [
    ["a throwing getter", () => Object.defineProperty({ ...START }, "device", { enumerable: true, get: bomb })],
    [
      "a Proxy whose traps throw",
      () => new Proxy({}, { ownKeys: bomb, get: bomb, getPrototypeOf: bomb, getOwnPropertyDescriptor: bomb }),
    ],
    [
      "a revoked Proxy",
      () => {
        const { proxy, revoke } = Proxy.revocable({}, {});
        revoke();
        return proxy;
      },
    ],
    ["toJSON that throws", () => ({ ...START, toJSON: bomb })],
    ["Symbol.toPrimitive that throws", () => ({ ...START, device: { [Symbol.toPrimitive]: bomb } })],
    [
      "a cycle",
      () => {
        const cycle: Record<string, unknown> = { ...START };
        cycle["device"] = cycle;
        return cycle;
      },
    ],
    [
      "depth 20,000",
      () => ({ ...START, device: Array.from({ length: 20_000 }).reduce<unknown>((inner) => ({ inner }), DNA) }),
    ],
    ["an array of 10,000,000 items", () => ({ ...START, device: new Array(10_000_000).fill(DNA) })],
    ["a sparse array", () => ({ ...START, device: Object.assign([], { 4_000_000_000: DNA, length: 4_294_967_295 }) })],
    ["an array for data", () => new Array(10_000_000).fill(1)],
    ["a typed array for data", () => new Float64Array(10_000_000)],
    ["a Buffer for data", () => Buffer.alloc(10_000_000)],
    ["a String object for data", () => new String("x".repeat(1_000_000))],
    ["a string of 500 MB", () => ({ ...START, device: "ACGT".repeat(125_000_000) })],
    ["a key of 100 MB", () => ({ ...START, ["ACGT".repeat(25_000_000)]: 1 })],
    ["a tensor", () => ({ ...START, device: { data: new Float32Array(4), shape: [2, 2] } })],
    [
      "Map, Set, function, symbol, bigint",
      () => ({
        model_id: new Map(),
        device: new Set(),
        world_size: Symbol("x"),
        config_path: bomb,
        git_sha: 2n ** 80n,
      }),
    ],
    ["__proto__ as a key", () => JSON.parse('{"__proto__":{"device":"x"},"model_id":"m"}') as unknown],
    ["null", () => null],
    ["a number", () => 7],
  ];

  test.each(hostile)(
    "%s",
    (_name, make) => {
      const loose = permissive();
      loose.logger["trainingRunStart"]?.(make());
      loose.logger["trainingRunStart"]?.(START, make());
      expect(loose.lines).toHaveLength(2);
      for (const line of loose.lines) {
        expect(line.endsWith("\n") && line.indexOf("\n") === line.length - 1).toBe(true);
        expect(holdsDna(line)).toBe(false);
      }

      const tight = strict();
      for (const arguments_ of [[make()], [START, make()]]) {
        try {
          (tight.logger["trainingRunStart"] as (...all: unknown[]) => void)(...arguments_);
        } catch (error) {
          expect(error).toBeInstanceOf(InvariantViolation);
          expect(`${String(error)}${(error as Error).stack}`).not.toContain(DNA);
        }
      }
      expect(tight.lines.some(holdsDna)).toBe(false);
    },
    60_000,
  );
});

describe("a polluted Object.prototype", () => {
  afterEach(() => {
    delete (Object.prototype as Record<string, unknown>)["config_path"];
    delete (Object.prototype as Record<string, unknown>)["toJSON"];
    delete (Array.prototype as unknown as Record<string, unknown>)["0"];
  });

  test.each([true, false])("adds nothing to a record (enumerable: %s)", (enumerable) => {
    const { logger, lines } = permissive();
    Object.defineProperty(Object.prototype, "config_path", {
      value: "polluted",
      enumerable,
      configurable: true,
      writable: true,
    });
    logger["trainingRunStart"]?.({ ...START });
    expect(lines.pop()).not.toContain("polluted");
    Object.defineProperty(Object.prototype, "toJSON", {
      value: () => DNA,
      enumerable,
      configurable: true,
      writable: true,
    });
    logger["trainingRunStart"]?.({ ...START });
    logger["evalRunEnd"]?.({ benchmark: "b", elapsed_s: 1, metrics: { a: 0.5 } });
    expect(lines.join("")).not.toContain("polluted");
    expect(lines.map((line) => (JSON.parse(line) as { data: unknown }).data)).toEqual([
      START,
      { benchmark: "b", elapsed_s: 1, metrics: { a: 0.5 } },
    ]);
  });
});

test("deny-listed keys are refused in every spelling, and their values are never read", () => {
  const { logger, lines } = permissive();
  const spellings = [
    "email",
    "Email",
    "EMAIL",
    "e_mail",
    "E-Mail",
    "e.mail",
    "user_email",
    "userEmail",
    "UserEmail",
    "USER-EMAIL",
    "ｅｍａｉｌ",
    "e\u200bmail",
    "e mail",
    "genoType",
    "sampleId",
    "date_of_birth_not",
    "dob",
    "\u0435mail", // Cyrillic, one letter
    "\u0415\u041c\u0410\u0406\u04c0", // Cyrillic, all of them
    "\u0395\u039c\u0391\u0399L", // Greek capitals
    "\u1d07\u1d0d\u1d00\u026a\u029f", // small capitals
    "us\u0435r_\u0435mail",
    "\u0451mail", // a Cyrillic letter with marks, which folding takes away
    "v\u03f2f_content", // a lunate sigma, which folding makes an ordinary one
    "emai\u04cf", // drawn as i and as l
    "ema\u0131\u0142",
    "\u{1f134}\u{1f13c}\u{1f130}\u{1f138}\u{1f13b}", // squared
    "\u{1f1ea}mail", // a regional indicator
    "ema\u3164il", // a filler, which is a letter
    "em\u0640ail", // a tatweel, which is one too
    "\u03f2yc\u03f9", // lunate sigma: a name of no entry
    "\u0435\u043c\u0435\u0439\u043b", // a word of its own
  ];
  const others = ["date_of_birth_not", "\u03f2yc\u03f9", "\u0435\u043c\u0435\u0439\u043b"];
  for (const spelling of spellings) {
    const before = dropCounts();
    let read = false;
    const get = (): string => {
      read = true;
      return "someone@example.org";
    };
    logger["trainingRunStart"]?.(Object.defineProperty({ ...START }, spelling, { enumerable: true, get }));
    const reason = others.includes(spelling) ? "undeclared" : "denied";
    expect(dropCounts()[reason] - before[reason], spelling).toBe(1);
    expect(read).toBe(false);
  }
  expect(lines.join("")).not.toMatch(/someone|mail/);
});

test("an entry of the deny list may be of any alphabet, and a key of another is held to the whole of it", () => {
  const names = ["\u043f\u043e\u0447\u0442\u0430", "\u03c3cope", "file"];
  const filter = new Filter({ deny: names, patterns: [], caps: DEFAULT_CAPS });
  const entry = (key: string): string | undefined => filter.keyRefusal(key)?.rule;
  expect(entry("\u041f\u041e\u0427\u0422\u0410")).toBe(names[0]);
  expect(entry("\u043fo\u0447ta")).toBe(names[0]);
  expect(entry("no\u0447ta")).toBe(names[0]);
  expect(entry("nochta")).toBeUndefined();
  expect(entry("\u03f2cope")).toBeUndefined();
  expect(entry("\u03c3\u03f2ope")).toBe(names[1]);
  expect(entry("ocope")).toBeUndefined(); // a name of ASCII letters is no disguise
  expect(entry("f\u04cfle")).toBe("file");
  expect(entry("fiIe")).toBeUndefined();
  expect(entry("\u0493ile")).toBeUndefined();
  expect(entry("files\u0435")).toBeUndefined();
});

test("every letter of the table is drawn as one Latin letter and stands in it once", () => {
  for (let code = 128; code < 0x10000; code++) {
    const shape = latinShape(String.fromCharCode(code));
    if (shape !== undefined) expect(shape).toMatch(/^[a-z]$/);
  }
  for (const letter of "abcdefghijklmnopqrstuvwxyz0123456789") expect(latinShape(letter)).toBeUndefined();
});

test("time is linear in the length of what is scanned", () => {
  const { logger } = permissive();
  const near = "ACGTACGTACGTACGTACG-".replace("-", ".").repeat(400); // 19 letters at a time: never a match
  const start = process.cpuUsage();
  for (let count = 0; count < 200; count++) logger["trainingRunStart"]?.({ ...START, device: near });
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(2_000);
});
