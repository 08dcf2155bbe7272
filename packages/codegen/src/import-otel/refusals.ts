import { readRegistry } from "../compile.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { catalogue } from "../diagnostics/catalogue.ts";
import { messageOf } from "../diagnostics/message.ts";
import { withoutMark } from "../parse/data-key.ts";
import type { SourceText } from "../source/source-text.ts";
import { inWords } from "./convert/deprecation.ts";
import type { Draft, DraftEntry, Section } from "./draft.ts";
import type { Ledger } from "./ledger.ts";
import type { Place } from "./write/print-yaml.ts";
import type { YamlMap, YamlValue } from "./write/yaml-value.ts";

/** A registry that compiles, or what is wrong with it that could not be taken out. */
export interface Accepted {
  readonly text: string;
  readonly problems: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceText>;
}

/** What one entry's removal brings to light is taken out in the next round; more rounds than these nothing needs. */
const MAX_ROUNDS = 20;

/**
 * Compiles what was made and takes out what the compiler refuses, until it refuses nothing: it alone decides what is a
 * registry, so that no second judgement here can fall behind it.
 */
export function takeOutRefused(draft: Draft, file: string, ledger: Ledger): Accepted {
  for (let round = 0; ; round += 1) {
    const { text, places } = draft.print();
    const { problems, sources } = readRegistry({ file, text });
    const errors = problems.filter(({ code }) => catalogue[code].severity === "error");
    const done = errors.length === 0 || round === MAX_ROUNDS || !takeOut(errors, places, draft, ledger);
    if (done) return { text, problems: errors, sources };
  }
}

/** Says whether anything could be taken out. */
function takeOut(errors: readonly Diagnostic[], places: readonly Place[], draft: Draft, ledger: Ledger): boolean {
  let taken = false;
  for (const problem of errors) {
    const path = pathAt(problem.span.start.offset, places);
    taken = (path !== undefined && remove(problem, path, draft, ledger)) || taken;
  }
  return taken;
}

/** The innermost member that an offset lies in. Places follow each other as they begin. */
function pathAt(offset: number, places: readonly Place[]): readonly string[] | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0; at -= 1) {
    const place = places[at];
    if (place !== undefined && offset < place.end) return place.path;
  }
  return undefined;
}

function remove(problem: Diagnostic, path: readonly string[], draft: Draft, ledger: Ledger): boolean {
  const [section = "", name = "", member = "", key] = path;
  const entries = Object.hasOwn(draft.sections, section) ? draft.sections[section as Section] : undefined;
  const entry = entries?.get(name);
  if (entries === undefined || entry === undefined) return false;
  if (problem.code.startsWith("deprecated/")) {
    const owner = key === undefined ? entry : draft.sections.attributes.get(withoutMark(key));
    return owner !== undefined && sayRename(owner, ledger);
  }
  // Gone with its attribute, of which the same was said.
  if (key !== undefined && !keysOf(entry, member).has(key)) return false;
  if (problem.code === "metric/promtool" && sayUnit(entry, ledger)) return true;
  ledger.leave(
    "refused",
    key === undefined ? entry.from : { value: `${entry.from.value}: ${withoutMark(key)}`, span: entry.from.span },
    messageOf(problem),
  );
  if (key === undefined) {
    entries.delete(name);
    if (section === "attributes") for (const user of usersOf(draft)) dropKey(user, name);
    return true;
  }
  if (member === "labels") forgetLabel(entry, withoutMark(key));
  return dropMember(entry, member, key);
}

/** Which attribute a label stood for need not be known any more. */
function forgetLabel(entry: DraftEntry, label: string): void {
  const value = entry.value as YamlMap;
  const extension = { from: entry.from, value: new Map(keysOf(entry, "x-otel")) as YamlValue };
  dropMember(extension, "labels", label);
  const kept = [...value].map(([name, old]): [string, YamlValue] => [name, name === "x-otel" ? extension.value : old]);
  entry.value = new Map(kept.filter(([, member]) => !(member instanceof Map && member.size === 0)));
}

function usersOf({ sections }: Draft): readonly DraftEntry[] {
  return [...sections.events.values(), ...sections.spans.values()];
}

/** Takes an attribute out of an entry that uses it. */
function dropKey(entry: DraftEntry, name: string): void {
  for (const member of ["data", "attributes"]) {
    dropMember(entry, member, name);
    dropMember(entry, member, `${name}?`);
  }
}

/** The keys that an entry holds under one of its members. */
function keysOf({ value }: DraftEntry, member: string): YamlMap {
  const keys = value instanceof Map ? (value as YamlMap).get(member) : undefined;
  return keys instanceof Map ? (keys as YamlMap) : new Map();
}

function dropMember(entry: DraftEntry, member: string, key: string): boolean {
  const keys = keysOf(entry, member);
  if (!keys.has(key)) return false;
  const value = entry.value as YamlMap;
  const kept = new Map([...keys].filter(([name]) => name !== key));
  const members = [...value].map(([name, old]): [string, YamlValue] => [name, name === member ? kept : old]);
  entry.value = new Map(members.filter(([name]) => name !== member || kept.size > 0));
  return true;
}

/** A rename that leads nowhere is said in words. */
function sayRename(entry: DraftEntry, ledger: Ledger): boolean {
  const value = entry.value;
  if (!(value instanceof Map)) return false;
  const deprecated = (value as YamlMap).get("deprecated");
  if (!(deprecated instanceof Map) || !(deprecated as YamlMap).has("renamed_to")) return false;
  ledger.decide("deprecation");
  entry.value = new Map<string, YamlValue>([...(value as YamlMap), ["deprecated", inWords(deprecated as YamlMap)]]);
  return true;
}

/**
 * `jvm.thread.count` in `{thread}` would be exported as jvm_thread_count, whose end belongs to histograms; in threads it is
 * jvm_thread_count_threads.
 */
function sayUnit(entry: DraftEntry, ledger: Ledger): boolean {
  const value = entry.value as YamlMap;
  const unit = value.get("unit");
  const word = unitWord(typeof unit === "string" ? unit : "");
  if (word === undefined) return false;
  ledger.decide("unit");
  const extension = new Map([...((value.get("x-otel") ?? new Map()) as YamlMap), ["unit", unit ?? ""]]);
  entry.value = new Map<string, YamlValue>([...value, ["unit", word], ["x-otel", extension]]);
  return true;
}

/** `{thread}` in the plural. */
function unitWord(unit: string): string | undefined {
  const [, word] = /^\{([a-z][a-z0-9_]*)\}$/.exec(unit) ?? [];
  if (word === undefined) return undefined;
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
