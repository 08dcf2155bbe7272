import { demandFunction } from "../config/demand.ts";
import type { RegistrySpec, SpanSpec } from "../contract/index.ts";
import { onRunOpen } from "../lifecycle/run-events.ts";
import { deepFreeze } from "../redact/deep-freeze.ts";
import { type AttributeFilter, attributeFilter } from "./attribute-filter.ts";
import { activeTraceContext, runInTrace } from "./context.ts";
import { LiveSpan, type Span, type SpanEnd } from "./span.ts";
import { deriveIdsFrom } from "./trace-id.ts";

/**
 * Runs `fn` inside a span: it starts now, and ends when `fn` returns, throws, or the promise that it returned settles.
 * The result, or the exception, is that of `fn`; a ConfigurationError when that is no function. None of the span's
 * attributes is required.
 */
export interface SpanFunction<A = object> {
  <T>(fn: (span: Span<A>) => T): T;
  <T>(attributes: Readonly<Partial<A>>, fn: (span: Span<A>) => T): T;
}

/** The same for a span that has no attributes. */
export type BareSpanFunction = <T>(fn: (span: Span) => T) => T;

/** The same for a span of which some attributes are required: it starts with them. */
export type AttributedSpanFunction<A> = <T>(attributes: Readonly<A>, fn: (span: Span<A>) => T) => T;

/** The spans of one registry. Generated code makes one from its declarations. */
export class SpanSet {
  readonly #registry: RegistrySpec;
  readonly #specs: ReadonlyMap<string, SpanSpec>;

  constructor(registry: RegistrySpec, specs: readonly SpanSpec[]) {
    this.#registry = registry;
    this.#specs = new Map(specs.map((spec) => [spec.name, spec]));
  }

  /** @throws TypeError when the registry has no span of that name. */
  span<A = object>(name: string, onEnd?: SpanEnd<A>): SpanFunction<A> {
    const spec = this.#specs.get(name);
    if (spec === undefined) throw new TypeError(`The registry has no span "${name}".`);
    const filter = attributeFilter(this.#registry, spec);
    const end = onEnd as SpanEnd<Record<string, unknown>> | undefined;
    const run = <T>(first: object, second?: (span: Span<A>) => T): T =>
      second === undefined
        ? runSpan(name, filter, end, {}, first as never)
        : runSpan(name, filter, end, first, second as never);
    return run;
  }
}

/** Declares the spans of a registry. In a deterministic one ids follow from the id of the run that was opened last. */
export function declareSpans(registry: RegistrySpec, specs: readonly SpanSpec[]): SpanSet {
  if (registry.layout.deterministic) {
    onRunOpen((scope) => {
      if (scope.registry.name === registry.name) deriveIdsFrom(scope.settings.runId);
    });
  }
  deepFreeze(specs);
  return new SpanSet(registry, specs);
}

function runSpan<T>(
  name: string,
  filter: AttributeFilter,
  onEnd: SpanEnd<Record<string, unknown>> | undefined,
  attributes: object,
  fn: (span: LiveSpan) => T,
): T {
  demandFunction("fn", fn);
  const span = new LiveSpan(name, activeTraceContext(), filter);
  for (const key of filter.keys(attributes)) span.set(key, attributeOf(attributes, key));
  let result: T;
  try {
    result = runInTrace(span.trace, () => fn(span));
  } catch (error) {
    span.fail(error);
    span.end(onEnd);
    throw error;
  }
  if (isPromise(result)) return endWith(result, span, onEnd) as T;
  span.end(onEnd);
  return result;
}

/** A promise with the same outcome; the span is over before anybody else hears of it. */
function endWith(
  promise: PromiseLike<unknown>,
  span: LiveSpan,
  onEnd: SpanEnd<Record<string, unknown>> | undefined,
): PromiseLike<unknown> {
  return promise.then(
    (value) => {
      span.end(onEnd);
      return value;
    },
    (error: unknown) => {
      span.fail(error);
      span.end(onEnd);
      throw error;
    },
  );
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  try {
    return typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function";
  } catch {
    return false; // a result that throws when it is read is its caller's business
  }
}

/** What no attribute can be: the filter refuses it in the place of a value that throws when it is read. */
const UNREADABLE: unique symbol = Symbol("unreadable");

function attributeOf(attributes: object, key: string): unknown {
  try {
    return (attributes as Readonly<Record<string, unknown>>)[key];
  } catch {
    return UNREADABLE;
  }
}
