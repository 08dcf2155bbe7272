import ts from "typescript";
import type { ProgramView } from "../program/program-view.ts";
import { bare, isAccess, isAssignment, isCall } from "../flow/expression.ts";
import { calledName } from "../flow/key.ts";
import { isOutside } from "../flow/outside.ts";
import { plays } from "../flow/types-behind.ts";
import { nodesOf, quoted, type Ban, type Deed } from "./ban.ts";

/** Functions whose first argument is changed, or stood in for. */
const CHANGERS: ReadonlySet<string> = new Set([
  "assign",
  "defineProperty",
  "defineProperties",
  "deleteProperty",
  "set",
  "setPrototypeOf",
  "Proxy",
]);

/** A redactor that is written to, replaced in part, wrapped in a Proxy, or spied on. */
export const tampering: Ban = (file, view) => {
  if (view.table.ownRuntime.has(file) || ![...view.table.roles.values()].includes("Redactor")) return [];
  return nodesOf(file, isDeed).flatMap((node): readonly Deed[] => {
    const target = targetOf(node, view);
    if (target === undefined || !isRedactor(target, view)) return [];
    return [{ id: "tamperedRedactor", node, what: quoted(node) }];
  });
};

function isDeed(
  node: ts.Node,
): node is ts.BinaryExpression | ts.CallExpression | ts.NewExpression | ts.DeleteExpression {
  return isAssignment(node) || isCall(node) || ts.isDeleteExpression(node);
}

/** What is changed, where the code has the shape of a change. */
function targetOf(node: ts.Node, view: ProgramView): ts.Node | undefined {
  if (isAssignment(node)) return ownerOf(node.left);
  if (ts.isDeleteExpression(node)) return ownerOf(node.expression);
  if (!isCall(node)) return undefined;
  const [first, second] = node.arguments ?? [];
  if (first === undefined) return undefined;
  if (CHANGERS.has(calledName(node, view) ?? "") && isOutside(node, view)) return first;
  const isNamed = second !== undefined && ts.isStringLiteralLike(second) && second.text === "redact";
  return isNamed && isOutside(node, view) ? first : undefined;
}

function ownerOf(left: ts.Node): ts.Node | undefined {
  const target = bare(left);
  return isAccess(target) && target.expression.kind !== ts.SyntaxKind.ThisKeyword ? target.expression : undefined;
}

function isRedactor(node: ts.Node, view: ProgramView): boolean {
  if (plays(node, "Redactor", view)) return true;
  const inner = bare(node);
  const symbol = ts.isIdentifier(inner) ? view.symbolOf(inner) : undefined;
  return symbol !== undefined && view.table.roles.get(symbol) === "Redactor";
}
