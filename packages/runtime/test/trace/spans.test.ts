import { EventEmitter } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { KeySpec } from "../../src/contract/index.ts";
import { openRunScope } from "../../src/lifecycle/open-run-scope.ts";
import { shutdownRun } from "../../src/lifecycle/shutdown-run.ts";
import { currentTraceContext, setTraceContext, traceText } from "../../src/trace/context.ts";
import { type FinishedSpan, onSpanEnd } from "../../src/trace/finished-span.ts";
import { declareSpans } from "../../src/trace/span-set.ts";
import { deriveIdsFrom } from "../../src/trace/trace-id.ts";
import { registry } from "../metric/support.ts";

function attribute(name: string, rest: Partial<KeySpec> = {}): KeySpec {
  return { name, shape: "scalar", type: "string", required: true, nullable: false, ...rest };
}

interface StepAttributes {
  readonly model_id: string;
  readonly n: number;
  readonly kind: "a" | "b";
}

const set = declareSpans(registry(), [
  {
    name: "step",
    identifier: "step",
    summary: "one step",
    attributes: [
      attribute("model_id"),
      attribute("n", { type: "int" }),
      attribute("kind", { type: "enum", values: ["a", "b"] }),
    ],
  },
  { name: "inner", identifier: "inner", summary: "inside", attributes: [] },
]);
const step = set.span<StepAttributes>("step");
const inner = set.span("inner");

let ended: FinishedSpan[] = [];
let stop: () => void = () => {};
beforeEach(() => {
  ended = [];
  stop = onSpanEnd((span) => ended.push(span));
});
afterEach(() => stop());

describe("a span", () => {
  test("outside of one there is no trace", () => {
    expect(traceText()).toBe("");
    expect(currentTraceContext()).toBeUndefined();
  });

  test("gives the records inside a trace id of 16 and a span id of 8 bytes, and returns what the function returns", () => {
    const result = step((span) => {
      expect(span.traceId).toMatch(/^[0-9a-f]{32}$/);
      expect(span.spanId).toMatch(/^[0-9a-f]{16}$/);
      expect(traceText()).toBe(`,"trace_id":"${span.traceId}","span_id":"${span.spanId}"`);
      expect(currentTraceContext()).toMatchObject({ traceId: span.traceId, spanId: span.spanId, flags: 1 });
      return 42;
    });
    expect(result).toBe(42);
    expect(traceText()).toBe("");
    expect(ended).toHaveLength(1);
  });

  test("nests: the inner one has the outer trace and the outer span as parent", () => {
    step((outer) => {
      inner((nested) => {
        expect(nested.traceId).toBe(outer.traceId);
        expect(nested.spanId).not.toBe(outer.spanId);
      });
      expect(currentTraceContext()?.spanId).toBe(outer.spanId);
    });
    const [nested, outer] = ended;
    expect(nested?.name).toBe("inner");
    expect(nested?.parentSpanId).toBe(outer?.spanId);
    expect(outer?.parentSpanId).toBeUndefined();
  });

  test("lasts until the promise settles", async () => {
    const promise = step(async () => {
      await delay(30);
      return "done";
    });
    expect(ended).toHaveLength(0);
    expect(await promise).toBe("done");
    expect(ended[0]?.durationMs).toBeGreaterThanOrEqual(25);
    expect(Math.abs((ended[0]?.startMs ?? 0) - Date.now())).toBeLessThan(5000);
  });

  test("keeps class and code of an exception, never its message, and lets it through", async () => {
    const thrown = Object.assign(new RangeError("patient ACGTACGTACGTACGTACGTACGTACGT"), { code: "E_RANGE" });
    expect(() =>
      step(() => {
        throw thrown;
      }),
    ).toThrow(thrown);
    await expect(
      step(async () => {
        throw thrown;
      }),
    ).rejects.toBe(thrown);
    step((span) => span.fail(thrown));
    for (const span of ended) expect(span.error).toEqual({ type: "RangeError", code: "E_RANGE" });
    expect(JSON.stringify(ended.map((span) => [...span.attributes, span.error]))).not.toContain("ACGT");
  });

  test.each([
    ["null", null],
    ["a text", "secret text"],
    ["an error whose name is DNA", Object.assign(new Error("x"), { name: "ACGTACGTACGTACGTACGTACGT" })],
    [
      "an error with a hostile name",
      {
        get name() {
          throw new Error("no");
        },
      },
    ],
  ])("whatever is thrown ends the span as Error: %s", (_, value) => {
    expect(() =>
      step(() => {
        throw value;
      }),
    ).toThrow();
    expect(ended[0]?.error?.type).toMatch(/^(Error|String)$/);
  });

  test("keeps declared attributes of the declared type, and nothing else", () => {
    step({ model_id: "m1", n: 3 }, (span) => {
      span.set("kind", "b");
      (span.set as (key: string, value: unknown) => void)("undeclared", "x");
    });
    expect([...(ended[0]?.attributes ?? [])]).toEqual([
      ["model_id", "m1"],
      ["n", 3],
      ["kind", "b"],
    ]);
    step({ model_id: "ACGTACGTACGTACGTACGTACGT", n: "3", kind: "c" } as never, () => {});
    expect([...(ended[1]?.attributes ?? [])]).toEqual([]);
  });

  test("tells the metrics how long it took, and its attributes", () => {
    const seen: unknown[] = [];
    set.span<StepAttributes>("step", (duration, attributes) => void seen.push(duration >= 0, attributes))(
      { n: 1 },
      () => {},
    );
    expect(seen).toEqual([true, { n: 1 }]);
  });
});

test("in a deterministic registry ids follow from the run and a counter", async () => {
  const directory = mkdtempSync(join(tmpdir(), "logwright-ids-"));
  const deterministic = registry({ name: "fixed", layout: { ...registry().layout, deterministic: true } });
  const work = declareSpans(deterministic, [{ name: "work", identifier: "work", summary: "", attributes: [] }]).span(
    "work",
  );
  const ids = async (runId: string): Promise<readonly string[]> => {
    openRunScope(deterministic, { runId, logDir: directory });
    const seen = Array.from({ length: 3 }, () => work((span) => `${span.traceId} ${span.spanId}`));
    await shutdownRun(runId, directory);
    return seen;
  };
  try {
    const [first, other, again] = [await ids("run-1"), await ids("run-2"), await ids("run-1")];
    expect(again).toEqual(first);
    expect(new Set([...first, ...other]).size).toBe(6);
  } finally {
    rmSync(directory, { recursive: true });
    deriveIdsFrom(undefined);
  }
});

describe("the trace follows", () => {
  test("timers, immediates, microtasks, events and streams", async () => {
    await step(async (span) => {
      const expectInside = (): void => expect(currentTraceContext()?.spanId).toBe(span.spanId);
      await delay(1);
      expectInside();
      await new Promise<void>((done) => setImmediate(() => (expectInside(), done())));
      await new Promise<void>((done) => setTimeout(() => (expectInside(), done()), 1));
      await new Promise<void>((done) => queueMicrotask(() => (expectInside(), done())));
      await new Promise<void>((done) => process.nextTick(() => (expectInside(), done())));
      const emitter = new EventEmitter();
      emitter.once("x", expectInside);
      emitter.emit("x");
      const seen: string[] = [];
      await pipeline(
        Readable.from(["a", "b"]),
        async function* (source) {
          for await (const part of source) {
            expectInside();
            yield part as string;
          }
        },
        async (source) => {
          for await (const part of source) seen.push(part);
        },
      );
      expect(seen).toEqual(["a", "b"]);
    });
  });

  test("100,000 concurrent tasks without a leak from one into another", async () => {
    stop();
    let wrong = 0;
    const ids = new Set<string>();
    const tasks = Array.from({ length: 100_000 }, async (_, i) =>
      inner(async (span) => {
        await (i % 3 === 0 ? new Promise((done) => setImmediate(done)) : Promise.resolve());
        if (currentTraceContext()?.spanId !== span.spanId) wrong++;
        ids.add(span.traceId);
      }),
    );
    await Promise.all(tasks);
    expect(wrong).toBe(0);
    expect(ids.size).toBe(100_000);
    expect(traceText()).toBe("");
  });
});

describe("W3C trace context", () => {
  const header = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  test("a traceparent that came in is continued, and goes out with the current span", () => {
    setTraceContext(header, () => {
      expect(currentTraceContext()?.traceparent).toBe(header);
      step((span) => {
        expect(span.traceId).toBe("4bf92f3577b34da6a3ce929d0e0e4736");
        expect(span.traceparent).toBe(`00-4bf92f3577b34da6a3ce929d0e0e4736-${span.spanId}-01`);
      });
    });
    expect(ended[0]?.parentSpanId).toBe("00f067aa0ba902b7");
  });

  test("a header as node:http types it is continued, one that was sent twice is not", () => {
    const headers: IncomingHttpHeaders = { traceparent: header };
    expect(setTraceContext(headers["traceparent"], currentTraceContext)?.traceparent).toBe(header);
    expect(setTraceContext([header], currentTraceContext)?.traceparent).toBe(header);
    for (const many of [[], [header, header], [5], [{ toString: () => header }]] as string[][])
      expect(setTraceContext(many, currentTraceContext), String(many.length)).toBeUndefined();
  });

  test("an unsampled trace stays unsampled", () => {
    setTraceContext(header.replace(/01$/, "00"), () => step((span) => expect(span.traceparent).toMatch(/-00$/)));
  });

  test("a later version may carry more; version 00 may not", () => {
    expect(setTraceContext(`${header.replace(/^00/, "cc")}-what-the-future`, currentTraceContext)?.spanId).toBe(
      "00f067aa0ba902b7",
    );
    expect(setTraceContext(`${header}-more`, currentTraceContext)).toBeUndefined();
  });

  test.each([
    "",
    "00",
    "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
    "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
    "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
    "00-acacacacacacacacacacacacacacacac-00f067aa0ba902b7-01",
    `00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01${"x".repeat(100_000)}`,
  ])("a header that breaks the format starts a new trace: %#", (bad) => {
    setTraceContext(bad, () => {
      expect(currentTraceContext()).toBeUndefined();
      step((span) => expect(span.traceId).not.toBe("4bf92f3577b34da6a3ce929d0e0e4736"));
    });
  });

  test("ids can be given as they are, and undefined leaves the trace", () => {
    step((span) => {
      const other = { traceId: "0af7651916cd43dd8448eb211c80319c", spanId: "b7ad6b7169203331" };
      setTraceContext(other, () => expect(currentTraceContext()).toMatchObject(other));
      setTraceContext(undefined, () => expect(traceText()).toBe(""));
      setTraceContext({ traceId: "x", spanId: 5 } as never, () => expect(traceText()).toBe(""));
      expect(currentTraceContext()?.spanId).toBe(span.spanId);
    });
  });
});
