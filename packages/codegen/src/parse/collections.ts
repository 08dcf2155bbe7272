import type { Unread } from "./authored.ts";
import type { ParseContext, Reader } from "./context.ts";
import { insteadOf } from "./foreign-words.ts";
import type { Located, Named } from "./located.ts";
import { mapHelp, mapText } from "./map-kinds.ts";
import { kindOf, NUMBER } from "./scalars.ts";
import type { ListNode, MapNode, PairNode, YamlNode } from "./yaml/node.ts";
import { isNull } from "./yaml/node.ts";

/** One reader for every member of `T`; adding a member to the language is one line here and one in `authored.ts`. */
export type Members<T> = { readonly [Key in Exclude<keyof T, Carried>]-?: Reader<NonNullable<T[Key]>> };

/** What `members` adds to what it reads. */
type Carried = "extensions" | "unread";

/** A body that does not read at all: nothing of it is missing. */
export const UNREADABLE: { readonly unread: Unread } = { unread: { has: () => true } };

/** Members that may not be missing. */
export type Required<T> = readonly Exclude<keyof T & string, Carried>[];

/** The map that stands here, its duplicate keys reported. */
export function mapOf(node: YamlNode, context: ParseContext, what: string): MapNode | undefined {
  if (node.kind === "map") return node;
  const found = kindOf(node);
  const code = found === "nothing" ? "shape/empty" : "shape/wrong-kind";
  return context.problem(code, node, { data: { expected: mapText(what), found }, help: mapHelp(what, found) });
}

/** Reads a map whose keys the language names. Unknown keys are problems, `x-*` are carried through. */
export function members<T extends object>(
  node: YamlNode,
  context: ParseContext,
  what: string,
  table: Members<T>,
  required: Required<T> = [],
): T | undefined {
  const map = mapOf(node, context, what);
  if (map === undefined) return undefined;
  const result: Record<string, unknown> = {};
  let extensions: [string, unknown][] | undefined;
  let unread: Set<string> | undefined;
  for (const pair of distinct(map, context, what)) {
    const name = pair.key.text;
    if (Object.hasOwn(table, name)) {
      const value = table[name as keyof Members<T>](pair.value, context);
      if (value !== undefined) result[name] = value;
      if (value === undefined || isIncomplete(pair.value)) (unread ??= new Set()).add(name);
    } else if (name.startsWith("x-")) (extensions ??= []).push([name, toPlain(pair.value, context)]);
    else {
      const meant = reportUnknownKey(pair, map, context, what, Object.keys(table));
      if (meant !== undefined) (unread ??= new Set()).add(meant);
    }
  }
  for (const name of isIncomplete(map) ? [] : required) {
    if (!unread?.has(name) && !map.pairs.some(({ key }) => key.text === name || key.text.startsWith(`${name}:`))) {
      context.problem("shape/missing-key", firstKeyOf(map), { data: { what, name }, help: mapHelp(what) });
    }
  }
  const known = unread;
  if (isIncomplete(map))
    result["unread"] = { has: (name: string) => known?.has(name) === true || !Object.hasOwn(result, name) };
  else if (known !== undefined) result["unread"] = known;
  if (extensions !== undefined) result["extensions"] = Object.fromEntries(extensions);
  return result as T;
}

function isIncomplete(node: YamlNode): boolean {
  return node.kind === "map" && node.incomplete === true;
}

/** A map without a key of its own to point at is pointed at as a whole. */
function firstKeyOf(map: MapNode): { start: number; end: number } {
  const first = map.pairs[0];
  return first === undefined || map.flow ? map : first.key;
}

/** What an entry of a map is called, and which members it has. */
export interface EntryKind {
  readonly what: string;
  readonly members: readonly string[];
}

/**
 * Reads a map whose keys the author names. Every name is kept, even of a body that does not read. `kind`: what the entries
 * are, so that a member of one that stands beside it is told from an entry.
 */
export function named<T>(what: string, body: Reader<T>, otherwise: T, kind?: EntryKind): Reader<readonly Named<T>[]> {
  return (node, context) => {
    const map = mapOf(node, context, what);
    if (map === undefined) return undefined;
    return distinct(map, context, what).map((pair) => ({
      name: { value: pair.key.text, span: context.span(pair.key) },
      body: (isMisplaced(pair, kind) ? reportMisplaced(pair, kind, context) : body(pair.value, context)) ?? otherwise,
    }));
  };
}

function isMisplaced({ key, value }: PairNode, kind: EntryKind | undefined): kind is EntryKind {
  return value.kind !== "map" && kind?.members.includes(key.text) === true;
}

/** `severity: info` beside `job.done:` and not below it. */
function reportMisplaced({ key, value }: PairNode, { what }: EntryKind, context: ParseContext): undefined {
  const help = { message: `"${key.text}" belongs to ${what}: indent it further than the name of that` };
  const code = isNull(value) ? "shape/empty" : "shape/wrong-kind";
  return context.problem(code, value, { data: { expected: mapText(what), found: kindOf(value) }, help });
}

/** The pairs of a map, the first of each name; the others are reported with both places. */
export function distinct(
  map: MapNode,
  context: ParseContext,
  what: string,
  nameOf: (key: string) => string = (key) => key,
): readonly PairNode[] {
  if (areFew(map.pairs) && areDistinct(map.pairs, nameOf)) return map.pairs;
  const first = new Map<string, PairNode>();
  for (const pair of map.pairs) {
    const name = nameOf(pair.key.text);
    const before = first.get(name);
    if (before === undefined) first.set(name, pair);
    else {
      context.problem("name/duplicate", pair.key, {
        data: { name, what },
        notes: [{ message: "first written here", span: context.span(before.key) }],
      });
    }
  }
  return first.size === map.pairs.length ? map.pairs : [...first.values()];
}

/** So few that comparing each with each is quicker than a table of them. Most maps of a registry are. */
function areFew(pairs: readonly PairNode[]): boolean {
  return pairs.length <= 10;
}

function areDistinct(pairs: readonly PairNode[], nameOf: (key: string) => string): boolean {
  for (let index = 1; index < pairs.length; index += 1) {
    const name = nameOf((pairs[index] as PairNode).key.text);
    for (let other = 0; other < index; other += 1)
      if (nameOf((pairs[other] as PairNode).key.text) === name) return false;
  }
  return true;
}

/** @returns the member that was meant, where that is likely: it is misspelt, and not missing besides. */
function reportUnknownKey(
  pair: PairNode,
  map: MapNode,
  context: ParseContext,
  what: string,
  known: readonly string[],
): string | undefined {
  const name = pair.key.text;
  if (reportMissingSpace(pair, map, context)) return undefined;
  if (isWithoutValue(pair, map) && map.pairs[0] !== pair) {
    context.problem("yaml/comma-in-text", pair.key, {
      data: { text: name },
      help: { message: "put the whole text, comma included, in quotes" },
    });
    return undefined;
  }
  const instead = insteadOf(name, what, known);
  if (typeof instead === "object") {
    return context.problem("shape/unknown-key", pair.key, { data: { name, what }, help: instead });
  }
  const nearest = instead ?? context.suggestions.nearest(name, known);
  context.problem("shape/unknown-key", pair.key, {
    data: { name, what },
    help:
      nearest === undefined
        ? { message: `known here: ${known.join(", ")}; your own keys begin with x-` }
        : { message: `did you mean "${nearest}"?`, replacement: nearest },
  });
  return nearest;
}

function isWithoutValue({ value }: PairNode, map: MapNode): boolean {
  return map.flow && value.kind === "scalar" && value.style === "absent";
}

/** Within braces `{size:int}` is one key without a value: reports that, and says whether it is so. */
export function reportMissingSpace(pair: PairNode, map: MapNode, context: ParseContext): boolean {
  const { text } = pair.key;
  if (!isWithoutValue(pair, map) || !/^[A-Za-z_]\w*\??:/.test(text)) return false;
  context.problem("yaml/missing-space", pair.key, {
    data: { text },
    help: { message: "put a space behind the colon", replacement: text.replace(":", ": ") },
  });
  return true;
}

/** Reads a list, each item by `item`. */
export function listOf<T>(what: string, item: Reader<T>): Reader<readonly T[]> {
  return (node, context) => {
    if (node.kind !== "list") {
      const code = isNull(node) ? "shape/empty" : "shape/wrong-kind";
      return context.problem(code, node, {
        data: { expected: what, found: kindOf(node) },
        help: node.kind === "scalar" ? { message: `write [${node.text}]`, replacement: `[${node.text}]` } : undefined,
      });
    }
    return itemsOf(node, context, item);
  };
}

/** Reads one item, or a list of them. */
export function oneOrMore<T>(item: Reader<T>): Reader<readonly T[]> {
  return (node, context) => {
    if (node.kind === "list") return itemsOf(node, context, item);
    const only = item(node, context);
    return only === undefined ? undefined : [only];
  };
}

/** The items that read. A list of which none does is not empty: it does not read. */
function itemsOf<T>(node: ListNode, context: ParseContext, item: Reader<T>): readonly T[] | undefined {
  const read = node.items.map((each) => item(each, context)).filter((each) => each !== undefined);
  return read.length === 0 && node.items.length > 0 ? undefined : read;
}

/** What `reader` reads, with its place. */
export function located<T>(reader: Reader<T>): Reader<Located<T>> {
  return (node, context) => {
    const value = reader(node, context);
    return value === undefined ? undefined : { value, span: context.span(node) };
  };
}

/** Plain data of a node under `x-*`, typed as YAML's core schema would; a number that would not stay the same stays a text. */
function toPlain(node: YamlNode, context: ParseContext): unknown {
  if (node.kind === "list") return node.items.map((item) => toPlain(item, context));
  if (node.kind === "map") {
    const pairs = distinct(node, context, "a map of your own");
    return Object.fromEntries(pairs.map((pair) => [pair.key.text, toPlain(pair.value, context)]));
  }
  if (isNull(node)) return null;
  if (node.style !== "plain") return node.text;
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(node.text)) return node.text.toLowerCase() === "true";
  const number = NUMBER.test(node.text) ? Number(node.text) : Number.NaN;
  const isKept = Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number));
  return isKept ? number : node.text;
}
