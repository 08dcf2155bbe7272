import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { OWN_EVENTS } from "@logwright/runtime/contract";
import { recordSchema } from "../../../src/emit/json/record-schema.ts";
import type { LogEvent, Registry } from "../../../src/model/registry.ts";
import { errorCode, event, field, key, registry } from "../support/models.ts";
import { realRegistry } from "../support/real-registry.ts";
import { fullLine, leanLine, type Line } from "../support/records.ts";

type Validate = (line: unknown) => boolean;

function validatorOf(model: Registry): Validate {
  const schema = JSON.parse(recordSchema.emit(model)[0]!.content) as object;
  const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true }).compile(
    schema,
  );
  return (line) => validate(line);
}

const layouts: readonly (readonly [name: string, layout: Partial<Registry["layout"]>])[] = [
  ["the default layout", {}],
  ["data inline", { data: false }],
  ["no run id, no component", { runId: false, component: false }],
  [
    "the names of another house",
    {
      severity: "level",
      component: "module",
      event: "msg",
      runId: false,
      data: false,
      severities: { debug: "DEBUG", info: "INFO", warn: "WARNING", error: "ERROR", critical: "CRITICAL" },
    },
  ],
];

const keys = [
  key("text"),
  key("nothing", { nullable: true }),
  key("whole", { type: "int" }),
  key("broken", { type: "double" }),
  key("single", { type: "float32" }),
  key("yes", { type: "boolean" }),
  key("any", { type: "scalar" }),
  key("when", { type: "timestamp" }),
  key("took", { type: "duration_ms" }),
  key("kind", { type: "enum", values: ["a", "b"] }),
  key("who", { hash: true }),
  key("code", { allow: "[a-f0-9]{16}" }),
  key("list", { shape: "list", type: "int" }),
  key("map", { shape: "map", type: "double" }),
  key("extra", { required: false }),
];

function small(layout: Partial<Registry["layout"]>): Registry {
  const base = registry();
  return {
    ...base,
    layout: { ...base.layout, ...layout },
    fields: [field("step"), field("error_code", { type: "string", severities: ["error"] })],
    errors: [errorCode("Bad.Thing"), errorCode("Worse")],
    redaction: { ...base.redaction, caps: { string: 20, list: 3, map: 2 } },
    events: [event("all.types", { keys }), event("all.failed", { severity: "error", keys: [key("text")] })],
  };
}

describe.each(layouts)("with %s", (_, layout) => {
  const model = small(layout);
  const [ordinary, failed] = model.events as readonly [LogEvent, LogEvent];
  const { data, severity, event: eventKey } = model.layout;
  let accepts: Validate;
  beforeAll(() => {
    accepts = validatorOf(model);
  });

  /** A full line with one data key changed. */
  function withData(changes: Line, of: LogEvent = ordinary): Line {
    const line = fullLine(model, of);
    return data === false ? { ...line, ...changes } : { ...line, [data]: { ...(line[data] as Line), ...changes } };
  }

  function without(name: string, of: LogEvent = ordinary): Line {
    const line = structuredClone(fullLine(model, of));
    delete (data === false ? line : (line[data] as Line))[name];
    return line;
  }

  test("full and lean lines of every event are accepted", () => {
    for (const each of model.events) {
      expect(accepts(fullLine(model, each))).toBe(true);
      expect(accepts(leanLine(model, each))).toBe(true);
    }
  });

  test.each([
    ["a null where it may be", { nothing: null }],
    ["NaN as a text", { broken: "NaN", single: "-Infinity", took: "Infinity" }],
    ["a 64-bit whole number", { whole: -9223372036854775808 }],
    ["every kind of scalar", { any: 1.5 }],
    ["an empty list and map", { list: [], map: {} }],
    ["a map with NaN", { map: { a: "NaN" } }],
    ["the other value of an enum", { kind: "b" }],
  ])("accepts %s", (_name, changes) => expect(accepts(withData(changes))).toBe(true));

  test.each([
    ["a null where none may be", { text: null }],
    ["a number as text", { text: 1 }],
    ["a text over the cap", { text: "x".repeat(21) }],
    ["a broken whole number", { whole: 1.5 }],
    ["NaN as a whole number", { whole: "NaN" }],
    ["another text as a double", { broken: "1.5" }],
    ["a boolean as text", { yes: "true" }],
    ["an object as scalar", { any: {} }],
    ["a local time", { when: "2026-05-20 15:42:01" }],
    ["a value outside the enum", { kind: "c" }],
    ["a clear text where a hash should be", { who: "someone" }],
    ["a text that its pattern refuses", { code: "xyz" }],
    ["a list of something else", { list: ["a"] }],
    ["a list over the cap", { list: [1, 2, 3, 4] }],
    ["a map over the cap", { map: { a: 1, b: 2, c: 3 } }],
    ["a map in a map", { map: { a: { b: 1 } } }],
    ["a key that nobody declared", { undeclared: 1 }],
  ])("rejects %s", (_name, changes) => expect(accepts(withData(changes))).toBe(false));

  const texts = new Set(["text", "nothing", "any", "code"]);

  test.each(keys.filter((each) => each.required && !texts.has(each.name)).map((each) => each.name))(
    "rejects a line without %s",
    (name) => {
      expect(accepts(without(name))).toBe(false);
    },
  );

  test.each([...texts])("accepts a line without %s, a text that the filter may have kept back", (name) => {
    expect(accepts(without(name))).toBe(true);
  });

  test("rejects a line without one of the layout's parts, or with a wrong one", () => {
    const line = fullLine(model, ordinary);
    for (const name of [model.layout.timestamp, severity, eventKey, model.layout.runId, model.layout.data]) {
      if (name === false) continue;
      const { [name]: _gone, ...rest } = line;
      expect(accepts(rest), name).toBe(false);
      expect(accepts({ ...line, [name]: 7 }), name).toBe(false);
    }
    expect(accepts({ ...line, [eventKey]: "all.unknown" })).toBe(false);
    expect(accepts({ ...line, [severity]: model.layout.severities.warn })).toBe(false);
    expect(accepts({ ...line, more: 1 })).toBe(false);
  });

  test("an error event demands a code of the catalogue, any other may have none", () => {
    const line = fullLine(model, failed);
    const { error_code: _gone, ...rest } = line;
    expect(accepts({ ...line, error_code: "Worse" })).toBe(true);
    expect(accepts(rest)).toBe(false);
    expect(accepts({ ...line, error_code: "Unknown" })).toBe(false);
    expect(accepts({ ...fullLine(model, ordinary), error_code: "Worse" })).toBe(false);
  });

  test("the runtime's own events are accepted, with their own keys only", () => {
    const line = (own: Line): Line => ({
      ...leanLine(model, event("logwright.run.interrupted", { severity: "warn" })),
      ...(data === false ? own : { [data]: own }),
    });
    expect(accepts(line({ signal: "SIGTERM" }))).toBe(true);
    expect(accepts(line({ signal: 15 }))).toBe(false);
    expect(accepts(line({ signal: "SIGTERM", other: 1 }))).toBe(false);
    expect(OWN_EVENTS.map(({ name }) => name)).toContain("logwright.run.interrupted");
  });

  test("a crash has frames and a code; frames stand on errors only", () => {
    const crash = { ...leanLine(model, event("error", { severity: "error" })), frames: ["main (src/main.ts:1:1)"] };
    expect(accepts(crash)).toBe(true);
    const { frames: _frames, ...noFrames } = crash;
    expect(accepts(noFrames)).toBe(false);
    expect(accepts({ ...crash, frames: "main" })).toBe(false);
    expect(accepts({ ...fullLine(model, ordinary), frames: ["main"] })).toBe(false);
  });
});

test("every event of the repository's registry has its lines accepted and their mutants rejected", () => {
  const model = realRegistry();
  const accepts = validatorOf(model);
  for (const each of model.events) {
    const line = fullLine(model, each);
    expect(accepts(line), each.name).toBe(true);
    expect(accepts(leanLine(model, each)), each.name).toBe(true);
    for (const name of each.keys.map(({ name }) => name)) {
      expect(
        accepts({ ...line, data: { ...(line["data"] as Line), [name]: { deep: { er: 1 } } } }),
        `${each.name} ${name}`,
      ).toBe(false);
    }
    expect(accepts({ ...line, data: { ...(line["data"] as Line), dna: "x" } }), each.name).toBe(false);
  }
});

test("a pattern that JSON Schema cannot read is left out, and the schema still compiles", () => {
  const accepts = validatorOf(registry({ events: [event("a", { keys: [key("b", { allow: "\\_+" })] })] }));
  const line = fullLine(registry(), event("a", { keys: [key("b")] }));
  expect(accepts(line)).toBe(true);
  expect(accepts({ ...line, data: { b: 7 } })).toBe(false);
});

test("`schemas: false` makes none", () => {
  const model = registry();
  expect(recordSchema.emit({ ...model, outputs: { ...model.outputs, schemas: false } })).toEqual([]);
});
