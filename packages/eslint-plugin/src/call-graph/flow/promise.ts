import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import type { CallSites } from "./call-sites.ts";
import { callsOfSymbol, callsOfValue } from "./call-sites.ts";
import {
  bare,
  initialOf,
  isAccess,
  isFunctionWithBody,
  mentionOf,
  parametersOf,
  propertyKey,
  receiverOf,
  wrapped,
} from "./expression.ts";
import { calledName } from "./key.ts";
import { ANY_KEY, leaf, place, type Key, type Origin } from "./place.ts";
import { standardName } from "./standard-name.ts";

/** `new Promise((resolve) => resolve(value))`: what it is resolved with. */
export function promiseOrigins(
  created: ts.NewExpression,
  path: readonly Key[],
  view: ProgramView,
): readonly Origin[] | undefined {
  if (bare(created.expression).getText() !== "Promise") return undefined;
  return settledWith(executorCalls(created, 0, view), path, created);
}

/** `Promise.withResolvers()`: its promise brings what its `resolve` is called with. */
export function deferredOrigins(call: ts.CallExpression, path: readonly Key[], view: ProgramView): readonly Origin[] {
  const [key, ...rest] = path;
  if (key === undefined) return [leaf("made", call)];
  if (key !== "promise" && key !== ANY_KEY) return [leaf("unknown", call)];
  return settledWith(deferredCalls(call, "resolve", view), rest, call);
}

/** How many promises, one made of the other, a rejection is followed through. */
const CHAIN = 3;

/** What the promise may have been rejected with, where that stands in the code that made it. */
export function rejectionOrigins(
  promise: ts.Node,
  path: readonly Key[],
  view: ProgramView,
  left: number = CHAIN,
): readonly Origin[] {
  const value = bare(promise);
  if (left === 0) return [];
  if (ts.isIdentifier(value)) {
    const declaration = view.symbolOf(value)?.valueDeclaration;
    const outer = declaration === undefined ? undefined : initialOf(declaration);
    if (outer !== undefined) return rejectionOrigins(outer, path, view, left - 1);
    const made =
      declaration !== undefined && ts.isBindingElement(declaration) ? initialOf(declaration.parent.parent) : undefined;
    return made === undefined ? [] : rejectedDeferred(made, path, view);
  }
  if (isAccess(value)) return rejectedDeferred(holderOf(value.expression, view), path, view);
  if (ts.isNewExpression(value))
    return bare(value.expression).getText() === "Promise" ? places(executorCalls(value, 1, view), path) : [];
  if (!ts.isCallExpression(value)) return [];
  if (standardName(value, view) === "Promise.reject")
    return value.arguments.slice(0, 1).map((given) => place(given, path));
  const receiver = receiverOf(value);
  return receiver !== undefined && (calledName(value, view) === "then" || calledName(value, view) === "finally")
    ? rejectionOrigins(receiver, path, view, left - 1)
    : [];
}

function rejectedDeferred(made: ts.Node | undefined, path: readonly Key[], view: ProgramView): readonly Origin[] {
  return made !== undefined && ts.isCallExpression(made) && standardName(made, view) === "Promise.withResolvers"
    ? places(deferredCalls(made, "reject", view), path)
    : [];
}

function holderOf(node: ts.Node, view: ProgramView): ts.Node | undefined {
  const declaration = view.symbolOf(bare(node))?.valueDeclaration;
  return declaration === undefined ? undefined : initialOf(declaration);
}

function places({ sites }: CallSites, path: readonly Key[]): readonly Origin[] {
  return sites.flatMap((site) => site.argument(0, path)).filter(({ kind }) => kind === "place");
}

function settledWith(calls: CallSites, path: readonly Key[], node: ts.Node): readonly Origin[] {
  const origins = calls.sites.flatMap((site) => site.argument(0, path));
  if (!calls.complete) return [...origins, leaf("unknown", node)];
  return origins.length === 0 ? [leaf("nothing", node)] : origins;
}

const UNSEEN: CallSites = { sites: [], complete: false };

/** The calls of the function that a promise's executor gets as parameter `at`. */
function executorCalls(created: ts.NewExpression, at: number, view: ProgramView): CallSites {
  const executor = created.arguments?.[0];
  const code = executor === undefined ? undefined : bare(executor);
  const settle = code !== undefined && isFunctionWithBody(code) ? parametersOf(code)[at] : undefined;
  return settle === undefined || !ts.isIdentifier(settle.name)
    ? UNSEEN
    : callsOfSymbol(view.symbolOf(settle.name), view);
}

/** The calls of `resolve` or `reject` of what `Promise.withResolvers()` gives, out of a pattern or as a member. */
function deferredCalls(call: ts.CallExpression, name: string, view: ProgramView): CallSites {
  const { parent } = wrapped(call);
  if (ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name)) {
    const element = parent.name.elements.find((each) => propertyKey(each.propertyName ?? each.name) === name);
    return element === undefined ? { sites: [], complete: true } : callsOfSymbol(view.symbolOf(element.name), view);
  }
  const holder = ts.isVariableDeclaration(parent) ? view.symbolOf(parent.name) : undefined;
  const members = [...view.named(name)].flatMap((each) => {
    const access = mentionOf(each);
    if (!isAccess(access) || view.typeOf(access.expression).symbol?.name !== "PromiseWithResolvers") return [];
    return holder === undefined || view.symbolOf(bare(access.expression)) === holder ? [access] : [];
  });
  const found = members.map((access) => callsOfValue(access, view));
  // A deferred that travels is settled out of sight.
  return {
    sites: found.flatMap(({ sites }) => sites),
    complete: holder !== undefined && found.length > 0 && found.every(({ complete }) => complete),
  };
}
