import { EVENTS, GenoLeWMLogger, METRICS, redactor, registry, SPANS } from "@logwright/generated";
import type { LogRecord } from "@logwright/runtime";
import { DenyList, dropCounts, Filter, filterOf, InvariantViolation, Sanitizer } from "@logwright/runtime/redact";
import { afterEach, describe, expect, test } from "vitest";
import { demandFiltered, recordOf } from "../../src/record/redacted-record.ts";
import { FreeForm } from "../../src/redact/free-form.ts";
import { Redactor, redactorOf } from "../../src/redact/redactor.ts";
import { PrettySink } from "../../src/sink/pretty-sink.ts";
import { arrayScope } from "../reference/compare.ts";

const DNA = "ACGTTGCAACGTTGCAACGT";
const WIDE = [...DNA].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join("");
const START = { model_id: "m", device: "cpu", world_size: 1 };

/** The registry with no rule at all. */
const weak = { ...registry, redaction: { ...registry.redaction, strict: false, deny: [], patterns: [] } };

const raw: LogRecord = {
  state: "raw",
  event: "training.run.start",
  severity: "info",
  ts: "2026-01-01T00:00:00.000Z",
  run_id: "run-1",
  component: "trainer",
  fields: {},
  data: { ...START, model_id: DNA },
};

describe("weaker rules", () => {
  test("make no redactor: neither by its constructor nor by the class", () => {
    const Constructor = redactor.constructor as new (...all: unknown[]) => Redactor;
    for (const key of [weak, Symbol("redactor"), undefined, redactor])
      expect(() => new Constructor(key, weak, Object.values(EVENTS), {})).toThrow(TypeError);
    expect(() => Reflect.construct(Redactor, [weak, []])).toThrow(TypeError);
    expect(Object.isFrozen(Redactor.prototype)).toBe(true);
  });

  test("make a record that no sink of another registry's run takes", () => {
    const foreign = redactorOf(weak, Object.values(EVENTS)).redact(raw);
    expect(foreign.line).toContain(DNA);
    expect(() => demandFiltered(foreign, weak.redaction, "otlp")).not.toThrow();
    expect(() => new PrettySink(registry.redaction, {}).write(foreign)).toThrow(TypeError);
    expect(() => demandFiltered(foreign, registry.redaction, "otlp")).toThrow(TypeError);
    const own = redactor.redact({ ...raw, data: START });
    expect(() => demandFiltered(own, registry.redaction, "otlp")).not.toThrow();
    const nobodys = recordOf(foreign.line as never, registry.layout, []);
    expect(() => demandFiltered(nobodys, registry.redaction, "otlp")).toThrow(TypeError);
  });

  test("cannot be made of the registry's own: everything that is declared is frozen to the bottom", () => {
    const open: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      if (!Object.isFrozen(value)) open.push(path);
      for (const [name, part] of Object.entries(value)) walk(part, `${path}.${name}`);
    };
    for (const [name, value] of Object.entries({ registry, EVENTS, METRICS, SPANS })) walk(value, name);
    expect(open).toEqual([]);
    const { redaction } = registry as unknown as { redaction: { deny: string[]; patterns: object[]; caps: object } };
    expect(() => redaction.deny.splice(0)).toThrow(TypeError);
    expect(() => redaction.patterns.pop()).toThrow(TypeError);
    expect(() => Object.assign(redaction, { patterns: [] })).toThrow(TypeError);
    expect(() => (EVENTS["error"].keys as unknown[]).push({ name: "x" })).toThrow(TypeError);
  });

  test("cannot be made of the filter that is in use", () => {
    const filter = filterOf(registry.redaction);
    expect(() => Object.assign(filter, { checkText: () => undefined })).toThrow(TypeError);
    expect(() => Object.assign(filter.caps, { string: 1e9 })).toThrow(TypeError);
    for (const { prototype } of [DenyList, Filter, Sanitizer])
      for (const name of Object.getOwnPropertyNames(prototype))
        expect(() => Object.defineProperty(prototype, name, { value: () => undefined })).toThrow(TypeError);
  });
});

/** Built-ins that a polyfill, an instrumentation or an attacker may replace, each by one that sees nothing. */
const REPLACED: readonly (readonly [name: string, owner: object, key: PropertyKey, instead: unknown])[] = [
  ["RegExp.prototype.test", RegExp.prototype, "test", () => false],
  ["RegExp.prototype.exec", RegExp.prototype, "exec", () => null],
  ["RegExp.prototype[Symbol.replace]", RegExp.prototype, Symbol.replace, (text: string) => text],
  ["RegExp.prototype[Symbol.match]", RegExp.prototype, Symbol.match, () => null],
  ["String.prototype.charCodeAt", String.prototype, "charCodeAt", () => 0x78],
  ["String.prototype.codePointAt", String.prototype, "codePointAt", () => 0x78],
  ["String.prototype.normalize", String.prototype, "normalize", () => "x"],
  ["String.prototype.replace", String.prototype, "replace", () => "x"],
  ["String.prototype.replaceAll", String.prototype, "replaceAll", () => "x"],
  ["String.prototype.slice", String.prototype, "slice", () => "x"],
  ["String.prototype.toLowerCase", String.prototype, "toLowerCase", () => "x"],
  ["String.prototype.toUpperCase", String.prototype, "toUpperCase", () => "x"],
  ["String.prototype[Symbol.iterator]", String.prototype, Symbol.iterator, () => [][Symbol.iterator]()],
  ["String.fromCodePoint", String, "fromCodePoint", () => "x"],
  ["Array.prototype[Symbol.iterator]", Array.prototype, Symbol.iterator, () => ({ next: () => ({ done: true }) })],
  ["Array.prototype.join", Array.prototype, "join", () => "x"],
  ["Array.prototype.map", Array.prototype, "map", () => []],
  ["Array.prototype.some", Array.prototype, "some", () => false],
  ["Array.prototype.find", Array.prototype, "find", () => undefined],
  ["Array.prototype.filter", Array.prototype, "filter", () => []],
  ["Array.prototype.push", Array.prototype, "push", () => 0],
  ["Array.prototype.includes", Array.prototype, "includes", () => true],
  ["Array.isArray", Array, "isArray", () => false],
  ["Map.prototype.get", Map.prototype, "get", () => undefined],
  ["Map.prototype.has", Map.prototype, "has", () => true],
  ["Map.prototype.get, with an answer", Map.prototype, "get", () => `"${DNA}"`],
  ["Set.prototype.has", Set.prototype, "has", () => false],
  ["Set.prototype.has, always", Set.prototype, "has", () => true],
  ["WeakMap.prototype.get", WeakMap.prototype, "get", () => undefined],
  ["JSON.stringify", JSON, "stringify", () => '"x"'],
  ["Object.keys", Object, "keys", (value: object) => Reflect.ownKeys(value)],
  ["Object.hasOwn", Object, "hasOwn", () => true],
  ["Object.getPrototypeOf", Object, "getPrototypeOf", () => null],
  ["Object.freeze", Object, "freeze", (value: unknown) => value],
  ["Number.isSafeInteger", Number, "isSafeInteger", () => true],
  ["Number.isInteger", Number, "isInteger", () => true],
  ["Function.prototype.call", Function.prototype, "call", () => undefined],
];

type Any = { readonly [method: string]: (data: unknown, fields?: unknown) => void };

describe("a built-in that is replaced after the runtime was loaded", () => {
  const undo: (() => void)[] = [];
  const replace = (owner: object, key: PropertyKey, instead: unknown): void => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, key) as PropertyDescriptor;
    undo.push(() => void Object.defineProperty(owner, key, descriptor));
    Object.defineProperty(owner, key, { ...descriptor, value: instead });
  };
  const restore = (): void => {
    for (let one = undo.pop(); one !== undefined; one = undo.pop()) one();
  };
  afterEach(restore);

  const error = { error_code: "InputError.BadVcf" };
  /** Made anew for each: a verdict that is remembered would prove nothing. */
  const payloads = (at: number): readonly (readonly [method: string, data: unknown, fields?: unknown])[] => [
    ["trainingRunStart", { ...START, model_id: DNA }],
    ["trainingRunStart", { ...START, model_id: WIDE }],
    ["trainingRunStart", { ...START, model_id: `é ${DNA.match(/../g)?.join(" ") ?? ""}` }],
    ["trainingRunStart", { ...START, model_id: DNA, [`extra${String(at)}`]: 1 }],
    ["trainingRunStart", { ...START, [DNA]: 1, user_email: "someone@example.org" }],
    ["trainingRunStart", START, { phase: DNA, trace_id: DNA }],
    ["trainingRunEnd", { best_loss: 1, reason: DNA }],
    ["errorRaised", { message: "m", details: { [`${DNA}${String(at)}`]: 1 } }, error],
    ["errorRaised", { message: "m", details: { [`E-mail${"\u200b".repeat(at)}`]: "someone@example.org" } }, error],
    ["errorRaised", { message: "m", details: { note: DNA } }, { error_code: DNA }],
  ];

  test.each(REPLACED)("%s changes nothing of what is refused", (_name, owner, key, instead) => {
    const lines: string[] = [];
    const logger = new GenoLeWMLogger(arrayScope(registry, false, lines), "trainer") as unknown as Any;
    const strict = new GenoLeWMLogger(arrayScope(registry, true, lines), "trainer") as unknown as Any;
    const at = REPLACED.findIndex((row) => row[3] === instead) + 1;
    const given = payloads(at);
    const rules = { ...registry.redaction, deny: [...registry.redaction.deny] };
    const before = dropCounts();
    const outcomes: unknown[] = [];
    replace(owner, key, instead);
    for (let index = 0; index < given.length; index++) {
      const [method, data, fields] = given[index] as (typeof given)[number];
      try {
        logger[method]?.(data, fields);
      } catch (thrown) {
        outcomes[outcomes.length] = thrown;
      }
      try {
        strict[method]?.(data, fields);
      } catch (thrown) {
        if (!(thrown instanceof InvariantViolation)) outcomes[outcomes.length] = thrown;
      }
    }
    const late = new Sanitizer(rules, { strict: false });
    const texts = [late.text("p", "n", DNA), late.key("p", "user/email"), late.text("p", "n", WIDE)];
    let free: unknown;
    try {
      free = new FreeForm(registry.redaction, false, "p").object({ a: DNA, b: [DNA.slice(0, 10), DNA.slice(10)] });
    } catch {
      free = undefined;
    }
    restore();

    const written = lines.join("") + JSON.stringify(free ?? {});
    expect(written.normalize("NFKD")).not.toMatch(/[acgtn](?:\s?[acgtn]){19}|example\.org/i);
    expect(texts).toEqual([undefined, undefined, undefined]);
    expect(outcomes).toEqual([]);
    expect(dropCounts().pattern).toBeGreaterThan(before.pattern);
  });

  test.each(["isSafeInteger", "isInteger", "isFinite"])(
    "Number.%s lets no fraction pass for a whole number",
    (name) => {
      const lines: string[] = [];
      const strict = new GenoLeWMLogger(arrayScope(registry, true, lines), "trainer") as unknown as Any;
      let thrown: unknown;
      replace(Number, name, () => true);
      try {
        strict["trainingRunStart"]?.({ ...START, world_size: 1.5 });
      } catch (error) {
        thrown = error;
      }
      restore();
      expect(thrown).toBeInstanceOf(InvariantViolation);
      expect(lines).toEqual([]);
    },
  );
});
