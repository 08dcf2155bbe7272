import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { isAccess, mentionOf, propertyKey } from "../flow/expression.ts";
import { ownerType } from "../flow/callees.ts";
import { mayReceive } from "../flow/static-type.ts";
import { TOLD, type Load } from "./load.ts";
import type { Reach } from "./reach.ts";
import { tellFunctionsIn } from "./telling.ts";

/** A place that names a member without the checker knowing it for the same. */
export interface MemberUse {
  readonly name: ts.Node;
  spread(load: Load, reach: Reach): void;
}

/**
 * Where a member is used under its name alone: a method through a base class, an interface or a value without a type;
 * a member whose type tells of records as a property of an object literal that is typed by its context.
 */
export function memberUses(symbol: ts.Symbol, view: ProgramView): readonly MemberUse[] {
  const declaration = symbol.declarations?.[0];
  if (declaration === undefined || !isMember(declaration)) return [];
  const { name, parent: owner } = declaration;
  const isOwned = ts.isClassLike(owner) || ts.isInterfaceDeclaration(owner);
  const type =
    view.isOwn(owner) && ts.isMethodDeclaration(declaration)
      ? isOwned
        ? ownerType(owner, view)
        : view.typeOf(owner)
      : undefined;
  const uses: MemberUse[] = [];
  for (const node of view.named(propertyKey(name))) {
    const mention = mentionOf(node);
    if (isAccess(mention) && mention !== node) {
      if (type !== undefined && view.symbolOf(node) !== symbol && mayReceive(mention.expression, type, view))
        uses.push({ name: node, spread: (load, reach) => reach.node(mention, load) });
    } else if (isPropertyName(node)) {
      uses.push({
        name: node,
        spread(load, reach) {
          if (load.path[0] === TOLD) tellFunctionsIn(node.parent, reach);
        },
      });
    }
  }
  return uses;
}

type Member =
  ts.MethodDeclaration | ts.MethodSignature | ts.PropertySignature | ts.PropertyDeclaration | ts.PropertyAssignment;

function isMember(node: ts.Node): node is Member {
  return (
    ts.isMethodDeclaration(node) ||
    ts.isMethodSignature(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertyAssignment(node)
  );
}

function isPropertyName(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ((ts.isPropertyAssignment(parent) || ts.isJsxAttribute(parent)) && parent.name === node) ||
    (ts.isMethodDeclaration(parent) && parent.name === node && ts.isObjectLiteralExpression(parent.parent))
  );
}

/** The class that a member belongs to. */
export function ownerClass(
  symbol: ts.Symbol,
  view: ProgramView,
): { readonly code: ts.ClassLikeDeclaration; readonly symbol: ts.Symbol | undefined } | undefined {
  for (const declaration of symbol.declarations ?? []) {
    if ((symbol.flags & (ts.SymbolFlags.Property | ts.SymbolFlags.Method | ts.SymbolFlags.Accessor)) === 0) continue;
    const owner = ts.isParameter(declaration) ? declaration.parent.parent : declaration.parent;
    if (owner !== undefined && ts.isClassLike(owner) && view.isOwn(owner))
      return { code: owner, symbol: owner.name === undefined ? undefined : view.symbolOf(owner.name) };
  }
  return undefined;
}

/** Every `this` of a class, an object literal or a function. */
export const thisIn: (code: ts.Node) => readonly ts.Node[] = everyIn(
  "this",
  ({ kind }) => kind === ts.SyntaxKind.ThisKeyword,
);

/** Every `arguments` of a function. */
export const argumentsIn: (code: ts.Node) => readonly ts.Node[] = everyIn(
  "arguments",
  (node) => ts.isIdentifier(node) && node.text === "arguments",
);

function everyIn(text: string, isWanted: (node: ts.Node) => boolean): (code: ts.Node) => readonly ts.Node[] {
  const known = new WeakMap<ts.Node, readonly ts.Node[]>();
  return (code) => {
    let found = known.get(code);
    if (found === undefined) {
      const nodes: ts.Node[] = [];
      const visit = (node: ts.Node): void => {
        if (isWanted(node)) nodes.push(node);
        ts.forEachChild(node, visit);
      };
      if (code.getSourceFile().text.includes(text)) visit(code);
      found = nodes;
      known.set(code, found);
    }
    return found;
  };
}
