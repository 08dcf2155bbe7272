import type { RecordLayout, RedactionRules, Severity } from "../contract/index.ts";
import { parseLine, type RecordValue } from "./parse-line.ts";
import type { RedactedLine } from "./redacted-line.ts";

/** Held by this module alone: without it the constructor makes nothing. */
const KEY: unique symbol = Symbol("redacted");

// Assigned by the class's static block, the only place that can see its constructor.
let make: (
  line: RedactedLine,
  layout: RecordLayout,
  fieldNames: readonly string[],
  rules: RedactionRules | undefined,
) => RedactedRecord;
let rulesOf: (value: object) => RedactionRules | undefined;

/**
 * A finished record. The class is nominal: nothing else is assignable to it, and no export makes one but the redactor.
 * The structured properties are read out of the line when they are asked for, so that every sink sees exactly what
 * was filtered; what they give is frozen.
 */
export class RedactedRecord {
  /** Tells a record of this kind from a raw one, for the type checker. */
  declare readonly state: "redacted";
  readonly #line: RedactedLine;
  readonly #layout: RecordLayout;
  readonly #fieldNames: readonly string[];
  readonly #rules: RedactionRules | undefined;
  readonly #parsed: { values?: Readonly<Record<string, RecordValue>> } = {};

  private constructor(
    key: symbol,
    line: RedactedLine,
    layout: RecordLayout,
    fieldNames: readonly string[],
    rules: RedactionRules | undefined,
  ) {
    if (key !== KEY) throw new TypeError("A RedactedRecord is made by the redaction filter only.");
    this.#line = line;
    this.#layout = layout;
    this.#fieldNames = fieldNames;
    this.#rules = rules;
    Object.freeze(this);
  }

  static {
    make = (line, layout, fieldNames, rules) => new RedactedRecord(KEY, line, layout, fieldNames, rules);
    rulesOf = (value) => (#line in value ? value.#rules : undefined);
  }

  /** The line as it stands in the file, line feed included. */
  get line(): string {
    return this.#line;
  }

  /** ISO 8601, UTC, milliseconds. */
  get ts(): string {
    return this.#values[this.#layout.timestamp] as string;
  }

  /** The registry's severity, whatever it is written as. */
  get severity(): Severity {
    const written = this.#values[this.#layout.severity];
    const found = Object.entries(this.#layout.severities).find(([, text]) => text === written);
    return (found?.[0] ?? written) as Severity;
  }

  get event(): string {
    return this.#values[this.#layout.event] as string;
  }

  /** Nothing where the layout leaves it out. */
  get run_id(): string | undefined {
    return this.#text(this.#layout.runId);
  }

  /** Nothing where the layout leaves it out. */
  get component(): string | undefined {
    return this.#text(this.#layout.component);
  }

  /** The standard fields that are present. */
  get fields(): Readonly<Record<string, RecordValue>> {
    const inline = this.#layout.data === false;
    return this.#rest((name) => !inline || this.#fieldNames.includes(name));
  }

  /** The event's own data. */
  get data(): Readonly<Record<string, RecordValue>> {
    if (this.#layout.data === false) return this.#rest((name) => !this.#fieldNames.includes(name));
    return this.#values[this.#layout.data] as unknown as Readonly<Record<string, RecordValue>>;
  }

  /**
   * The object of the line, as any reader of JSON sees it: what `JSON.stringify` writes, and what a test runner shows. Integers
   * beyond 2^53 are exact in `line`, `fields` and `data` only.
   */
  toJSON(): Readonly<Record<string, unknown>> {
    return JSON.parse(this.#line) as Readonly<Record<string, unknown>>;
  }

  get #values(): Readonly<Record<string, RecordValue>> {
    this.#parsed.values ??= parseLine(this.#line);
    return this.#parsed.values;
  }

  #text(name: string | false): string | undefined {
    const value = name === false ? undefined : this.#values[name];
    return typeof value === "string" ? value : undefined;
  }

  /** The keys at the top level that are no part of the frame. */
  #rest(belongs: (name: string) => boolean): Readonly<Record<string, RecordValue>> {
    const { timestamp, severity, event, runId, component, data } = this.#layout;
    const frame: readonly (string | false)[] = [timestamp, severity, event, runId, component, data];
    const entries = Object.entries(this.#values).filter(([name]) => !frame.includes(name) && belongs(name));
    return Object.freeze(Object.fromEntries(entries));
  }
}

Object.freeze(RedactedRecord.prototype);
Object.freeze(RedactedRecord);

/**
 * The record of a finished line. `fieldNames` tells standard fields from data where the layout puts both at the top level;
 * `rules` are those that the line was filtered by.
 */
export function recordOf(
  line: RedactedLine,
  layout: RecordLayout,
  fieldNames: readonly string[],
  rules?: RedactionRules,
): RedactedRecord {
  return make(line, layout, fieldNames, rules);
}

/**
 * Refuses everything but a record that was filtered by the very rules of a sink's own run: neither a forgery nor the work of
 * another registry's redactor gets out.
 *
 * @param sink names the sink in the error.
 * @throws TypeError for everything else.
 */
export function demandFiltered(value: unknown, rules: RedactionRules, sink: string): void {
  if (typeof value === "object" && value !== null && rulesOf(value) === rules) return;
  throw new TypeError(`The ${sink} sink takes records of its own registry's redaction filter only.`);
}
