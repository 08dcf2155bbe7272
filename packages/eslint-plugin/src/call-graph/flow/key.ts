import ts from "#compiler";
import { resolveAlias } from "../program/role-table.ts";
import type { ProgramView } from "../program/program-view.ts";
import { bare, constantText, type Access, type Call, isAccess } from "./expression.ts";
import { ANY_KEY, type Key } from "./place.ts";

/** The member that an access reads; any key where neither text nor type tells. */
export function keyOf(access: Access, view: ProgramView): Key {
  if (ts.isPropertyAccessExpression(access)) return access.name.text;
  const argument = access.argumentExpression;
  return constantText(argument) ?? literalText(view.typeOf(argument)) ?? ANY_KEY;
}

/** The member that an access reads, as the types know it. */
export function memberOf(access: Access, view: ProgramView): ts.Symbol | undefined {
  if (ts.isPropertyAccessExpression(access)) return view.symbolOf(access.name);
  const key = keyOf(access, view);
  if (key === ANY_KEY) return undefined;
  const found = view.checker.getPropertyOfType(view.checker.getNonNullableType(view.typeOf(access.expression)), key);
  return found === undefined ? undefined : resolveAlias(view.checker, found);
}

/** The last name of what is called: `write` of `a.b["write"](c)`. */
export function calledName(call: Call, view: ProgramView): string | undefined {
  const callee = bare(call.expression);
  if (ts.isIdentifier(callee)) return callee.text;
  return isAccess(callee) ? keyOf(callee, view) : undefined;
}

/** The constant text of an expression, by its syntax or by its literal type. */
export function textOf(node: ts.Expression, view: ProgramView): string | undefined {
  return constantText(node) ?? literalText(view.typeOf(node));
}

function literalText(type: ts.Type): string | undefined {
  return type.isStringLiteral() || type.isNumberLiteral() ? String(type.value) : undefined;
}
