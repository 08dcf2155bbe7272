import ts from "#compiler";
import { bare, isAccess } from "./flow/expression.ts";
import { keyOf, memberOf } from "./flow/key.ts";
import { type Key, type Leaf, type Place } from "./flow/place.ts";
import { isOpaque, typeAt } from "./flow/static-type.ts";
import { writesTo } from "./flow/writes.ts";
import type { ProgramView } from "./program/program-view.ts";

/**
 * True where a value may be a raw or a redacted record by its declaration, and the compiler knows at this place that it
 * is a redacted one: a test of its `state` has told. Only of what nobody assigns anything to: what the compiler concludes
 * from an assignment is not looked at again when a callback makes another.
 */
export function isSortedOut(node: ts.Node, view: ProgramView): boolean {
  const inner = bare(node);
  // A cast is no test.
  if (!view.roles.isOnly(view.typeOf(inner), "RedactedRecord")) return false;
  const path: Key[] = [];
  let root = inner;
  for (; isAccess(root); root = bare(root.expression)) path.unshift(keyOf(root, view));
  const symbol = ts.isIdentifier(root) ? view.symbolOf(root) : undefined;
  const whole = isAccess(inner) ? memberOf(inner, view) : symbol;
  if (symbol === undefined || whole === undefined) return false;
  const declared = view.checker.getTypeOfSymbol(whole);
  if (isOpaque(declared) || !view.roles.has(declared, "LogRecord") || !view.roles.has(declared, "RedactedRecord"))
    return false;
  return writesTo(symbol, [], view).length === 0 && writesTo(symbol, path, view).length === 0;
}

/**
 * What a leaf means behind such a test: a record that is raw by its type has been sent elsewhere, and of what cannot be
 * followed the declared type is believed. What somebody has put together is not.
 */
export function meaningSorted(leaf: Leaf, at: Place, view: ProgramView): "proved" | "unproven" {
  if (leaf.leaf === "raw" || leaf.leaf === "redacted" || leaf.leaf === "nothing") return "proved";
  const type = leaf.leaf === "unknown" ? typeAt(at, view) : leaf.leaf === "made" ? view.typeOf(leaf.node) : undefined;
  if (type === undefined || isOpaque(type)) return "unproven";
  if (leaf.leaf === "unknown")
    return view.roles.has(type, "LogRecord") || view.roles.has(type, "RedactedRecord") ? "proved" : "unproven";
  const state = view.checker.getPropertyOfType(type, "state");
  const stated = state === undefined ? undefined : view.checker.getTypeOfSymbol(state);
  return stated !== undefined && stated.isStringLiteral() && stated.value === "raw" ? "proved" : "unproven";
}
