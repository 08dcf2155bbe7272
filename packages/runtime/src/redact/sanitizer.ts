import type { KeySpec, RedactionReason, RedactionRules, ScalarType } from "../contract/index.ts";
import { countDrop } from "./drop-counts.ts";
import { type Filter, filterOf } from "./filter.ts";
import { hasher, type Hasher } from "./hash.ts";
import { raise } from "./invariant-violation.ts";
import { isPlainObject, ownKeys } from "./own-keys.ts";
import { reasonOf, refuse } from "./refusal.ts";
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
 * names and attributes, hyperparameters, artifact names and paths, configuration snapshots, crash reports.
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

  /**
   * A dictionary of any depth as a flat one with dotted keys (`optimizer.lr`): own enumerable keys of plain objects,
   * scalars, and lists of scalars. Each part is judged by itself, every key by its own name and by its dotted one.
   */
  flat(place: string, value: unknown): Record<string, CleanScalar | readonly CleanScalar[]> {
    const flat: Record<string, CleanScalar | readonly CleanScalar[]> = {};
    this.#flatten(place, "", value, { depth: 0, left: MAX_ENTRIES }, flat);
    return flat;
  }

  #flatten(place: string, path: string, value: unknown, budget: Budget, flat: Record<string, unknown>): void {
    const keys = this.#guard(place, "a dictionary", () => {
      if (budget.depth > MAX_DEPTH || typeof value !== "object" || value === null || !isPlainObject(value))
        return refuse("type");
      const own = ownKeys(value);
      budget.left -= own.length;
      return budget.left < 0 ? refuse("too_long") : own;
    });
    for (const key of keys ?? []) {
      const name = path === "" ? key : `${path}.${key}`;
      const part = this.#guard(place, this.#shown(key), () => {
        this.#filter.checkKey(key);
        this.#filter.checkKey(name);
        if (key === "__proto__") refuse("type");
        return { value: (value as Readonly<Record<string, unknown>>)[key] };
      });
      if (part === undefined || part.value === undefined) continue;
      if (isDictionary(part.value)) {
        budget.depth++;
        this.#flatten(place, name, part.value, budget, flat);
        budget.depth--;
      } else {
        const clean = this.#guard(place, this.#shown(key), () => this.#leaf(part.value));
        if (clean !== undefined) flat[name] = clean;
      }
    }
  }

  #leaf(value: unknown): CleanScalar | readonly CleanScalar[] {
    if (!Array.isArray(value)) return this.#scalar(value);
    const length = value.length;
    if (length > this.#filter.caps.list) return refuse("too_long");
    const items = Array.from({ length }, (_, index) =>
      this.#scalar(Object.hasOwn(value, index) ? value[index] : undefined),
    );
    this.#filter.checkJoined(items.filter((item) => typeof item === "string"));
    return items;
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
      const reason: RedactionReason = reasonOf(thrown);
      countDrop(reason);
      if (this.#strict) raise(place, name, reason);
      return undefined;
    }
  }
}

/** Deeper than any configuration, and far from the end of the stack. */
const MAX_DEPTH = 32;
/** More than any configuration; what refers to itself again and again ends here. */
const MAX_ENTRIES = 4096;

interface Budget {
  depth: number;
  left: number;
}

const ANY: KeySpec = { name: "value", shape: "scalar", type: "scalar", required: true, nullable: false };

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

function isDictionary(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
