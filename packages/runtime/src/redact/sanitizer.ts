import type { KeySpec, RedactionRules, ScalarType } from "../contract/index.ts";
import { countDrop } from "./drop-counts.ts";
import { type Filter, filterOf } from "./filter.ts";
import { hasher, type Hasher } from "./hash.ts";
import { raise } from "./invariant-violation.ts";
import { refusalOf, refuse } from "./refusal.ts";
import { Site } from "./site.ts";
import { valueText } from "./value.ts";

/** A value that may leave the process. */
export type CleanScalar = string | number | bigint | boolean;
export type CleanValue = CleanScalar | readonly CleanScalar[] | Readonly<Record<string, CleanScalar>> | null;

export interface SanitizerOptions {
  /** `false`: drop and count instead of throwing. The registry's own setting unless told otherwise. */
  readonly strict?: boolean;
  /** For keys that are hashed; random unless told otherwise. */
  readonly hash?: Hasher;
}

/**
 * The filter for everything that is no log record and that a reader outside can see all the same: metric labels, span
 * names and attributes, crash reports. What has no declaration at all, such as a configuration, is for `FreeForm`.
 *
 * Every method gives the clean value, or nothing when it was dropped (and counted); in strict mode it throws
 * `InvariantViolation` instead. `place` says in the error where it happened: `metric label`, `artifact`.
 */
export class Sanitizer {
  readonly #filter: Filter;
  readonly #strict: boolean;
  readonly #hash: Hasher;
  readonly #sites = new WeakMap<KeySpec, Site>();

  constructor(rules: RedactionRules, options: SanitizerOptions = {}) {
    this.#filter = filterOf(rules);
    this.#strict = options.strict ?? rules.strict;
    this.#hash = options.hash ?? hasher();
  }

  /** A text that stands for itself: a name, a path, a label's value. Length and patterns. */
  text(place: string, name: string, value: unknown): string | undefined {
    return this.#guard(place, name, () => {
      if (typeof value !== "string") return refuse("type");
      this.#filter.checkText(value);
      return value;
    });
  }

  /** A key: deny list and patterns. */
  key(place: string, name: unknown): string | undefined {
    return this.#guard(place, "a key", () => {
      if (typeof name !== "string") return refuse("type");
      this.#filter.checkKey(name);
      return name;
    });
  }

  /** A string, number, bigint of 64 bits or boolean under a key that nobody declared. NaN and infinities pass. */
  scalar(place: string, key: string, value: unknown): CleanScalar | undefined {
    return this.#guard(place, this.#shown(key), () => {
      this.#filter.checkKey(key);
      return this.#scalar(value);
    });
  }

  /** A value under a declared key: its type, `allow`, `hash` and precision too. A timestamp comes back as text. */
  declared(place: string, spec: KeySpec, value: unknown): CleanValue | undefined {
    return this.#guard(place, this.#shown(spec.name), () => {
      const text = valueText(this.#siteOf(spec), value, this.#hash);
      return cleanValue(spec, value, text);
    });
  }

  #scalar(value: unknown): CleanScalar {
    valueText(this.#siteOf(ANY), value, this.#hash);
    return value as CleanScalar;
  }

  #siteOf(spec: KeySpec): Site {
    let site = this.#sites.get(spec);
    if (site === undefined) {
      site = new Site(spec, this.#filter, false);
      this.#sites.set(spec, site);
    }
    return site;
  }

  /** A key as an error may show it. */
  #shown(key: string): string {
    return this.#filter.keyReason(key) === undefined ? `key "${key}"` : "a key";
  }

  #guard<T>(place: string, name: string, read: () => T): T | undefined {
    try {
      return read();
    } catch (thrown) {
      const { reason, rule } = refusalOf(thrown);
      countDrop(reason);
      if (this.#strict) raise(place, name, reason, rule);
      return undefined;
    }
  }
}

const ANY: KeySpec = { name: "value", shape: "scalar", type: "scalar", required: true, nullable: false };

Object.freeze(Sanitizer.prototype);

/** Written as they are; all others have a written form of their own. */
const LITERAL: ReadonlySet<ScalarType> = new Set(["int", "boolean", "scalar"]);

function cleanValue(spec: KeySpec, value: unknown, text: string): CleanValue {
  if (spec.shape === "scalar" && spec.hash !== true && LITERAL.has(spec.type)) return value as CleanScalar;
  return JSON.parse(text, (_key, part: unknown) =>
    typeof part === "string" ? numberOf(spec, part) : part,
  ) as CleanValue;
}

/** NaN and infinities are strings in JSON only. */
function numberOf(spec: KeySpec, text: string): CleanScalar {
  const isNumber =
    spec.hash !== true && (spec.type === "double" || spec.type === "float32" || spec.type === "duration_ms");
  return isNumber ? Number(text) : text;
}
