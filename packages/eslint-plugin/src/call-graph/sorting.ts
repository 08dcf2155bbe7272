import ts from "#compiler";
import { bare, isAccess, receiverOf } from "./flow/expression.ts";
import { calledName, keyOf, memberOf } from "./flow/key.ts";
import { isOutside } from "./flow/outside.ts";
import { ANY_KEY, place, within, type Key, type Leaf, type Place } from "./flow/place.ts";
import { isOpaque, typeAt } from "./flow/static-type.ts";
import { writesTo } from "./flow/writes.ts";
import type { ProgramView } from "./program/program-view.ts";

/**
 * True where a value may be a raw or a redacted record by its declaration, and the compiler knows at this place that it
 * is a redacted one: a test of its `state` has told. Only of what nobody assigns anything to: what the compiler concludes
 * from an assignment is not looked at again when a callback makes another.
 */
export function isSortedOut({ node, path }: Place, view: ProgramView): boolean {
  return path.length === 0 && !isChoosing(node, view) ? isTold(node, view) : isChosen(node, path, view);
}

/** Methods that give those elements of which a function says that they are it. */
const CHOOSERS: ReadonlySet<string> = new Set(["filter", "find", "findLast"]);

function isChoosing(node: ts.Node, view: ProgramView): node is ts.CallExpression {
  const inner = bare(node);
  return ts.isCallExpression(inner) && isAccess(bare(inner.expression)) && CHOOSERS.has(calledName(inner, view) ?? "");
}

/** `mixed.filter((one) => one.state === "redacted")`: what the function says is checked where it is written. */
function isChosen(node: ts.Node, path: readonly Key[], view: ProgramView): boolean {
  const call = bare(node);
  if (!isChoosing(call, view) || !isOutside(call, view)) return false;
  const receiver = receiverOf(call);
  const [test] = call.arguments;
  if (receiver === undefined || test === undefined || isOpaque(view.typeOf(test))) return false;
  const isList = calledName(call, view) === "filter";
  const before = typeAt(place(receiver, isList ? path : within(ANY_KEY, path)), view);
  return before !== undefined && mayBeEither(before, view);
}

function isTold(node: ts.Node, view: ProgramView): boolean {
  const inner = bare(node);
  // A cast is no test.
  if (!view.roles.isOnly(view.typeOf(inner), "RedactedRecord")) return false;
  const path: Key[] = [];
  let root = inner;
  for (; isAccess(root); root = bare(root.expression)) path.unshift(keyOf(root, view));
  const symbol = ts.isIdentifier(root) ? view.symbolOf(root) : undefined;
  const whole = isAccess(inner) ? memberOf(inner, view) : symbol;
  if (symbol === undefined || whole === undefined) return false;
  if (!mayBeEither(view.checker.getTypeOfSymbol(whole), view)) return false;
  return writesTo(symbol, [], view).length === 0 && writesTo(symbol, path, view).length === 0;
}

function mayBeEither(type: ts.Type, view: ProgramView): boolean {
  return !isOpaque(type) && view.roles.has(type, "LogRecord") && view.roles.has(type, "RedactedRecord");
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
