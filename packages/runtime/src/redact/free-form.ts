import type { RedactionRules } from "../contract/index.ts";
import { countDrop } from "./drop-counts.ts";
import { filterOf, type Filter } from "./filter.ts";
import { isArray } from "./intrinsics.ts";
import { isRaised, raise } from "./invariant-violation.ts";
import { isPlainObject, ownKeys } from "./own-keys.ts";
import { type Refusal, refusalOf, refuse } from "./refusal.ts";

/** What is left of a free-form value: JSON, with the numbers that JSON cannot say as text. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Deeper than this nothing is a configuration; it also ends a cycle. */
const DEPTH_MAX = 16;

/** More values than any configuration has; it ends what refers to itself in several places, which doubles with every level. */
const VALUES_MAX = 16_384;
/** A key is judged with every part of its path, so the price of a path grows with the square of its parts. */
const PARTS_MAX = 64;

/**
 * The filter for what no registry entry describes: hyperparameters, configurations, names of metrics and artifacts. Deny list,
 * patterns, caps and the plain types hold for every key and value; a nested key is judged alone and with the path before it, so that
 * `user: { email }` is as denied as `user_email`. Everything is copied: what was checked is what is written.
 */
export class FreeForm {
  readonly #filter: Filter;
  readonly #strict: boolean;
  readonly #place: string;
  #left: number = VALUES_MAX;
  /** The texts of the outermost list that is being copied, put together. */
  #joined: string | undefined;

  /** `place` is named in errors: `hyperparameters`, `run configuration`. */
  constructor(rules: RedactionRules, strict: boolean, place: string) {
    this.#filter = filterOf(rules);
    this.#strict = strict;
    this.#place = place;
  }

  /**
   * The name itself, or undefined when it must not be written; then it was counted.
   *
   * @throws InvariantViolation in strict mode
   */
  name(name: unknown): string | undefined {
    return this.#kept("a name", () => {
      if (typeof name !== "string") refuse("type");
      this.#filter.checkKey(name);
      return name;
    });
  }

  /** The text itself, or undefined. @throws InvariantViolation in strict mode */
  text(key: string, text: unknown): string | undefined {
    return this.#kept(key, () => {
      if (typeof text !== "string") refuse("type");
      this.#filter.checkText(text);
      return text;
    });
  }

  /** The number itself, NaN and infinities included, or undefined. @throws InvariantViolation in strict mode */
  number(key: string, value: unknown): number | undefined {
    return this.#kept(key, () => numberOf(value));
  }

  /** The numbers of a dictionary that may be written, each under its name. @throws InvariantViolation in strict mode */
  numbers(values: unknown): readonly (readonly [name: string, value: number])[] {
    const kept: [string, number][] = [];
    for (const key of this.#kept("the whole value", () => ownKeys(values as object)) ?? []) {
      const name = this.name(key);
      if (name === undefined) continue;
      const value = this.#kept(name, () => numberOf((values as Readonly<Record<string, unknown>>)[key]));
      if (value !== undefined) kept.push([name, value]);
    }
    return kept;
  }

  /** A text among options; `otherwise` when it is not given. @throws InvariantViolation in strict mode */
  option(options: unknown, key: string, otherwise: string): string | undefined {
    return this.#kept(key, () => {
      const text = (options as Readonly<Record<string, unknown>> | undefined)?.[key] ?? otherwise;
      if (typeof text !== "string") refuse("type");
      this.#filter.checkText(text);
      return text;
    });
  }

  /** A copy of a plain object, without what must not be written. @throws InvariantViolation in strict mode */
  object(value: unknown): { readonly [key: string]: Json } {
    this.#left = VALUES_MAX;
    return this.#kept("the whole value", () => this.#object(value, "", 0)) ?? {};
  }

  #value(value: unknown, path: string, depth: number): Json {
    if (this.#left-- <= 0) refuse("too_long");
    if (typeof value === "string") {
      this.#filter.checkText(value);
      if (this.#joined !== undefined) this.#joined += value;
      return value;
    }
    if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
    if (typeof value === "bigint") return String(value);
    if (typeof value === "boolean" || value === null) return value;
    return isArray(value) ? this.#wholeList(value, path, depth + 1) : this.#object(value, path, depth + 1);
  }

  /** A text may be cut into the items of a list, and these lie at any depth: they are judged together as well. */
  #wholeList(values: readonly unknown[], path: string, depth: number): readonly Json[] {
    if (this.#joined !== undefined) return this.#list(values, path, depth);
    this.#joined = "";
    try {
      const kept = this.#list(values, path, depth);
      this.#filter.checkJoined(this.#joined);
      return kept;
    } finally {
      this.#joined = undefined;
    }
  }

  #list(values: readonly unknown[], path: string, depth: number): readonly Json[] {
    if (depth > DEPTH_MAX) refuse("type");
    const length: unknown = values.length; // of a Proxy it can be anything
    if (typeof length !== "number" || !Number.isInteger(length) || length < 0) return refuse("type");
    if (length > this.#filter.caps.list) refuse("too_long");
    const kept: Json[] = [];
    for (let index = 0; index < length; index++) {
      const item = this.#kept(`${path}[${String(index)}]`, () =>
        this.#value(values[index], `${path}.${String(index)}`, depth),
      );
      if (item !== undefined) kept.push(item);
    }
    return kept;
  }

  #object(value: unknown, path: string, depth: number): { readonly [key: string]: Json } {
    if (depth > DEPTH_MAX || typeof value !== "object" || value === null || !isPlainObject(value))
      return refuse("type");
    const copy: [string, Json][] = [];
    const keys = ownKeys(value);
    if (keys.length > this.#filter.caps.map) refuse("too_long");
    for (const key of keys) {
      const dotted = path === "" ? key : `${path}.${key}`;
      const isKeyFit = this.#kept("a key", () => (this.#checkKeys(key, dotted), true));
      if (isKeyFit === undefined) continue;
      const kept = this.#kept(dotted, () =>
        this.#part((value as Readonly<Record<string, unknown>>)[key], dotted, depth),
      );
      if (kept !== undefined) copy.push([key, kept]);
    }
    return Object.fromEntries(copy);
  }

  /** A value of a dictionary; undefined is as absent as it is in JSON. */
  #part(value: unknown, path: string, depth: number): Json | undefined {
    return value === undefined ? undefined : this.#value(value, path, depth);
  }

  /** Judges the key, and it with each part of the path before it: `user.email` is denied wherever it stands. */
  #checkKeys(key: string, dotted: string): void {
    if (key === "__proto__") refuse("type");
    for (let at = 0, parts = 1; ; parts++) {
      if (parts > PARTS_MAX) refuse("too_long");
      this.#filter.checkKey(dotted.slice(at));
      at = dotted.indexOf(".", at) + 1;
      if (at === 0) return;
    }
  }

  /** What `read` gives; or, after a refusal, undefined and a count, or in strict mode an exception. */
  #kept<T>(key: string, read: () => T): T | undefined {
    try {
      return read();
    } catch (thrown) {
      if (isRaised(thrown)) throw thrown;
      return this.#refused(key, refusalOf(thrown));
    }
  }

  #refused(key: string, { reason, rule }: Refusal): undefined {
    countDrop(reason);
    if (this.#strict) raise(this.#place, key, reason, rule);
    return undefined;
  }
}

function numberOf(value: unknown): number {
  return typeof value === "number" ? value : refuse("type");
}
