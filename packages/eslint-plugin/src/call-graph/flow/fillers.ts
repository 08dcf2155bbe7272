import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { receiverOf } from "./expression.ts";
import { calledName } from "./key.ts";
import { isOutside, isStandard } from "./outside.ts";
import { ANY_KEY, type Key } from "./place.ts";

interface Filler {
  /** The first argument that is put in. */
  readonly from: number;
  /** The first one behind those that are not; without it all of the others are put in. */
  readonly until?: number;
  readonly key: Key;
  /** Where it does not stand in the container itself: the keys below the first. */
  readonly below?: readonly Key[];
}

/** Methods that put their arguments into the container they are called on: which argument, under which key. */
export const FILLERS: ReadonlyMap<string, Filler> = new Map<string, Filler>([
  ["push", { from: 0, key: ANY_KEY }],
  ["unshift", { from: 0, key: ANY_KEY }],
  ["splice", { from: 2, key: ANY_KEY }],
  ["fill", { from: 0, key: ANY_KEY }],
  ["add", { from: 0, key: ANY_KEY }],
  ["set", { from: 1, key: ANY_KEY }],
  // A form, the parameters of an address, headers: the name comes first.
  ["append", { from: 1, key: ANY_KEY }],
  ["writeValue", { from: 0, key: ANY_KEY }],
  ["enqueue", { from: 0, key: ANY_KEY }],
  ["with", { from: 1, key: ANY_KEY }],
  ["run", { from: 0, until: 1, key: ANY_KEY }],
  ["enterWith", { from: 0, key: ANY_KEY }],
  // A finalization registry's callback gets what was registered.
  ["register", { from: 1, key: ANY_KEY }],
  // `controller.abort(reason)`.
  ["abort", { from: 0, key: "signal", below: ["reason"] }],
]);

/** Methods of bytes that put their first argument into them: it is the second, a key, that they have in common with maps. */
const BYTE_FILLERS: ReadonlySet<string> = new Set(["set", "write"]);

/** Functions that put what they read into an argument: which one, and which it comes from; without it, what they are called on. */
export const COPIES: ReadonlyMap<string, { readonly into: number; readonly from?: number }> = new Map([
  ["copy", { into: 0 }],
  ["encodeInto", { into: 1, from: 0 }],
]);

/** What a method puts into what it is called on; `Reflect.set` and the like fill an argument. */
export function fillerOf(key: Key, receiver: ts.Expression, view: ProgramView): Filler | undefined {
  const symbol = ts.isIdentifier(receiver) ? view.symbolOf(receiver) : undefined;
  if (symbol !== undefined && isStandard(symbol, view)) return undefined;
  const isBytes =
    BYTE_FILLERS.has(key) &&
    /^(?:Buffer|(?:Big)?(?:Ui|I)nt\w+Array|Float\w+Array)$/.test(view.typeOf(receiver).symbol?.name ?? "");
  return isBytes ? { from: 0, until: 1, key: ANY_KEY } : FILLERS.get(key);
}

/** `bytes.copy(target)`, `encoder.encodeInto(text, target)`: what the argument is filled with. */
export function copiedInto(call: ts.CallExpression, at: number, view: ProgramView): ts.Expression | undefined {
  const copy = COPIES.get(calledName(call, view) ?? "");
  if (copy?.into !== at || !isOutside(call, view)) return undefined;
  return copy.from === undefined ? receiverOf(call) : call.arguments[copy.from];
}
