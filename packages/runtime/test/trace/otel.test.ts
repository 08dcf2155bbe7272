import type * as Api from "@opentelemetry/api";
import type { Context, ContextManager } from "@opentelemetry/api";
import type * as Sdk from "@opentelemetry/sdk-trace-base";
import { AsyncLocalStorage } from "node:async_hooks";
import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, test } from "vitest";
import { currentTraceContext, traceText } from "../../src/trace/context.ts";
import { declareSpans } from "../../src/trace/span-set.ts";
import { registry } from "../metric/support.ts";

// required as an application would; the packages' ESM builds are for bundlers
const require = createRequire(import.meta.url);
const { context, ROOT_CONTEXT, trace, TraceFlags } = require("@opentelemetry/api") as typeof Api;
const { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } =
  require("@opentelemetry/sdk-trace-base") as typeof Sdk;

/** What @opentelemetry/context-async-hooks does. */
class Manager implements ContextManager {
  readonly #storage = new AsyncLocalStorage<Context>();
  active(): Context {
    return this.#storage.getStore() ?? ROOT_CONTEXT;
  }
  with<A extends unknown[], F extends (...args: A) => ReturnType<F>>(
    active: Context,
    fn: F,
    thisArg?: ThisParameterType<F>,
    ...args: A
  ): ReturnType<F> {
    return this.#storage.run(active, () => fn.apply(thisArg, args));
  }
  bind<T>(_: Context, target: T): T {
    return target;
  }
  enable(): this {
    return this;
  }
  disable(): this {
    return this;
  }
}

const exporter = new InMemorySpanExporter();
const inner = declareSpans(registry(), [{ name: "inner", identifier: "inner", summary: "", attributes: [] }]).span(
  "inner",
);

beforeAll(() => {
  context.setGlobalContextManager(new Manager());
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
});
afterAll(() => {
  context.disable();
  trace.disable();
});

test("the application's active span is the one that records name", () => {
  trace.getTracer("app").startActiveSpan("request", (span) => {
    const { traceId, spanId } = span.spanContext();
    expect(traceText()).toBe(`,"trace_id":"${traceId}","span_id":"${spanId}"`);
    span.end();
  });
  expect(traceText()).toBe("");
});

test("our span continues the application's trace, and is what records inside it name", async () => {
  await trace.getTracer("app").startActiveSpan("request", async (span) => {
    await inner(async (ours) => {
      await Promise.resolve();
      expect(ours.traceId).toBe(span.spanContext().traceId);
      expect(currentTraceContext()?.spanId).toBe(ours.spanId);
    });
    expect(currentTraceContext()?.spanId).toBe(span.spanContext().spanId);
    span.end();
  });
});

test("a span that the application opens inside ours becomes its child, and wins", () => {
  exporter.reset();
  inner((ours) => {
    trace.getTracer("app").startActiveSpan("query", (span) => {
      expect(currentTraceContext()?.spanId).toBe(span.spanContext().spanId);
      span.end();
    });
    expect(currentTraceContext()?.spanId).toBe(ours.spanId);
    const [query] = exporter.getFinishedSpans();
    expect(query?.parentSpanContext?.spanId).toBe(ours.spanId);
    expect(query?.spanContext().traceId).toBe(ours.traceId);
  });
});

test("what instrumentations write on the active span does no harm", () => {
  inner(() => {
    const active = trace.getActiveSpan();
    active
      ?.setAttribute("a", 1)
      .setAttributes({})
      .addEvent("e")
      .setStatus({ code: 1 })
      .updateName("n")
      .addLink({ context: active.spanContext() })
      .addLinks([]);
    active?.recordException(new Error("x"));
    active?.end();
    expect(active?.isRecording()).toBe(false);
    expect(active?.spanContext().traceFlags).toBe(TraceFlags.SAMPLED);
  });
});

test("a context manager that throws does not reach an emit", () => {
  context.disable();
  context.setGlobalContextManager(
    Object.assign(new Manager(), {
      active: () => {
        throw new Error("broken");
      },
    }),
  );
  expect(traceText()).toBe("");
  context.disable();
  context.setGlobalContextManager(new Manager());
});
