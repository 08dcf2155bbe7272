import type { PatternSpec, RedactionCaps, RedactionReason, RedactionRules } from "../contract/index.ts";
import { DenyList } from "./deny-list.ts";
import { freeze, mapGet, mapHas, mapSet, weakGet, weakSet } from "./intrinsics.ts";
import { compileScan, type Scan } from "./pattern-scan.ts";
import { Refusal, REFUSALS, refuse, refuseBy } from "./refusal.ts";

/** Verdicts on keys that are remembered, so that the keys of a dictionary are judged once and not per record. */
const REMEMBERED_KEYS = 1024;
const REMEMBERED_LENGTH = 64;

/** The rules of a registry, compiled: which names and which texts must not be written. */
export class Filter {
  readonly caps: RedactionCaps;
  readonly #deny: DenyList;
  readonly #scans: readonly Scan[];
  /** One a pattern. */
  readonly #refusals: readonly Refusal[];
  readonly #verdicts = new Map<string, Refusal | undefined>();

  constructor(rules: Pick<RedactionRules, "deny" | "patterns" | "caps">) {
    this.caps = freeze({ ...rules.caps });
    this.#deny = new DenyList(rules.deny);
    const scans: Scan[] = [];
    const refusals: Refusal[] = [];
    for (let index = 0; index < rules.patterns.length; index++) {
      const pattern = rules.patterns[index] as PatternSpec;
      scans[index] = compileScan(pattern);
      refusals[index] = new Refusal("pattern", pattern.name);
    }
    this.#scans = scans;
    this.#refusals = refusals;
    freeze(this);
  }

  /** Why a key must not be written, or nothing. */
  keyReason(name: string): RedactionReason | undefined {
    return this.keyRefusal(name)?.reason;
  }

  /** Why a key must not be written, and by which rule. */
  keyRefusal(name: string): Refusal | undefined {
    if (name.length > REMEMBERED_LENGTH) return this.#judge(name);
    if (mapHas(this.#verdicts, name)) return mapGet(this.#verdicts, name);
    const verdict = this.#judge(name);
    if (this.#verdicts.size >= REMEMBERED_KEYS) this.#verdicts.clear();
    mapSet(this.#verdicts, name, verdict);
    return verdict;
  }

  #judge(name: string): Refusal | undefined {
    if (name.length > this.caps.string) return REFUSALS.too_long;
    const entry = this.#deny.entryOf(name);
    if (entry !== undefined) return new Refusal("denied", entry);
    return this.#matches(name) ? this.#refusalOf(name) : undefined;
  }

  /** Refuses a key that must not be written. */
  checkKey(name: string): void {
    const refusal = this.keyRefusal(name);
    if (refusal !== undefined) refuseBy(refusal);
  }

  /** Refuses a text that is too long or that a pattern forbids. The length comes first: it costs nothing. */
  checkText(text: string): void {
    if (text.length > this.caps.string) refuse("too_long");
    if (this.#matches(text)) refuseBy(this.#refusalOf(text));
  }

  /** Refuses a list whose strings, put together, hold what a pattern forbids. Every single one has been checked. */
  checkJoined(joined: string): void {
    if (this.#matches(joined)) refuseBy(this.#refusalOf(joined));
  }

  /** By the first pattern that forbids a text of which one is known to. */
  #refusalOf(text: string): Refusal {
    for (let index = 0; index < this.#scans.length; index++)
      if (this.#scans[index]?.(text) === true) return this.#refusals[index] as Refusal;
    return REFUSALS.pattern;
  }

  #matches(text: string): boolean {
    for (let index = 0; index < this.#scans.length; index++) if (this.#scans[index]?.(text) === true) return true;
    return false;
  }
}

freeze(Filter.prototype);

const filters = new WeakMap<object, Filter>();

/** The filter of a set of rules; compiled once. */
export function filterOf(rules: RedactionRules): Filter {
  let filter = weakGet(filters, rules);
  if (filter === undefined) {
    filter = new Filter(rules);
    weakSet(filters, rules, filter);
  }
  return filter;
}
