import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { listedSite, modelledSite, type CallSite } from "./call-site.ts";
import { bare, isAccess, mentionOf, receiverOf } from "./expression.ts";
import { calledName, textOf, memberOf } from "./key.ts";
import { ANY_KEY, place, within } from "./place.ts";

/** Methods that hand a listener over. */
export const LISTENERS: ReadonlySet<string> = new Set([
  "on",
  "once",
  "off",
  "addListener",
  "prependListener",
  "prependOnceListener",
  "removeListener",
  "addEventListener",
  "removeEventListener",
  "subscribe",
]);

/** Methods that call listeners, and how many of their arguments are not for them. */
const EMITTERS: ReadonlyMap<string, number> = new Map([
  ["emit", 1],
  ["dispatchEvent", 0],
  ["publish", 0],
  ["next", 0],
]);

/** What a listener gets: the arguments of every `emit` of the same event on what may be the same emitter. */
export function emittedSites(call: ts.CallExpression, at: number, view: ProgramView): readonly CallSite[] {
  const event = at === 0 ? undefined : call.arguments[0];
  return [
    ...streamed(call, event, view),
    ...emissions(receiverOf(call), event === undefined ? undefined : textOf(event, view), view).map(({ node, skip }) =>
      listedSite(node, node.arguments, skip),
    ),
  ];
}

/** `stream.on("data", listener)`: what the stream holds; where the listener says that it is redacted, that is believed. */
function streamed(call: ts.CallExpression, event: ts.Expression | undefined, view: ProgramView): readonly CallSite[] {
  const receiver = receiverOf(call);
  if (receiver === undefined || event === undefined || textOf(event, view) !== "data") return [];
  const listener = call.arguments[1] === undefined ? undefined : bare(call.arguments[1]);
  const [parameter] = listener !== undefined && ts.isFunctionLike(listener) ? listener.parameters : [];
  if (parameter !== undefined && view.roles.isOnly(view.typeOf(parameter), "RedactedRecord")) return [];
  const isStream = view.checker.getPropertyOfType(view.typeOf(receiver), "pipe") !== undefined;
  return isStream ? [modelledSite(call, [(path) => [place(receiver, within(ANY_KEY, path))]])] : [];
}

/** Every emission of an event on what may be the same emitter; of any event where the name is not known. */
export function emissions(
  receiver: ts.Expression | undefined,
  event: string | undefined,
  view: ProgramView,
): readonly { readonly node: ts.CallExpression; readonly skip: number }[] {
  const found: { node: ts.CallExpression; skip: number }[] = [];
  for (const [method, skip] of EMITTERS) {
    for (const name of view.named(method)) {
      const outer = mentionOf(name);
      const call = outer.parent;
      if (outer === name || !ts.isCallExpression(call) || call.expression !== outer) continue;
      const emitted = skip === 0 ? eventOfDispatch(call, view) : call.arguments[0] && textOf(call.arguments[0], view);
      if (event !== undefined && emitted !== undefined && emitted !== event) continue;
      if (mayBeSame(receiver, receiverOf(call), view)) found.push({ node: call, skip });
    }
  }
  return found;
}

/** Every call that hands over a listener, or waits, for what an emission emits. */
export function listeningTo(emission: ts.CallExpression, view: ProgramView): readonly ts.CallExpression[] {
  const method = calledName(emission, view) ?? "";
  if (!EMITTERS.has(method)) return [];
  const [first] = emission.arguments;
  const emitted = EMITTERS.get(method) === 0 ? eventOfDispatch(emission, view) : first && textOf(first, view);
  const found: ts.CallExpression[] = [];
  for (const listener of LISTENERS) {
    for (const name of view.named(listener)) {
      const outer = mentionOf(name);
      const call = outer.parent;
      if (!ts.isCallExpression(call) || call.expression !== outer) continue;
      const [emitter, awaited] = outer === name ? call.arguments : [receiverOf(call), call.arguments[0]];
      const event = awaited === undefined || ts.isFunctionLike(bare(awaited)) ? undefined : textOf(awaited, view);
      if (event !== undefined && emitted !== undefined && event !== emitted) continue;
      if (mayBeSame(emitter, receiverOf(emission), view)) found.push(call);
    }
  }
  return found;
}

function eventOfDispatch(call: ts.CallExpression, view: ProgramView): string | undefined {
  const [dispatched] = call.arguments;
  if (calledName(call, view) !== "dispatchEvent" || dispatched === undefined) return undefined;
  const created = bare(dispatched);
  const name = ts.isNewExpression(created) ? created.arguments?.[0] : undefined;
  return name === undefined ? undefined : textOf(name, view);
}

/** Two different constants are two emitters; otherwise the types decide. */
function mayBeSame(one: ts.Expression | undefined, other: ts.Expression | undefined, view: ProgramView): boolean {
  if (one === undefined || other === undefined) return false;
  const first = holderOf(one, view);
  const second = holderOf(other, view);
  if (first !== undefined && first === second) return true;
  if (isMadeOnce(first) && isMadeOnce(second)) return false;
  const type = view.typeOf(one);
  const otherType = view.typeOf(other);
  if (((type.flags | otherType.flags) & ts.TypeFlags.Any) !== 0) return isMadeOnce(first) || isMadeOnce(second);
  return type.symbol !== undefined && type.symbol === otherType.symbol;
}

function holderOf(node: ts.Expression, view: ProgramView): ts.Symbol | undefined {
  const value = bare(node);
  if (isAccess(value)) return memberOf(value, view);
  return ts.isIdentifier(value) ? view.symbolOf(value) : undefined;
}

function isMadeOnce(symbol: ts.Symbol | undefined): boolean {
  const declaration = symbol?.valueDeclaration;
  if (declaration === undefined) return false;
  if (!ts.isVariableDeclaration(declaration) && !ts.isPropertyDeclaration(declaration)) return false;
  return declaration.initializer !== undefined && ts.isNewExpression(bare(declaration.initializer));
}
