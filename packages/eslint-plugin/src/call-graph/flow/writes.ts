import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { calleesOf } from "./callees.ts";
import {
  bare,
  isAccess,
  isAssignment,
  isFunctionWithBody,
  parametersOf,
  propertyKey,
  receiverOf,
  wrapped,
} from "./expression.ts";
import { calledName, keyOf, textOf } from "./key.ts";
import { isOutside } from "./outside.ts";
import { ANY_KEY, place, restAfterWrite, within, type Key, type Place } from "./place.ts";
import { returnOrigins } from "./returns.ts";

/** Something put into a named value, at a place. */
export interface Write {
  /** The value that is put there. */
  readonly value: Place;
  /** Where it happens. */
  readonly node: ts.Node;
  /** True when the whole value is replaced, so that an earlier one is gone. */
  readonly replaces: boolean;
}

/** How many names a value is followed through when someone writes into it. */
const ALIAS_DEPTH = 3;

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

/** Every write that happens through one mention of a value and touches the part asked for. */
export function writesAt(
  mention: ts.Node,
  path: readonly Key[],
  view: ProgramView,
  depth: number = ALIAS_DEPTH,
): readonly Write[] {
  return follow(wrapped(mention), [], path, view, depth);
}

/** Every write to a part of a symbol's value, anywhere in the program. */
export function writesTo(
  symbol: ts.Symbol,
  path: readonly Key[],
  view: ProgramView,
  depth: number = ALIAS_DEPTH,
): readonly Write[] {
  return view.references(symbol).flatMap((reference) => writesAt(mentionOf(reference), path, view, depth));
}

/** The expression that a name belongs to: `a.b` for the `b` of it. */
export function mentionOf(name: ts.Node): ts.Node {
  const { parent } = name;
  const isMember = ts.isPropertyAccessExpression(parent)
    ? parent.name === name
    : ts.isElementAccessExpression(parent) && parent.argumentExpression === name;
  return isMember ? parent : name;
}

function follow(
  target: ts.Node,
  written: readonly Key[],
  path: readonly Key[],
  view: ProgramView,
  depth: number,
): readonly Write[] {
  const { parent } = target;
  const put = (value: ts.Node, keys: readonly Key[] = written, inner: readonly Key[] = []): readonly Write[] => {
    const rest = restAfterWrite(path, keys);
    if (rest === undefined) return [];
    return [
      { value: place(value, [...inner, ...rest]), node: parent, replaces: keys.length === 0 && inner.length === 0 },
    ];
  };

  if (isAssignment(parent) && parent.left === target) return put(parent.right);
  if (isAccess(parent) && parent.expression === target) return throughAccess(parent, written, path, view, depth);
  if (isPatternPart(target)) return fromPattern(target, put);
  if ((ts.isForOfStatement(parent) || ts.isForInStatement(parent)) && parent.initializer === target) {
    return ts.isForOfStatement(parent) ? put(parent.expression, written, [ANY_KEY]) : [];
  }
  if (ts.isCallExpression(parent) && parent.arguments.includes(target as ts.Expression)) {
    return asArgument(parent, target as ts.Expression, written, path, view, depth);
  }
  if (depth > 0 && ts.isVariableDeclaration(parent) && parent.initializer === target && ts.isIdentifier(parent.name)) {
    const alias = view.symbolOf(parent.name);
    return alias === undefined ? [] : partial(writesTo(alias, pathBelow(path, written), view, depth - 1), written);
  }
  return [];
}

function throughAccess(
  access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  written: readonly Key[],
  path: readonly Key[],
  view: ProgramView,
  depth: number,
): readonly Write[] {
  const outer = wrapped(access);
  const call = outer.parent;
  const key = keyOf(access, view);
  if (ts.isCallExpression(call) && call.expression === outer) {
    if (key === "__defineGetter__") return definedGetter(call, written, path, view);
    const filler = fillerOf(key, access.expression, view);
    if (filler === undefined) return [];
    const rest = restAfterWrite(path, [...written, filler.key, ...(filler.below ?? [])]);
    if (rest === undefined) return [];
    return call.arguments.slice(filler.from, filler.until).map((argument) => ({
      value: ts.isSpreadElement(argument) ? place(argument.expression, within(ANY_KEY, rest)) : place(argument, rest),
      node: call,
      replaces: false,
    }));
  }
  return follow(outer, [...written, key], path, view, depth);
}

/** What a method puts into what it is called on. */
export function fillerOf(key: Key, receiver: ts.Expression, view: ProgramView): Filler | undefined {
  const isBytes =
    BYTE_FILLERS.has(key) &&
    /^(?:Buffer|(?:Big)?(?:Ui|I)nt\w+Array|Float\w+Array)$/.test(view.typeOf(receiver).symbol?.name ?? "");
  return isBytes ? { from: 0, until: 1, key: ANY_KEY } : FILLERS.get(key);
}

/** `target.__defineGetter__("key", () => value)`. */
function definedGetter(
  call: ts.CallExpression,
  written: readonly Key[],
  path: readonly Key[],
  view: ProgramView,
): readonly Write[] {
  const [key, getter] = call.arguments;
  const code = getter === undefined ? undefined : bare(getter);
  if (key === undefined || code === undefined || !isFunctionWithBody(code)) return [];
  const rest = restAfterWrite(path, [...written, textOf(key, view) ?? ANY_KEY]);
  if (rest === undefined) return [];
  return returnOrigins(code, rest).flatMap((value) =>
    value.kind === "place" ? [{ value, node: call, replaces: false }] : [],
  );
}

/** `Object.assign(target, …)`, `Reflect.set(target, …)`, or a function of ours that fills what it is given. */
function asArgument(
  call: ts.CallExpression,
  target: ts.Expression,
  written: readonly Key[],
  path: readonly Key[],
  view: ProgramView,
  depth: number,
): readonly Write[] {
  const at = call.arguments.indexOf(target);
  const callee = call.expression.getText();
  const below = restAfterWrite(path, written);
  if (below === undefined) return [];
  if (at === 0 && callee === "Object.assign") {
    return call.arguments.slice(1).map((source) => ({ value: place(source, below), node: call, replaces: false }));
  }
  if (
    at === 0 &&
    (callee === "Reflect.set" || callee === "Object.defineProperty" || callee === "Reflect.defineProperty")
  ) {
    return definedProperty(call, written, path, view);
  }
  if (at === 0 && callee === "Object.defineProperties") return definedProperties(call, written, path);
  const copied = copiedInto(call, at, view);
  if (copied !== undefined) return [{ value: place(copied), node: call, replaces: false }];
  if (depth === 0) return [];
  return calleesOf(call, view).declarations.flatMap((callee) => {
    const parameter = isFunctionWithBody(callee) ? parametersOf(callee)[at] : undefined;
    if (parameter === undefined || !ts.isIdentifier(parameter.name)) return [];
    const symbol = view.symbolOf(parameter.name);
    return symbol === undefined ? [] : partial(writesTo(symbol, below, view, depth - 1), []);
  });
}

/** `bytes.copy(target)`, `encoder.encodeInto(text, target)`: what the argument is filled with. */
function copiedInto(call: ts.CallExpression, at: number, view: ProgramView): ts.Expression | undefined {
  const copy = COPIES.get(calledName(call, view) ?? "");
  if (copy?.into !== at || !isOutside(call, view)) return undefined;
  return copy.from === undefined ? receiverOf(call) : call.arguments[copy.from];
}

function definedProperty(
  call: ts.CallExpression,
  written: readonly Key[],
  path: readonly Key[],
  view: ProgramView,
): readonly Write[] {
  const [, key, value] = call.arguments;
  if (key === undefined || value === undefined) return [];
  const rest = restAfterWrite(path, [...written, textOf(key, view) ?? ANY_KEY]);
  if (rest === undefined) return [];
  if (call.expression.getText().endsWith("defineProperty")) return described(value, rest, call);
  return [{ value: place(value, rest), node: call, replaces: false }];
}

/** `Object.defineProperties(target, { key: { value } })`. */
function definedProperties(call: ts.CallExpression, written: readonly Key[], path: readonly Key[]): readonly Write[] {
  const list = call.arguments[1] === undefined ? undefined : bare(call.arguments[1]);
  if (list === undefined || !ts.isObjectLiteralExpression(list)) return [];
  return list.properties.flatMap((property) => {
    if (!ts.isPropertyAssignment(property)) return [];
    const rest = restAfterWrite(path, [...written, propertyKey(property.name)]);
    return rest === undefined ? [] : described(property.initializer, rest, call);
  });
}

/** What a property has by its descriptor: the value, or what its getter gives. */
function described(descriptor: ts.Node, rest: readonly Key[], node: ts.Node): readonly Write[] {
  const literal = bare(descriptor);
  const getter = ts.isObjectLiteralExpression(literal)
    ? literal.properties.find(({ name }) => name !== undefined && propertyKey(name) === "get")
    : undefined;
  const code = getter !== undefined && ts.isPropertyAssignment(getter) ? bare(getter.initializer) : getter;
  const values =
    code !== undefined && isFunctionWithBody(code)
      ? returnOrigins(code, rest).filter((origin) => origin.kind === "place")
      : [place(descriptor, within("value", rest))];
  return values.map((value) => ({ value, node, replaces: false }));
}

/** Writes through an alias fill parts; that an alias is given another value does not touch this one. */
function partial(writes: readonly Write[], _written: readonly Key[]): readonly Write[] {
  return writes.filter((write) => !write.replaces).map((write) => ({ ...write, replaces: false }));
}

function pathBelow(path: readonly Key[], written: readonly Key[]): readonly Key[] {
  return path.slice(written.length);
}

function isPatternPart(target: ts.Node): boolean {
  const { parent } = target;
  return (
    ts.isArrayLiteralExpression(parent) ||
    ts.isSpreadElement(parent) ||
    ts.isSpreadAssignment(parent) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === target) ||
    (ts.isShorthandPropertyAssignment(parent) && parent.name === target)
  );
}

/** `[x] = value`, `({ a: x } = value)`: climbs to the assignment, collecting the keys on the way. */
function fromPattern(
  target: ts.Node,
  put: (value: ts.Node, keys?: readonly Key[], inner?: readonly Key[]) => readonly Write[],
): readonly Write[] {
  const keys: Key[] = [];
  let node = target;
  for (;;) {
    const { parent } = node;
    if (ts.isPropertyAssignment(parent) && parent.initializer === node) {
      keys.unshift(propertyKey(parent.name));
      node = parent.parent;
    } else if (ts.isShorthandPropertyAssignment(parent)) {
      keys.unshift(parent.name.text);
      node = parent.parent;
    } else if (ts.isSpreadAssignment(parent)) {
      // What is left over keeps its keys.
      node = parent.parent;
    } else if (ts.isSpreadElement(parent) && ts.isArrayLiteralExpression(parent.parent)) {
      node = parent.parent;
    } else if (ts.isArrayLiteralExpression(parent)) {
      keys.unshift(String(parent.elements.indexOf(node as ts.Expression)));
      node = parent;
    } else if (ts.isBinaryExpression(parent) && parent.left === node && ts.isExpression(node)) {
      if (parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return [];
      const outer = wrapped(parent).parent;
      const isDefault = keys.length > 0 && (ts.isPropertyAssignment(outer) || ts.isArrayLiteralExpression(outer));
      if (!isDefault) return node === target ? [] : put(parent.right, undefined, keys);
      node = parent;
    } else if (ts.isForOfStatement(parent) && parent.initializer === node) {
      return put(parent.expression, undefined, [ANY_KEY, ...keys]);
    } else {
      return [];
    }
  }
}
