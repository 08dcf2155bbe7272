import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { mentionOf } from "./expression.ts";
import { isDeclarationName } from "./function-mention.ts";

/**
 * Where the constructor of a class is called: the mentions of the class, and of those without a constructor that extend
 * it; and `super(…)` in those that have one.
 */
export function constructionsOf(owner: ts.ClassLikeDeclaration, view: ProgramView): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const seen = new Set<ts.Node>();
  const follow = (code: ts.ClassLikeDeclaration): void => {
    if (seen.has(code)) return;
    seen.add(code);
    const symbol = code.name === undefined ? undefined : view.symbolOf(code.name);
    for (const reference of symbol === undefined ? [] : view.references(symbol)) {
      const derived = extendedIn(reference);
      if (derived === undefined) {
        if (!isDeclarationName(reference)) found.push(mentionOf(reference));
      } else if (ts.isClassLike(derived)) {
        const own = derived.members.find(ts.isConstructorDeclaration);
        if (own?.body === undefined) follow(derived);
        else found.push(...superCallsIn(own.body));
      }
    }
    if (ts.isClassExpression(code)) found.push(code);
  };
  follow(owner);
  return found;
}

/** `super(…)`. */
export function isSuperCall(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword;
}

/** What is declared as `… extends A`, for the `A` of it. */
function extendedIn(reference: ts.Node): ts.Node | undefined {
  const clause = reference.parent.parent;
  return ts.isExpressionWithTypeArguments(reference.parent) && ts.isHeritageClause(clause) ? clause.parent : undefined;
}

function superCallsIn(body: ts.Node): readonly ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (isSuperCall(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}
