import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getLogger, metrics, registry, setTraceContext, spans } from "@logwright/generated";
import { addSink, currentTraceContext } from "@logwright/runtime";
import { InvariantViolation } from "@logwright/runtime/redact";
import { openRun } from "@logwright/runtime/run";
import { openLogStore } from "@logwright/runtime/store";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FreeForm } from "../../src/redact/free-form.ts";

const DNA = "ACGTTGCAACGTTGCAACGT";
const START = { model_id: "m", device: "cpu", world_size: 1 };

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "logwright-"));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

/** The names and texts of all files that were written. */
function written(): string {
  const names = readdirSync(directory, { recursive: true }) as string[];
  const texts = names.map((name) => join(directory, name)).filter((path) => statSync(path).isFile());
  return [...names, ...texts.map((path) => readFileSync(path, "utf8"))].join("\n").replaceAll("-", "");
}

/** A thrown value that throws itself when anything at all is asked of it. */
function hostile(): object {
  const refuse = (): never => {
    throw new Error(DNA);
  };
  return new Proxy({}, { get: refuse, getPrototypeOf: refuse, ownKeys: refuse, getOwnPropertyDescriptor: refuse });
}

describe("what surrounds a record is filtered like the record", () => {
  test("a run id that is refused names no file, no metric and no message", async () => {
    const runId = "ACGTTGCAAC-GTTGCAACGT";
    expect(() => getLogger("trainer", { runId, logDir: directory, strict: true })).toThrow(InvariantViolation);
    expect(readdirSync(directory)).toEqual([]);
    const logger = getLogger("trainer", { runId, logDir: directory, strict: false });
    logger.trainingRunStart(START);
    await logger.close();
    expect(readdirSync(directory)).toContain("redacted.jsonl");
    expect(written()).not.toContain(DNA);
    expect(() => getLogger("trainer", { runId: `${DNA} ` })).not.toThrow(DNA);
  });

  test("a sink's name and the code of its error are filtered before metrics and warnings show them", async () => {
    const logger = getLogger("trainer", { runId: "sinks", logDir: directory });
    const fail = (): never => {
      throw Object.assign(new Error(DNA), { code: DNA });
    };
    addSink(logger, { name: DNA, write: fail });
    for (let at = 0; at < 6; at++) logger.trainingRunStart(START);
    await logger.close();
    expect(written()).toContain('"sink":"redacted"');
    expect(written()).not.toContain(DNA);
  });

  test("a trace context is read once: what was checked is what is written", () => {
    let reads = 0;
    const changing = {
      get traceId(): string {
        return reads++ === 0 ? "1".repeat(32) : DNA;
      },
      spanId: "2".repeat(16),
    };
    expect(setTraceContext(changing, () => currentTraceContext()?.traceId)).toBe("1".repeat(32));
    expect(setTraceContext(hostile() as never, currentTraceContext)).toBeUndefined();
    expect(setTraceContext(null as never, currentTraceContext)).toBeUndefined();
  });

  test.each(["\u2800", "\ud800", "\ufffc", "\u{1d159}", "\u2043", "\u02d7", "\ufdd0"])(
    "%j hides no letters",
    async (hiding) => {
      const logger = getLogger("trainer", { runId: "hidden", logDir: directory });
      expect(() => logger.trainingRunStart({ ...START, model_id: [...DNA].join(hiding) })).toThrow(InvariantViolation);
      await logger.close();
    },
  );
});

describe("what throws when it is read reaches no caller", () => {
  test("attributes of a span", () => {
    const getter = {
      get model_id(): string {
        throw new Error(DNA);
      },
    };
    for (const attributes of [getter, hostile(), null]) {
      expect(() => spans.inferenceScore(attributes as never, () => 1)).toThrow(InvariantViolation);
    }
  });

  test("a result of a span is handed on unread", () => {
    const result = hostile();
    expect(
      Object.is(
        spans.inferenceScore(() => result),
        result,
      ),
    ).toBe(true);
  });

  test("labels of a metric, also when what they throw claims to be ours", () => {
    const forged = { code: "InternalError.InvariantViolation", message: DNA };
    for (const thrown of [forged, hostile(), new InvariantViolation(DNA, DNA, "type")]) {
      const labels = {
        get code(): string {
          throw thrown;
        },
      };
      expect(() => metrics.errorsRaised.inc(1, labels as never)).not.toThrow();
    }
  });

  test("the arguments of a store", async () => {
    const options = { registry, strict: true };
    const store = openLogStore({ kind: "jsonl", params: { log_dir: directory } }, options);
    const calls: readonly (() => void)[] = [
      () => store.logScalar(hostile() as never, 1, 1),
      () => store.logMetrics(hostile() as never, 1),
      () => store.logMetrics(null as never, 1),
      () => store.logMetrics({ a: 1 }, 1, hostile()),
      () => store.logArtifact("a", "b", hostile()),
    ];
    for (const call of calls) expect(call).toThrow(InvariantViolation);
    await store.close();
  });
});

describe("free-form values", () => {
  const permissive = new FreeForm(registry.redaction, false, "test");

  test("an exception that only looks like the filter's is none", () => {
    for (const thrown of [hostile(), new InvariantViolation(DNA, DNA, "type")]) {
      const value = {
        get a(): string {
          throw thrown;
        },
        b: 1,
      };
      expect(permissive.object(value)).toEqual({ b: 1 });
    }
  });

  test("the length of a list is read once and is a number", () => {
    let reads = 0;
    const length = { valueOf: () => (reads++ > 1000 ? 0 : reads > 1 ? 1e9 : 0) };
    const list = new Proxy([], { get: (_target, key) => (key === "length" ? length : 1) });
    expect(permissive.object({ list })).toEqual({});
    expect(reads).toBe(0);
  });

  test("what refers to itself in several places ends soon", () => {
    const value: Record<string, unknown> = {};
    for (let at = 0; at < 8; at++) value[`self${at}`] = value;
    const started = process.cpuUsage();
    permissive.object(value);
    permissive.object({ ["a.".repeat(4000)]: 1 });
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(10_000);
  });
});

describe("the files of a run", () => {
  const given = {
    registry,
    config: {},
    seed: 1,
    dataset: { name: "d", version: "1" },
    tokenizer: { name: "t", version: "1" },
    strict: false,
  };
  const git = { commit: "0".repeat(40), dirty: false };

  test("hold nothing that the filter refuses, and neither do the errors", () => {
    const root = join(directory, "runs");
    mkdirSync(root);
    const specs = { loss: { better: "lower", unit: DNA }, [DNA]: { better: "lower" } } as const;
    const run = openRun({ ...given, root, git: { commit: DNA, dirty: DNA as never }, metrics: specs });
    run.record("loss", DNA as never, DNA as never);
    const failing: readonly (() => void)[] = [
      () => run.record(DNA, 1),
      () => run.checkpoint(`${DNA} `, "", 1),
      () => run.checkpoint("last", "", DNA as never),
      () => openRun({ ...given, root, git, runId: DNA }),
      () => openRun({ ...given, root, git, resume: DNA }),
    ];
    for (const call of failing) {
      expect(call).toThrow();
      expect(call).not.toThrow(DNA);
    }
    run.close();
    expect(written()).not.toContain(DNA);
  });
});
