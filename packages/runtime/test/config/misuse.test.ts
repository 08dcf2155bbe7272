import { getLogger, loggedRun, parseFlags, registry, setTraceContext, spans } from "@logwright/generated";
import {
  addSink,
  atExit,
  ConfigurationError,
  InvariantViolation,
  parseFlags as parseRegistryFlags,
  shutdownRun,
} from "@logwright/runtime";
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

const { proxy: revoked, revoke } = Proxy.revocable([], {});
revoke();

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
    ["a Promise that nobody awaited", Promise.resolve(given), /^options is an object; it must be an object with/],
    ["a Map", new Map([["level", "debug"]]), /^options is an object; it must be an object with any of/],
    ["a list that was revoked", revoked, /^runId of options throws when it is read/],
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

  test("what is seen outside as a path or a name is refused and not shown, however long it is", () => {
    for (const text of [DNA, `runs/${DNA}`, [...DNA].join("-"), "ACGT".repeat(1e6)]) {
      expectOurs(() => getLogger("x", { ...given, wandbProject: text }), /^wandbProject is "redacted"; it must be/);
      expectOurs(() => getLogger("x", { ...given, logDir: text }), /^logDir is "redacted"; it must be the path/);
    }
    expectOurs(() => getLogger("x", { ...given, logDir: "x".repeat(5_000) }), /^logDir is "x{80}…"; it must be/);
  });

  test("a component that is refused opens no run: nothing is left of the call", async () => {
    const [runId, other] = ["misuse-component", mkdtempSync(join(tmpdir(), "logwright-misuse-"))];
    for (const component of [DNA, null, proxy, "x".repeat(1e6)])
      expect(() => getLogger(component as never, { ...given, runId, logDir: other })).toThrow(InvariantViolation);
    await shutdownRun(runId);
    expect(readdirSync(other)).toEqual([]);
    rmSync(other, { recursive: true });
  });

  test.each([
    ["runId", true],
    ["runId", Number.NaN],
    ["logDir", 5],
    ["logDir", false],
    ["wandbProject", 0],
  ])("%s is a text: %s in its place is a mistake", (option, value) => {
    expectOurs(() => getLogger("x", { ...given, [option]: value }), new RegExp(`^${option} is ${value}; it must be`));
  });

  test("a number of seconds may come out of a division", async () => {
    const logger = getLogger("x", { ...given, runId: "misuse-third", metricsIntervalS: 100 / 3 });
    expect(logger.runId).toBe("misuse-third");
    await logger.close();
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

describe("arguments that are none", () => {
  const no = (): undefined => undefined;
  const registryOf = (changes: object): object => ({ ...registry, ...changes });

  test.each<readonly [call: string, call: () => unknown, message: RegExp]>([
    ["parseFlags(null)", () => parseFlags(null as never), /^argv is null; it must be a list of texts, such as process/],
    ["parseFlags(a text)", () => parseFlags(SECRET as never), /^argv is a string; it must be a list of texts/],
    ["parseFlags([7])", () => parseFlags(["--x", 7 as never]), /^argv\[1\] is a number; it must be a text/],
    ["parseFlags([a Proxy])", () => parseFlags([proxy as never]), /^argv\[0\] is an object; it must be a text/],
    ["parseFlags(a Proxy)", () => parseFlags(new Proxy([], { get: bomb })), /^length of argv throws when it is read/],
    ["parseFlags(revoked)", () => parseFlags(revoked), /^argv is an object; it must be a list/],
    [
      "parseFlags(--log-level DNA)",
      () => parseFlags(["--log-level", DNA]),
      /^--log-level is "redacted"; it must be debug/,
    ],
    ["parseFlags(--log-every=DNA)", () => parseFlags([`--log-every=${DNA}`]), /^--log-every is "redacted"; it must be/],
    [
      "parseFlags(--log-dir DNA)",
      () => parseFlags(["--log-dir", DNA]),
      /^--log-dir is "redacted"; it must be the path/,
    ],
    ["parseFlags(--wandb-project DNA)", () => parseFlags([`--wandb-project=${DNA}`]), /^--wandb-project is "redacted"/],
    [
      "a forgotten value",
      () => parseFlags(["--log-dir", "--log-level=info"]),
      /^--log-dir needs a value: --log-dir <value>/,
    ],
    ["a forgotten value before --", () => parseFlags(["--log-dir", "--"]), /^--log-dir needs a value/],
    [
      "no registry",
      () => parseRegistryFlags(undefined as never, []),
      /^registry is undefined; it must be the `registry`/,
    ],
    [
      "a registry that throws",
      () => parseRegistryFlags(proxy as never, []),
      /^name of registry throws when it is read/,
    ],
    [
      "half a registry",
      () => parseRegistryFlags(registryOf({ knobs: 1 }) as never, []),
      /^registry is an object that is none/,
    ],
    ["atExit(null)", () => atExit(null as never), /^hook is null; it must be a function/],
    ["atExit(a text)", () => atExit(SECRET as never), /^hook is a string; it must be a function/],
    ["a span without fn", () => spans.trainingStep({}, SECRET as never), /^fn is a string; it must be a function/],
    [
      "setTraceContext without fn",
      () => setTraceContext(SECRET, proxy as never),
      /^fn is an object; it must be a function/,
    ],
  ])("%s is refused in words of ours", (_what, call, message) => expectOurs(call, message));

  test.each<readonly [call: string, call: () => Promise<unknown>, message: RegExp]>([
    ["shutdownRun(7)", () => shutdownRun(7 as never), /^runId is a number; it must be the id of a run/],
    ["shutdownRun(a Proxy)", () => shutdownRun(proxy as never), /^runId is an object; it must be/],
    [
      "shutdownRun(x, null)",
      () => shutdownRun("x", null as never),
      /^logDir is null; it must be the path of a directory/,
    ],
    ["shutdownRun(x, y, NaN)", () => shutdownRun("x", logDir, NaN), /^deadlineMs is NaN; it must be a number of milli/],
    ["shutdownRun(x, y, ∞)", () => shutdownRun("x", logDir, Infinity), /^deadlineMs is Infinity; it must be/],
    ["shutdownRun(x, y, DNA)", () => shutdownRun("x", logDir, DNA as never), /^deadlineMs is a string; it must be/],
    ["loggedRun without fn", () => loggedRun("x", given, SECRET as never), /^fn is a string; it must be a function/],
    [
      "loggedRun, start",
      () => loggedRun("x", { ...given, start: proxy as never }, no),
      /^start is an object; it must be/,
    ],
    [
      "loggedRun, end",
      () => loggedRun("x", { ...given, end: 7 as never }, no),
      /^end is a number; it must be the name/,
    ],
    [
      "loggedRun, endData",
      () => loggedRun("x", { ...given, endData: {} as never }, no),
      /^endData is an object; it must/,
    ],
  ])("%s rejects in words of ours", async (_what, call, message) => {
    const thrown: unknown = await call().catch((error: unknown) => error);
    expectOurs(() => {
      throw thrown;
    }, message);
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
