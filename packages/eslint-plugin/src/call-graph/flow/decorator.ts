import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { functionsOf } from "./callees.ts";
import type { CallSite } from "./call-site.ts";
import { bare, isAssignment, isFunctionWithBody, visitOwnCode, type FunctionWithBody } from "./expression.ts";
import { leaf, place } from "./place.ts";
import { returnOrigins } from "./returns.ts";

/**
 * The functions that a member's decorators put in its place: for a method what runs instead of it, for a field what makes
 * its value. Source: the proposal for decorators, stage 3, "Class Methods", "Class Fields".
 */
export function replacementsOf(member: ts.Node, view: ProgramView): readonly ts.Node[] {
  const decorators = ts.canHaveDecorators(member) ? (ts.getDecorators(member) ?? []) : [];
  return decorators
    .flatMap(({ expression }) => functionsOf(bare(expression), view).declarations.filter(isFunctionWithBody))
    .flatMap((code) => [
      ...returnOrigins(code, []).flatMap((given) => (given.kind === "place" ? [given.node] : [])),
      ...describedIn(code),
    ])
    .flatMap((given) => functionsOf(bare(given), view).declarations)
    .filter(isFunctionWithBody);
}

/** `descriptor.value = f` in a decorator of the older kind, whose third parameter is the descriptor. */
function describedIn(code: FunctionWithBody): readonly ts.Expression[] {
  const descriptor = code.parameters[2]?.name;
  if (descriptor === undefined || !ts.isIdentifier(descriptor)) return [];
  const found: ts.Expression[] = [];
  visitOwnCode(code.body, (node) => {
    if (!isAssignment(node) || !ts.isPropertyAccessExpression(node.left) || node.left.name.text !== "value") return;
    const holder = bare(node.left.expression);
    if (ts.isIdentifier(holder) && holder.text === descriptor.text) found.push(node.right);
  });
  return found;
}

/** How the language calls a decorator: with the member and its context; before stage 3 with the descriptor as third. */
export function decoratorSite(decorator: ts.Decorator): CallSite {
  const member = decorator.parent;
  const unknown = leaf("unknown", decorator);
  return {
    node: decorator,
    argument(at, path) {
      if (at === 0 && path.length === 0) return [place(member)];
      return at === 2 && path[0] === "value" ? [place(member, path.slice(1))] : [unknown];
    },
    rest: () => [unknown],
  };
}
