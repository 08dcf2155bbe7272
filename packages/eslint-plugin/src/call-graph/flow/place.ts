import type ts from "#compiler";

/** One step into a value: a property's name, an index as text, or any element. */
export type Key = string;

/** Any element of a container, or a property whose name is not known. */
export const ANY_KEY: Key = "*";

/** What a generator returns, beside what it yields one by one. */
export const RETURNED: Key = "<returned>";

/** The call through whose result the search came into a function: its parameters are what that call passes, and nothing else. */
export interface Context {
  readonly code: ts.Node;
  readonly call: ts.CallExpression;
  readonly outer: Context | undefined;
}

/** Part of the value of a node: the whole, where the path is empty. */
export interface Place {
  readonly kind: "place";
  readonly node: ts.Node;
  readonly path: readonly Key[];
  /** Absent: as before; null: any call may have led here. */
  readonly context?: Context | null;
}

/**
 * Where a search ends.
 * - `redacted`: a result of the runtime's redactor;
 * - `sanitized`: text or a value that a sanitizer of the runtime has judged;
 * - `raw`: a record, or what a logger was called with, before redaction;
 * - `constant`: a literal; `nothing`: null, undefined, no value at all;
 * - `made`: a new value made of others (text, an object, a result of code outside the program), whose parts follow as places;
 * - `code`: a function or a class;
 * - `unknown`: nothing more can be said.
 */
export type LeafKind = "redacted" | "sanitized" | "raw" | "constant" | "nothing" | "made" | "code" | "unknown";

export interface Leaf {
  readonly kind: "leaf";
  readonly leaf: LeafKind;
  readonly node: ts.Node;
}

/** Where a value comes from, one step back. */
export type Origin = Place | Leaf;

export function place(node: ts.Node, path: readonly Key[] = []): Place {
  return { kind: "place", node, path };
}

export function leaf(kind: LeafKind, node: ts.Node): Leaf {
  return { kind: "leaf", leaf: kind, node };
}

/** Longer paths are cut: what is deeper counts with the part that contains it. */
const LONGEST_PATH = 5;

/** The path with a key in front: `a.b` asked for as a part of `a`. */
export function within(key: Key, path: readonly Key[]): readonly Key[] {
  return [key, ...path].slice(0, LONGEST_PATH);
}

/** True when two keys may name the same part. */
export function sameKey(one: Key, other: Key): boolean {
  return one === other || one === ANY_KEY || other === ANY_KEY;
}

/**
 * What is left of `path` when a write to `written` is a write to it: `[]` when the write fills a part of what is asked
 * for, `undefined` when it goes elsewhere.
 */
export function restAfterWrite(path: readonly Key[], written: readonly Key[]): readonly Key[] | undefined {
  const shared = Math.min(path.length, written.length);
  for (let at = 0; at < shared; at += 1) {
    if (!sameKey(path[at] ?? "", written[at] ?? "")) return undefined;
  }
  return path.slice(written.length);
}
