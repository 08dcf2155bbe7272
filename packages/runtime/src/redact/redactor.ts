import { type EventSpec, OWN_EVENTS, type OwnEventSpec, type RegistrySpec } from "../contract/index.ts";
import type { LogRecord } from "../record/log-record.ts";
import type { RedactedLine } from "../record/redacted-line.ts";
import { now } from "../record/timestamp.ts";
import { recordOf, type RedactedRecord } from "../record/redacted-record.ts";
import { type EventShape, eventShape } from "./event-shape.ts";
import { type Filter, filterOf } from "./filter.ts";
import { filteredLine } from "./filtered-line.ts";
import { frameText, timestampOr } from "./frame-text.ts";
import { runHasher } from "./hash.ts";
import { InvariantViolation } from "./invariant-violation.ts";
import { judge } from "./judge.ts";
import type { Drop } from "./payload.ts";

export interface RedactorOptions {
  /** The registry's own setting unless told otherwise. */
  readonly strict?: boolean;
}

/** Held by this module alone, so that nobody makes another redactor out of `redactor.constructor`. */
const KEY: unique symbol = Symbol("redactor");

/**
 * The redaction filter over whole records, by table: the only public way from a raw record to a redacted one. Its rules
 * come from a registry and cannot be changed. The sinks of a run take records by the rules of its own registry only.
 */
export class Redactor {
  readonly #registry: RegistrySpec;
  readonly #filter: Filter;
  readonly #strict: boolean;
  readonly #shapes: ReadonlyMap<string, EventShape>;

  /** `redactorOf` makes it. */
  constructor(key: symbol, registry: RegistrySpec, events: readonly EventSpec[], options: RedactorOptions) {
    if (key !== KEY) throw new TypeError("A Redactor is made by generated code only, from its registry.");
    this.#registry = registry;
    this.#filter = filterOf(registry.redaction);
    this.#strict = options.strict ?? registry.redaction.strict;
    const all: readonly (EventSpec | OwnEventSpec)[] = [...events, ...OWN_EVENTS];
    this.#shapes = new Map(all.map((event) => [event.name, eventShape(registry, event)]));
    Object.freeze(this);
  }

  /**
   * Filters a record. Undeclared keys are dropped and counted; everything else that may not be written is, in
   * permissive mode, dropped and counted too.
   *
   * @throws InvariantViolation in strict mode, and for an event that is not registered.
   */
  redact(record: LogRecord): RedactedRecord {
    const { line, drops, event } = this.#filtered(record);
    judge(`event "${event}"`, drops, this.#strict);
    return recordOf(
      line,
      this.#registry.layout,
      this.#registry.fields.map((field) => field.name),
      this.#registry.redaction,
    );
  }

  #filtered(record: LogRecord): { line: RedactedLine; drops: readonly Drop[]; event: string } {
    const shape = this.#shapes.get(part(record, "event") as string);
    if (shape === undefined) throw new InvariantViolation("record", "the event's name", "undeclared");
    const drops: Drop[] = [];
    const runId = frameText(this.#filter, "run_id", part(record, "run_id"), drops);
    const component = frameText(this.#filter, "component", part(record, "component"), drops);
    const { envPrefix } = this.#registry;
    const line = filteredLine(
      this.#registry,
      shape,
      { runId, component, ts: timestampOr(part(record, "ts"), now(), drops), trace: "" },
      { fields: part(record, "fields"), data: part(record, "data") },
      runHasher(envPrefix, runId ?? ""),
      drops,
    );
    return { line, drops, event: shape.event.name };
  }
}

Object.freeze(Redactor.prototype);
Object.freeze(Redactor);

/** The redactor of a registry; generated code calls it, with the registry that it was generated from and all its events. */
export function redactorOf(
  registry: RegistrySpec,
  events: readonly EventSpec[],
  options: RedactorOptions = {},
): Redactor {
  return new Redactor(KEY, registry, events, options);
}

/** A part of a raw record, which may be anything, a Proxy that throws included. */
function part(record: LogRecord, name: keyof LogRecord): unknown {
  try {
    return Object.hasOwn(record, name) ? record[name] : undefined;
  } catch {
    return undefined;
  }
}
