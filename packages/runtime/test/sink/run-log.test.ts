import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Severity } from "../../src/contract/index.ts";
import type { RedactedLine } from "../../src/record/redacted-line.ts";
import { recordOf, type RedactedRecord } from "../../src/record/redacted-record.ts";
import { now } from "../../src/record/timestamp.ts";
import { droppedRecords } from "../../src/sink/drop-counts.ts";
import { RunLog } from "../../src/sink/run-log.ts";
import type { Sink } from "../../src/sink/sink.ts";
import { testRegistry } from "../config/registry.ts";

const registry = testRegistry();
let silenced: string[] = [];
vi.mock("../../src/sink/warning.ts", () => ({
  warn: (topic: string, message: string) => silenced.push(`${topic}: ${message}`),
}));

function line(i: number, severity: Severity = "info"): RedactedLine {
  return `{"ts":"2026-11-21T09:00:00.000Z","severity":"${registry.layout.severities[severity]}","event":"e","run_id":"r","data":{"i":${i}}}\n` as RedactedLine;
}

interface Setup {
  readonly log: RunLog;
  /** What the run's file would hold. */
  readonly file: () => string;
  readonly emit: (from: number, to: number, severity?: Severity) => void;
  /** The runtime's own events, as `name {data}`. */
  readonly own: readonly string[];
}

function setup(immediate = false): Setup {
  silenced = [];
  let text = "";
  const own: string[] = [];
  const log = new RunLog({
    writers: [{ write: (more) => void (text += more), close: () => undefined }],
    toRecord: (finished) => recordOf(finished, registry.layout, []),
    immediate,
    own(event, data) {
      own.push(`${event} ${JSON.stringify(data)}`);
      return `{"ts":"2026-11-21T09:00:00.000Z","severity":"WARNING","event":"${event}","run_id":"r","data":{}}\n` as RedactedLine;
    },
  });
  const emit = (from: number, to: number, severity: Severity = "info"): void => {
    for (let i = from; i < to; i++) log.append(line(i, severity), severity);
  };
  return { log, file: () => text, emit, own };
}

const number = (record: RedactedRecord): unknown => record.data["i"];

function lines(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, i) => line(from + i)).join("");
}

describe("the buffer", () => {
  test("the lines of a tick are written at its end, in one piece", async () => {
    const { emit, file } = setup();
    emit(0, 3);
    expect(file()).toBe("");
    await new Promise((resolve) => setImmediate(resolve));
    expect(file()).toBe(lines(0, 3));
  });

  test.each<Severity>(["error", "critical"])(
    "a record of severity %s is written with all before it when the call returns",
    (severity) => {
      const { log, emit, file } = setup();
      emit(0, 2);
      log.append(line(2, "error"), severity);
      expect(file()).toBe(lines(0, 2) + line(2, "error"));
    },
  );

  test("64 KiB are written within the tick", () => {
    const { emit, file } = setup();
    emit(0, 10_000);
    expect(lines(0, 10_000).length - file().length).toBeLessThan(65_536);
    expect(lines(0, 10_000).startsWith(file())).toBe(true);
  });

  test("durability record writes every line before the call returns", () => {
    const { emit, file } = setup(true);
    emit(0, 1);
    expect(file()).toBe(lines(0, 1));
    emit(1, 2);
    expect(file()).toBe(lines(0, 2));
  });
});

describe("a tick that does not end", () => {
  const start = 1_800_000_000_000;
  beforeEach(() => {
    vi.useFakeTimers({ now: start, toFake: ["Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("what was emitted 100 ms ago is written at the next record", () => {
    const { log, file } = setup();
    for (let i = 0; i < 10; i++) {
      vi.setSystemTime(start + i * 11);
      now();
      log.append(line(i), "info");
      expect(file()).toBe("");
    }
    vi.setSystemTime(start + 100);
    now();
    expect(file()).toBe(lines(0, 10));
    log.append(line(10), "info");
    vi.setSystemTime(start + 199);
    now();
    expect(file()).toBe(lines(0, 10));
    vi.setSystemTime(start + 200);
    now();
    expect(file()).toBe(lines(0, 11));
  });

  test("a clock that was set back counts as time that has passed", () => {
    const { log, file } = setup();
    now();
    log.append(line(0), "info");
    vi.setSystemTime(start - 3_600_000);
    now();
    expect(file()).toBe(line(0));
  });

  test("a test that replaces the timers of the process does not stop its log", async () => {
    const turn = setImmediate;
    vi.useFakeTimers();
    const { log, file } = setup();
    log.append(line(0), "info");
    await new Promise((resolve) => turn(resolve));
    vi.useRealTimers();
    expect(file()).toBe(line(0));
  });
});

describe("sinks", () => {
  test.each([
    [{}, {}, "A sink needs a method write(record)."],
    [undefined, {}, "A sink needs a method write(record)."],
    [
      { write: () => undefined },
      { level: "loud" },
      'The level of a sink is "loud"; it must be debug, info, warn, error, critical.',
    ],
  ])("what is no sink is refused at once: %j %j", (sink, options, message) => {
    expect(() => setup().log.addSink(sink as never, options as never)).toThrow(message);
  });

  test("records come in order, after the file, and only of the sink's level", () => {
    const { log, emit, file } = setup();
    const seen: unknown[] = [];
    const written: boolean[] = [];
    log.addSink({ write: (record) => void (seen.push(number(record)), written.push(file().includes(record.line))) });
    const grave: unknown[] = [];
    log.addSink({ write: (record) => void grave.push(number(record)) }, { level: "warn" });
    emit(0, 3);
    emit(3, 4, "warn");
    emit(4, 5, "error");
    log.flush();
    expect(seen).toEqual([0, 1, 2, 3, 4]);
    expect(written).not.toContain(false);
    expect(grave).toEqual([3, 4]);
  });

  test("what was emitted before a sink was attached is not its business", () => {
    const { log, emit } = setup();
    const seen: unknown[] = [];
    emit(0, 2);
    log.addSink({ write: (record) => void seen.push(number(record)) });
    emit(2, 3);
    log.flush();
    expect(seen).toEqual([2]);
  });

  test("all sinks share one frozen record", () => {
    const { log, emit } = setup();
    const seen: RedactedRecord[] = [];
    log.addSink({ write: (record) => void seen.push(record) });
    log.addSink({ write: (record) => void seen.push(record) });
    emit(0, 1);
    log.flush();
    expect(seen[0]).toBe(seen[1]);
    expect(Object.isFrozen(seen[0])).toBe(true);
  });

  const failures: readonly { kind: string; sink: () => Sink }[] = [
    {
      kind: "throws",
      sink: () => ({
        name: "bad",
        write: () => {
          throw new RangeError("ACGTACGTACGTACGTACGTACGT");
        },
      }),
    },
    { kind: "rejects", sink: () => ({ name: "bad", write: () => Promise.reject(new RangeError("no")) }) },
    {
      kind: "throws something that throws",
      sink: () => ({
        name: "bad",
        write: () => {
          throw new Proxy(new RangeError(), {
            get: () => {
              throw new Error("trap");
            },
          });
        },
      }),
    },
    {
      kind: "has a then that throws",
      sink: () => ({
        name: "bad",
        write: () =>
          ({
            get then(): never {
              throw new RangeError("no");
            },
          }) as never,
      }),
    },
  ];
  test.each(failures)(
    "a sink that $kind harms neither the caller nor the others, is disabled after five failures and reported once",
    async ({ sink }) => {
      const { log, emit, own } = setup();
      const seen: unknown[] = [];
      log.addSink(sink());
      log.addSink({ write: (record) => void (record.event === "e" && seen.push(number(record))) });
      for (let i = 0; i < 20; i++) {
        emit(i, i + 1);
        log.flush();
        await sleep(0);
      }
      expect(seen).toEqual(Array.from({ length: 20 }, (_, i) => i));
      expect(own).toHaveLength(1);
      expect(own[0]).toMatch(
        /^logwright\.sink\.disabled \{"sink":"bad","failures":5,"reason":"(RangeError|unknown|Error)"\}$/,
      );
      expect(silenced).toHaveLength(1);
      expect(silenced[0]).not.toContain("ACGT");
    },
  );

  test("a failure now and then disables nothing and is accounted for, once in 30 s and at the end", async () => {
    const { log, emit, own } = setup();
    const seen: unknown[] = [];
    log.addSink({
      name: "moody",
      write(record) {
        if (record.event !== "e") return;
        if ((number(record) as number) % 2 === 0) throw new Error("even");
        seen.push(number(record));
      },
    });
    for (let i = 0; i < 20; i++) {
      emit(i, i + 1);
      log.flush();
    }
    expect(seen).toHaveLength(10);
    await log.close();
    expect(own).toEqual(
      [1, 9].map((count) => `logwright.sink.dropped {"sink":"moody","count":${count},"reason":"Error"}`),
    );
  });

  test("a hanging sink gets a bounded number of records; the rest waits, then is dropped and counted", async () => {
    const { log, emit, file } = setup();
    let called = 0;
    log.addSink({ name: "hanging", write: () => (called++, new Promise<void>(() => undefined)) });
    const seen: unknown[] = [];
    log.addSink({ write: (record) => void seen.push(number(record)) });
    const before = droppedRecords().get("hanging") ?? 0;
    for (let i = 0; i < 200; i++) {
      emit(i * 100, (i + 1) * 100);
      log.flush();
    }
    expect(called).toBe(1_000);
    expect(seen).toHaveLength(20_000);
    expect((droppedRecords().get("hanging") ?? 0) - before).toBe(20_000 - 1_000 - 10_000);
    expect(file()).toBe(lines(0, 20_000));
    const begun = performance.now();
    await log.close(100);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  test("a slow sink does not hold up the emitting code", async () => {
    const { log, emit } = setup();
    const seen: unknown[] = [];
    log.addSink({
      write(record) {
        const until = performance.now() + 5;
        while (performance.now() < until);
        seen.push(number(record));
      },
    });
    const begun = performance.now();
    emit(0, 100);
    expect(performance.now() - begun).toBeLessThan(250);
    await log.close();
    expect(seen).toHaveLength(100);
  });

  test("a sink that blocks for long each time is disabled", () => {
    const { log, emit, own } = setup();
    log.addSink({
      name: "blocking",
      write() {
        const until = performance.now() + 260;
        while (performance.now() < until);
      },
    });
    for (let i = 0; i < 6; i++) {
      emit(i, i + 1);
      log.flush();
    }
    expect(own).toEqual([
      'logwright.sink.disabled {"sink":"blocking","failures":5,"reason":"a write took longer than 250 ms"}',
    ]);
  });

  test("a sink that logs reaches the file and ends", () => {
    const { log, emit, file } = setup();
    let calls = 0;
    log.addSink({ write: () => void (calls++ < 1_000 && log.append(line(1_000 + calls), "info")) });
    emit(0, 1);
    log.flush();
    expect(file()).toContain(line(0));
    expect(calls).toBeLessThanOrEqual(1_001);
  });

  test("a sink attached inside a sink's write is attached", () => {
    const { log, emit } = setup();
    const seen: unknown[] = [];
    let attached = false;
    log.addSink({
      write() {
        if (!attached) log.addSink({ write: (record) => void seen.push(number(record)) });
        attached = true;
      },
    });
    emit(0, 1);
    log.flush();
    emit(1, 2);
    log.flush();
    expect(seen).toEqual([1]);
  });

  test("close delivers, waits for writes, then flush, then close, each once", async () => {
    const { log, emit } = setup();
    const calls: string[] = [];
    log.addSink({
      async write() {
        await sleep(5);
        calls.push("written");
      },
      flush: () => void calls.push("flush"),
      close: () => void calls.push("close"),
    });
    emit(0, 2);
    await log.close();
    await log.close();
    expect(calls).toEqual(["written", "written", "flush", "close"]);
  });

  test.each(["flush", "close"] as const)(
    "a sink whose %s throws or hangs holds nothing up beyond the deadline",
    async (method) => {
      const { log, emit, file } = setup();
      log.addSink({ write: () => undefined, [method]: () => new Promise<void>(() => undefined) });
      log.addSink({
        write: () => undefined,
        [method]: () => {
          throw new Error("no");
        },
      });
      emit(0, 1);
      const begun = performance.now();
      await log.close(50);
      expect(performance.now() - begun).toBeLessThan(500);
      expect(file()).toBe(lines(0, 1));
    },
  );

  test("what comes after close is still written", async () => {
    const { log, emit, file } = setup();
    await log.close();
    emit(0, 1);
    expect(file()).toBe(lines(0, 1));
  });
});
