import { getLogger, loggedRun } from "@logwright/generated";
import { addSink, ConfigurationError, InvariantViolation, shutdownRun } from "@logwright/runtime";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const SECRET = "someone@example.org ACGTTGCAACGTTGCAACGT";
const DNA = "ACGTTGCAACGTTGCAACGT";
const logDir = mkdtempSync(join(tmpdir(), "logwright-misuse-"));
const given = { runId: "misuse", logDir, format: "jsonl" } as const;

afterAll(async () => {
  await shutdownRun("misuse", logDir);
  rmSync(logDir, { recursive: true, force: true });
});

const bomb = (): never => {
  throw new TypeError(SECRET);
};
const throwing = (name: string): object => Object.defineProperty({ ...given }, name, { enumerable: true, get: bomb });
const proxy = new Proxy({}, { get: bomb, ownKeys: bomb, has: bomb, getOwnPropertyDescriptor: bomb });

/** The house's own error, with the setting's name in it and nothing of the value. */
function expectOurs(call: () => unknown, message: RegExp): void {
  let thrown: unknown;
  try {
    call();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ConfigurationError);
  expect((thrown as Error).message).toMatch(message);
  expect(`${String(thrown)} ${String((thrown as Error).cause)}`).not.toMatch(/example\.org|ACGTTGCA/);
}

describe("options that are none", () => {
  test.each<readonly [what: string, options: unknown, message: RegExp]>([
    ["null", null, /^options is null; it must be an object with any of runId, logDir, /],
    ["a text", SECRET, /^options is a string; it must be an object/],
    ["a list", [given], /^options is a list; it must be an object/],
    ["a number", 7, /^options is a number; it must be an object/],
    ["a getter that throws", throwing("level"), /^level of options throws when it is read; it must be a plain value/],
    ["another one", throwing("runId"), /^runId of options throws when it is read/],
    ["a Proxy that throws", proxy, /^runId of options throws when it is read/],
    [
      "a rotation that is none",
      { ...given, rotate: null },
      /^rotate is null; it must be an object with any of bytes, seconds/,
    ],
    ["a rotation that throws", { ...given, rotate: proxy }, /^bytes of rotate throws/],
    ["knobs that are none", { ...given, knobs: SECRET }, /^knobs is a string; it must be an object/],
    ["knobs that throw", { ...given, knobs: proxy }, /^knobs is an object that throws when its properties are listed/],
    [
      "a knob that is no number",
      { ...given, knobs: { log_every: SECRET } },
      /^log_every is "a string"; it must be a whole/,
    ],
    [
      "a level that is an object",
      { ...given, level: { toString: bomb } },
      /^level is a value of type object; it must be/,
    ],
  ])("%s: getLogger says what was given and what is allowed", (_what, options, message) => {
    expectOurs(() => getLogger("x", options as never), message);
  });

  test("loggedRun says the same, and its function is not called", async () => {
    for (const options of [null, SECRET, proxy, throwing("start"), throwing("endData")]) {
      let called = false;
      const run = loggedRun("x", options as never, () => (called = true));
      const thrown = await run.then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(thrown).toBeInstanceOf(ConfigurationError);
      expect(String(thrown)).not.toContain("example.org");
      expect(called).toBe(false);
    }
  });

  test("the name of a file goes through the filter as the run id does", () => {
    const options = { runId: "misuse-name", logDir, format: "jsonl", fileName: `x${DNA}` } as const;
    expect(() => getLogger("x", { ...options, strict: true })).toThrow(InvariantViolation);
    getLogger("x", { ...options, strict: false }).flush();
    expect(readdirSync(logDir).join()).not.toContain(DNA);
  });

  test("a conflict with the open run shows nothing that the filter refuses", () => {
    getLogger("x", given);
    expectOurs(
      () => getLogger("x", { ...given, wandbProject: `p ${DNA}` }),
      /open with wandbProject not set, .* "redacted"/,
    );
  });

  test("each option is read once: what was checked is what is used", () => {
    let reads = 0;
    const options = Object.defineProperty({ ...given, runId: "misuse-once" }, "level", {
      enumerable: true,
      get: () => (reads++ === 0 ? "debug" : SECRET),
    });
    expect(getLogger("x", options).level).toBe("debug");
    expect(reads).toBe(1);
  });
});

describe("addSink", () => {
  const sink = { write: () => undefined };

  test.each<readonly [what: string, of: (logger: object) => readonly [unknown, unknown, unknown?], message: RegExp]>([
    ["no logger", () => [undefined, sink], /^logger is undefined; it must be what getLogger gave/],
    ["another object", () => [{ component: "x" }, sink], /^logger is an object; it must be what getLogger gave/],
    ["a Proxy of a logger", (logger) => [new Proxy(logger, {}), sink], /^logger is an object/],
    ["a text", () => [SECRET, sink], /^logger is a string/],
    ["a null sink", (logger) => [logger, null], /^sink is null; it must be an object with a method write\(record\)/],
    ["no sink", (logger) => [logger, undefined], /^sink is undefined/],
    ["a sink without write", (logger) => [logger, { send: () => SECRET }], /^sink is an object without it; it must be/],
    ["a sink whose write throws", (logger) => [logger, proxy], /^write of sink throws when it is read/],
    ["a text for a sink", (logger) => [logger, SECRET], /^sink is a string/],
    [
      "a level that is none",
      (logger) => [logger, sink, { level: SECRET }],
      /^level is a string that is no severity; .* debug, info/,
    ],
    ["null options", (logger) => [logger, sink, null], /^options is null; it must be an object with any of level/],
    ["options that throw", (logger) => [logger, sink, proxy], /^level of options throws/],
  ])("%s is refused in words of ours", (_what, of, message) => {
    const logger = getLogger("x", given);
    expectOurs(() => Reflect.apply(addSink, undefined, of(logger)), message);
  });
});
