import ts from "#compiler";
import { resolveAlias } from "../program/role-table.ts";
import type { ProgramView } from "../program/program-view.ts";
import { propertyKey } from "./expression.ts";

/** The method of the redactor that makes a redacted record. */
const REDACT = "redact";

/** True for `redact` as the runtime declares it; a method of that name anywhere else is somebody's own. */
export function isRedactMethod(callee: ts.Node, view: ProgramView): boolean {
  const isMethod =
    ts.isMethodDeclaration(callee) ||
    ts.isMethodSignature(callee) ||
    ts.isPropertySignature(callee) ||
    ts.isPropertyDeclaration(callee);
  const member = isMethod
    ? callee
    : ts.isFunctionTypeNode(callee) && ts.isPropertySignature(callee.parent)
      ? callee.parent
      : undefined;
  if (member === undefined || propertyKey(member.name) !== REDACT) return false;
  const owner = member.parent as ts.ClassLikeDeclaration | ts.InterfaceDeclaration | ts.TypeLiteralNode;
  const name = ts.isTypeLiteralNode(owner)
    ? ts.isTypeAliasDeclaration(owner.parent)
      ? owner.parent.name
      : undefined
    : owner.name;
  const symbol = name === undefined ? undefined : view.checker.getSymbolAtLocation(name);
  return symbol !== undefined && view.table.roles.get(resolveAlias(view.checker, symbol)) === "Redactor";
}
