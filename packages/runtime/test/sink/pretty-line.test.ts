import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RedactedLine } from "../../src/record/redacted-line.ts";
import { recordOf, type RedactedRecord } from "../../src/record/redacted-record.ts";
import { prettyLine } from "../../src/sink/pretty-line.ts";
import { PrettySink } from "../../src/sink/pretty-sink.ts";
import { terminalText } from "../../src/sink/terminal-text.ts";
import { testRegistry } from "../config/registry.ts";

const registry = testRegistry();
const { layout } = registry;

function record(
  data: Readonly<Record<string, unknown>>,
  frame: Readonly<Record<string, unknown>> = {},
): RedactedRecord {
  const whole = {
    ts: "2026-11-21T09:51:40.123Z",
    severity: "INFO",
    event: "training.step",
    run_id: "r",
    component: "trainer",
    ...frame,
    data,
  };
  return recordOf(`${JSON.stringify(whole)}\n` as RedactedLine, layout, []);
}

test("a record reads as time, severity, component, event and values", () => {
  const line = prettyLine(
    record({ loss: 0.5, tag: "best", note: 'a "b" c', list: [1, "x"], map: { a: 1 }, none: null }, { step: 7 }),
    false,
  );
  expect(line).toBe(
    '09:51:40.123 INFO     trainer training.step step=7 loss=0.5 tag=best note="a \\"b\\" c" list=[1,"x"] map={"a":1} none=null\n',
  );
});

test("colour is added around values and never changes the text", () => {
  const plain = prettyLine(record({ loss: 0.5 }), false);
  const coloured = prettyLine(record({ loss: 0.5 }), true);
  expect(coloured).not.toBe(plain);
  expect(coloured.replace(/\u001b\[[\d;]*m/g, "")).toBe(plain);
});

describe("a terminal cannot be attacked", () => {
  test.each([
    ["\u001b]0;title\u0007", "\\x1b]0;title\\x07"],
    ["\u001b[2J", "\\x1b[2J"],
    ["\u009b31m", "\\x9b31m"],
    ["a\nb\r", "a\\x0ab\\x0d"],
    ["\u0000\u007f", "\\x00\\x7f"],
    ["abc\u202edef", "abc\\u{202e}def"],
    ["\u2066x\u2069", "\\u{2066}x\\u{2069}"],
    ["\u200b\u200d\ufeff", "\\u{200b}\\u{200d}\\u{feff}"],
    ["\u2028\u2029\u0085", "\\u{2028}\\u{2029}\\x85"],
    ["\u{e0041}", "\\u{e0041}"],
    ["\ud800", "\\u{d800}"],
    ["größe 測試 🙂", "größe 測試 🙂"],
  ])("%j is shown as %j", (text, shown) => {
    expect(terminalText(text)).toBe(shown);
  });

  const dangerous = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
  test("no text in any place of a record gets a control, bidirectional or invisible character out, nor a second line", () => {
    const evil = fc.string({ unit: "binary", maxLength: 20 });
    fc.assert(
      fc.property(evil, evil, evil, (a, b, c) => {
        const line = prettyLine(
          record({ [a]: b, list: [c], map: { [b]: a } }, { ts: a, severity: b, event: c, component: a, step: b }),
          false,
        );
        return !dangerous.test(line) && line.indexOf("\n") === line.length - 1;
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("forged records are refused", () => {
  const real = record({ a: 1 });
  const forgeries: readonly [string, () => unknown][] = [
    [
      "an object that looks like one",
      () => ({ line: "{}\n", ts: "", severity: "info", event: "e", fields: {}, data: { dna: "x" } }),
    ],
    ["a copy", () => ({ ...real })],
    ["an heir of the prototype", () => Object.create(Object.getPrototypeOf(real) as object) as unknown],
    ["an heir of a record", () => Object.create(real) as unknown],
    ["a proxy", () => new Proxy(real, {})],
    ["a structured clone", () => structuredClone(real)],
    ["nothing", () => undefined],
  ];
  test.each(forgeries)("%s", (_what, forge) => {
    const sink = new PrettySink(registry.redaction, {});
    expect(() => Reflect.apply(sink.write.bind(sink), undefined, [forge()]) as unknown).toThrow(
      "takes records of its own registry's redaction filter only",
    );
  });
});
