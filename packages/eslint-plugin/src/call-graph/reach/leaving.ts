import ts from "#compiler";
import { callSitesOf } from "../flow/call-sites.ts";
import { THROW_DEPTH } from "../flow/exception.ts";
import { enclosingFunction, propertyKey, type FunctionWithBody } from "../flow/expression.ts";
import { anywhere, CALLED, put, type Load } from "./load.ts";
import type { Reach } from "./reach.ts";
import { bindPattern } from "./storing.ts";
import { thisIn } from "./member-uses.ts";

/** A load leaves the function it is in, as its result. */
export function leaveBy(node: ts.Node, load: Load, reach: Reach): void {
  const code = enclosingFunction(node);
  if (code === undefined) return;
  if (load.entered === code) {
    reach.leaving(code, { ...load, entered: undefined });
    return;
  }
  givenBy(code, anywhere(load), reach);
}

/** Every call of a function gives a load. */
function givenBy(code: FunctionWithBody, load: Load, reach: Reach): void {
  const { view } = reach;
  if (ts.isGetAccessor(code)) {
    ofMember(code, code.name, load, reach);
    return;
  }
  if (ts.isSetAccessor(code)) return;
  const called = put(load, CALLED);
  if (ts.isConstructorDeclaration(code)) reach.symbol(code.parent.name && view.symbolOf(code.parent.name), load);
  else if (ts.isMethodDeclaration(code)) ofMember(code, code.name, called, reach);
  else if (ts.isFunctionDeclaration(code)) {
    if (code.name === undefined) reach.exportedDefault(code.getSourceFile(), called);
    else reach.symbol(view.symbolOf(code.name), called);
  } else {
    if (ts.isFunctionExpression(code) && code.name !== undefined) reach.symbol(view.symbolOf(code.name), called);
    reach.node(code, called);
  }
}

/** A getter or a method: of a class by its symbol, of an object literal as a part of it. */
function ofMember(code: FunctionWithBody, name: ts.PropertyName, load: Load, reach: Reach): void {
  const owner = code.parent;
  reach.symbol(reach.view.symbolOf(name), load);
  if (ts.isClassLike(owner)) {
    if (ts.isComputedPropertyName(name) || owner.name === undefined) {
      // `[Symbol.iterator]`: whoever goes through an instance, and what has no name to be found under.
      reach.symbol(
        owner.name && reach.view.symbolOf(owner.name),
        put(load, ...(ts.isComputedPropertyName(name) ? [] : [propertyKey(name)])),
      );
      if (ts.isComputedPropertyName(name)) iterated(owner, load, reach);
      if (ts.isClassExpression(owner)) reach.node(owner, put(load, propertyKey(name)));
    }
    return;
  }
  if (!ts.isObjectLiteralExpression(owner)) return;
  const held = put(load, propertyKey(name));
  reach.node(owner, held);
  if (ts.isComputedPropertyName(name)) reach.node(owner, { ...load, path: load.path.slice(1) });
  for (const self of thisIn(owner)) reach.node(self, held);
}

/** An instance of a class that can be gone through gives what its iterator yields. */
function iterated(owner: ts.ClassLikeDeclaration, load: Load, reach: Reach): void {
  const elements = load.path[0] === CALLED ? { ...load, path: load.path.slice(1) } : load;
  reach.symbol(owner.name && reach.view.symbolOf(owner.name), elements);
  if (ts.isClassExpression(owner)) reach.node(owner, elements);
}

/** A load is thrown: it comes into the `catch` around it, and into those around the calls above it. */
export function throwFrom(node: ts.Node, load: Load, reach: Reach): void {
  caughtAround(node, load, reach);
  const seen = new Set<ts.Node>();
  let throwing: readonly ts.Node[] = [node];
  for (let calls = 0; calls < THROW_DEPTH; calls += 1) {
    throwing = throwing.flatMap((at) => {
      const code = enclosingFunction(at);
      if (code === undefined || seen.has(code)) return [];
      seen.add(code);
      return callSitesOf(code, reach.view).sites.map((site) => site.node);
    });
    for (const call of throwing) caughtAround(call, anywhere(load), reach);
  }
}

function caughtAround(node: ts.Node, load: Load, reach: Reach): void {
  for (let inner = node, outer = node.parent; outer !== undefined; inner = outer, outer = outer.parent) {
    if (ts.isFunctionLike(outer)) return;
    if (!ts.isTryStatement(outer) || outer.tryBlock !== inner) continue;
    const name = outer.catchClause?.variableDeclaration?.name;
    if (name !== undefined) bindPattern(name, load, reach);
  }
}
