import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { calleesOf } from "./callees.ts";
import { definedGetter, definedProperties, definedProperty } from "./definition.ts";
import {
  isAccess,
  isAssignment,
  isFunctionWithBody,
  mentionOf,
  parametersOf,
  propertyKey,
  wrapped,
} from "./expression.ts";
import { copiedInto, fillerOf } from "./fillers.ts";
import { keyOf } from "./key.ts";
import { ANY_KEY, place, restAfterWrite, within, type Key, type Place } from "./place.ts";

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
  const known = view.remember("writes", () => new Map<ts.Symbol, Map<string, readonly Write[]>>());
  let ofSymbol = known.get(symbol);
  if (ofSymbol === undefined) known.set(symbol, (ofSymbol = new Map<string, readonly Write[]>()));
  const key = `${depth}\0${path.join("\0")}`;
  let writes = ofSymbol.get(key);
  if (writes === undefined) {
    writes = view.references(symbol).flatMap((reference) => writesAt(mentionOf(reference), path, view, depth));
    ofSymbol.set(key, writes);
  }
  return writes;
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
    return alias === undefined ? [] : partial(writesTo(alias, path.slice(written.length), view, depth - 1));
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
    if (key === "__defineGetter__") return additions(definedGetter(call, written, path, view), call);
    const filler = fillerOf(key, access.expression, view);
    if (filler === undefined) return [];
    const rest = restAfterWrite(path, [...written, filler.key, ...(filler.below ?? [])]);
    if (rest === undefined) return [];
    const values = call.arguments
      .slice(filler.from, filler.until)
      .map((argument) =>
        ts.isSpreadElement(argument) ? place(argument.expression, within(ANY_KEY, rest)) : place(argument, rest),
      );
    return additions(values, call);
  }
  return follow(outer, [...written, key], path, view, depth);
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
    return additions(
      call.arguments.slice(1).map((source) => place(source, below)),
      call,
    );
  }
  if (
    at === 0 &&
    (callee === "Reflect.set" || callee === "Object.defineProperty" || callee === "Reflect.defineProperty")
  ) {
    return additions(definedProperty(call, written, path, view), call);
  }
  if (at === 0 && callee === "Object.defineProperties") return additions(definedProperties(call, written, path), call);
  const copied = copiedInto(call, at, view);
  if (copied !== undefined) return additions([place(copied)], call);
  if (depth === 0) return [];
  return calleesOf(call, view).declarations.flatMap((callee) => {
    const parameter = isFunctionWithBody(callee) ? parametersOf(callee)[at] : undefined;
    if (parameter === undefined || !ts.isIdentifier(parameter.name)) return [];
    const symbol = view.symbolOf(parameter.name);
    return symbol === undefined ? [] : partial(writesTo(symbol, below, view, depth - 1));
  });
}

/** What a call puts into a value beside what it holds already. */
function additions(values: readonly Place[], node: ts.Node): readonly Write[] {
  return values.map((value) => ({ value, node, replaces: false }));
}

/** Writes through an alias fill parts; that an alias is given another value does not touch this one. */
function partial(writes: readonly Write[]): readonly Write[] {
  return writes.filter(({ replaces }) => !replaces);
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
