import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getLogger, loggedRun, metrics, registry, setTraceContext, shutdownRun } from "@logwright/generated";
import { addSink, dropCounts, type RedactedRecord } from "@logwright/runtime";
import { afterAll, describe, expect, test } from "vitest";

const logDir = mkdtempSync(join(tmpdir(), "logwright-logger-"));
afterAll(() => rmSync(logDir, { recursive: true, force: true }));

let runs = 0;
const STEP = { loss: 0.5, loss_pred: 0.25, lr: 0.1 };

function open(options: object = {}): {
  readonly runId: string;
  readonly logger: ReturnType<typeof getLogger>;
  read(): Record<string, unknown>[];
} {
  const runId = `run-${runs++}`;
  const logger = getLogger("trainer", { runId, logDir, level: "debug", format: "jsonl", ...options });
  const read = (): Record<string, unknown>[] => {
    logger.flush();
    return readFileSync(join(logDir, `${runId}.jsonl`), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };
  return { runId, logger, read };
}

describe("getLogger", () => {
  test("gives the same instance for the same component and run, until the run is shut down", async () => {
    const { runId, logger } = open();
    expect(getLogger("trainer", { runId, logDir })).toBe(logger);
    expect(getLogger("other", { runId, logDir })).not.toBe(logger);
    await shutdownRun(runId, logDir);
    expect(getLogger("trainer", { runId, logDir })).not.toBe(logger);
  });

  test("says what it is", () => {
    const { runId, logger } = open({ level: "warn" });
    expect([logger.component, logger.runId, logger.level]).toEqual(["trainer", runId, "warn"]);
  });
});

describe("a record of which one property throws when it is read feeds all of its metrics, or none", () => {
  const fed = (): readonly (number | undefined)[] =>
    ["training_loss_pred", "training_loss_reg", "training_step_duration_seconds_count"].map((name) => {
      const [, value] = new RegExp(`^geno_lewm_${name}(?:\\{[^}]*\\})? (\\S+)$`, "m").exec(metrics.expose().body) ?? [];
      return value === undefined ? undefined : Number(value);
    });
  const throwing = (key: string, data: object): never =>
    Object.defineProperty({ ...data }, key, {
      enumerable: true,
      get: () => {
        throw new Error("no");
      },
    }) as never;

  test.each([
    ["loss_pred", "feeds", { loss_reg: 7 }],
    ["loss_reg", "feeds", { loss_pred: 7 }],
    ["lr", "feeds nothing", { loss_pred: 7, loss_reg: 8 }],
  ])("%s, which %s", (key, feeds, data) => {
    const { logger, read } = open({ strict: false });
    logger.trainingStep({ ...STEP, loss_reg: 1 }, { step: 0, duration_ms: 1 });
    const before = fed();
    expect(before.slice(0, 2)).toEqual([0.25, 1]);
    logger.trainingStep(throwing(key, { ...STEP, ...data }), { step: 0, duration_ms: 1 });
    const after = fed();
    expect(after).toEqual(feeds === "feeds" ? before : [7, 8, (before[2] ?? 0) + 1]);
    // The record has everything else, in either case.
    const { [key]: _left, ...rest } = { ...STEP, ...data } as Record<string, unknown>;
    expect(read().at(-1)).toMatchObject({ event: "training.step", step: 0, duration_ms: 1, data: rest });
    expect(Object.keys((read().at(-1) as { data: object }).data)).not.toContain(key);
    logger.trainingStep({ ...STEP, loss_reg: 2 }, { step: 0, duration_ms: 1 });
    expect(fed().slice(0, 2)).toEqual([0.25, 2]);
  });

  test("a standard field that feeds, and an event that is switched off", () => {
    const { logger } = open({ strict: false });
    logger.trainingStep({ ...STEP, loss_reg: 1 }, { step: 0, duration_ms: 1 });
    const before = fed();
    logger.trainingStep({ ...STEP, loss_pred: 9, loss_reg: 9 }, throwing("duration_ms", { step: 0 }));
    open({ strict: false, level: "error" }).logger.trainingStep(throwing("loss_reg", { ...STEP, loss_pred: 9 }));
    expect(fed()).toEqual(before);
  });
});

test("what the filter drops is counted by reason in the registry's own metric", () => {
  const counts = (): Readonly<Record<string, number>> =>
    Object.fromEntries(
      [
        ...metrics.expose().body.matchAll(/^geno_lewm_observability_redacted_keys_total\{reason="(\w+)"\} (\d+)$/gm),
      ].map(([, reason, count]) => [reason, Number(count)]),
    );
  const { logger } = open({ strict: false });
  const start = { model_id: "m", device: "cpu", world_size: 1 };
  const before = counts();
  const hostile: readonly (readonly [reason: string, more: object])[] = [
    ["undeclared", { other: 1 }],
    ["denied", { "E-Mail": 1 }],
    ["pattern", { model_id: "ACGTTGCAACGTTGCAACGT" }],
    ["type", { world_size: "1" }],
    ["allow", { git_sha: "no sha" }],
    ["too_long", { model_id: "m".repeat(10_000) }],
  ];
  for (const [reason, more] of hostile) {
    logger.trainingRunStart({ ...start, ...more });
    expect((counts()[reason] ?? 0) - (before[reason] ?? 0), reason).toBe(1);
  }
});

describe("gates", () => {
  test("an event below the level is an empty method, unless it feeds a metric", () => {
    const { logger, read } = open({ level: "warn" });
    expect(Object.hasOwn(logger, "trainingRunStart")).toBe(true);
    logger.trainingStep({ ...STEP, loss_pred: 0.75 });
    logger.trainingStep(null as never);
    logger.info("training.run.start", { model_id: "m", device: "cpu", world_size: 1 });
    logger.trainingCollapseAlert({ criterion: "c", threshold: 1, value: 2 });
    expect(read().map(({ event }) => event)).toEqual(["training.collapse.alert"]);
    expect(metrics.expose().body).toMatch(/geno_lewm_training_loss_pred(?:\{[^}]*\})? 0\.75/);
  });

  test("sampling by a field keeps multiples and what has no value; the knob turns it", () => {
    const { logger, read } = open();
    for (let step = 0; step <= 200; step++) logger.trainingStep(STEP, { step });
    logger.trainingStep(STEP, { step: 300n });
    logger.trainingStep(STEP);
    expect(read().map(({ step }) => step)).toEqual([0, 100, 200, 300, undefined]);
    const every = open({ knobs: { log_every: 1 } });
    for (let step = 0; step < 5; step++) every.logger.trainingStep(STEP, { step });
    expect(every.read()).toHaveLength(5);
  });

  test("sampling by count keeps the first and one of every n after it", () => {
    const { logger, read } = open();
    for (let count = 0; count < 2001; count++) logger.dataCacheMiss({ key: `k${count}`, shard_id: "s" });
    expect(read().map(({ data }) => (data as { key: string }).key)).toEqual(["k0", "k1000", "k2000"]);
  });

  test("a payload that is sampled out is not looked at", () => {
    const { logger } = open({ strict: true });
    expect(() => logger.trainingStep({ ...STEP, loss: "no" as never }, { step: 1 })).not.toThrow();
    expect(() => logger.trainingStep({ ...STEP, loss: "no" as never }, { step: 100 })).toThrow("nothing was written");
  });
});

describe("emitting by name", () => {
  test("writes what the method writes", () => {
    const { logger, read } = open();
    logger.warn("training.collapse.alert", { criterion: "c", threshold: 1, value: 2 }, { step: 3 });
    logger.trainingCollapseAlert({ criterion: "c", threshold: 1, value: 2 }, { step: 3 });
    const [first, second] = read().map(({ ts: _ts, ...rest }) => rest);
    expect(first).toEqual(second);
  });

  test("drops and counts a name that is not registered", () => {
    const { logger, read } = open();
    const before = dropCounts().undeclared;
    logger.info("training.step.typo" as never, {} as never);
    logger.info("constructor" as never, {} as never);
    logger.trainingRunStart({ model_id: "m", device: "cpu", world_size: 1 });
    expect(read()).toHaveLength(1);
    expect(dropCounts().undeclared - before).toBe(2);
  });
});

test("the active trace stands in every record, unless the caller names another", () => {
  const { logger, read } = open();
  const traceId = "0123456789abcdef0123456789abcdef";
  const given = "fedcba9876543210fedcba9876543210";
  setTraceContext({ traceId, spanId: "0123456789abcdef" }, () => {
    logger.trainingStep(STEP);
    logger.trainingStep(STEP, { epoch: 1 });
    logger.trainingStep({ ...STEP, extra: 1 } as never, { epoch: 1 });
    logger.trainingStep(STEP, { trace_id: given });
  });
  expect(read().map((line) => line["trace_id"])).toEqual([traceId, traceId, traceId, given]);
  expect(Object.keys(read()[1] as object)).toEqual([
    "ts",
    "severity",
    "event",
    "run_id",
    "component",
    "epoch",
    "trace_id",
    "span_id",
    "data",
  ]);
  expect(read()[3]).not.toHaveProperty("span_id");
});

test("flush hands a sink everything that was emitted, in order, within the call", () => {
  const { logger } = open();
  const seen: RedactedRecord[] = [];
  addSink(logger, { write: (record) => void seen.push(record) });
  for (let step = 0; step < 5_000; step++)
    logger.trainingEpochEnd({ loss: 1, loss_pred: 1, lr: 1, samples: 1 }, { step });
  logger.flush();
  expect(seen.map(({ fields }) => fields["step"])).toEqual(Array.from({ length: 5_000 }, (_, step) => step));
});

test("a sink gets the records that the file gets", async () => {
  const { runId, logger, read } = open();
  const seen: RedactedRecord[] = [];
  addSink(logger, { write: (record) => void seen.push(record) });
  logger.trainingStep(STEP);
  await shutdownRun(runId, logDir);
  expect(seen.map(({ data }) => data)).toEqual([STEP]);
  expect(read()).toHaveLength(1);
});

describe("loggedRun", () => {
  const START = { start: "training.run.start", data: { model_id: "m", device: "cpu", world_size: 1 } } as const;

  test("stands between two events and gives the function's result", async () => {
    const runId = `run-${runs++}`;
    const result = await loggedRun(
      "trainer",
      {
        runId,
        logDir,
        ...START,
        end: "training.run.end",
        endData: () => ({ best_loss: 1, reason: "completed" as const }),
      },
      () => 7,
    );
    expect(result).toBe(7);
    expect(eventsOf(runId)).toEqual(["training.run.start", "training.run.end"]);
  });

  test("reports an exception of the catalogue, says nothing of a foreign one, and throws both again", async () => {
    for (const [code, expected] of [
      ["TrainingError.Diverged", ["training.run.start", "error"]],
      ["ENOENT", ["training.run.start"]],
      [undefined, ["training.run.start"]],
    ] as const) {
      const runId = `run-${runs++}`;
      const error = Object.assign(new Error("the loss is not finite"), { code, details: { step: 3, email: "x" } });
      await expect(
        loggedRun("trainer", { runId, logDir, ...START, end: "training.run.end" }, () => Promise.reject(error)),
      ).rejects.toBe(error);
      expect(eventsOf(runId)).toEqual(expected);
      expect(readFileSync(join(logDir, `${runId}.jsonl`), "utf8")).not.toContain("email");
    }
  });

  test("never hides the exception behind one of its own", async () => {
    const runId = `run-${runs++}`;
    const thrown = new Proxy(
      {},
      {
        get: () => {
          throw new Error("hidden");
        },
      },
    );
    await expect(
      loggedRun("trainer", { runId, logDir }, () => {
        throw thrown;
      }),
    ).rejects.toBe(thrown);
  });

  function eventsOf(runId: string): unknown[] {
    return readFileSync(join(logDir, `${runId}.jsonl`), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { event: string }).event);
  }
});

test("the registry that the tests use is the repository's own", () => {
  expect(registry.name).toBe("geno_lewm");
});
