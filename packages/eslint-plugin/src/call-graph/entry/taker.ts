import type ts from "#compiler";
import { HARMLESS_PACKAGES, PLATFORM_PACKAGES } from "../egress/egress-table.ts";
import { egressOf, egressOfClass, packageOf } from "../egress/egress.ts";
import { calleesOf, functionsOf } from "../flow/callees.ts";
import { type AnyCall, isAccess } from "../flow/expression.ts";
import { memberOf } from "../flow/key.ts";
import { isOutsideSymbol } from "../flow/outside.ts";
import type { ProgramView } from "../program/program-view.ts";

/** The package that declares what takes a value: neither the platform nor the runtime nor a harmless one. */
export function packageTaking(taker: ts.Node | undefined, view: ProgramView): string | undefined {
  const name = taker === undefined ? undefined : packageOf(taker.getSourceFile().fileName);
  if (name === undefined || HARMLESS_PACKAGES.has(name) || PLATFORM_PACKAGES.has(name)) return undefined;
  return view.table.isRuntimeSpecifier(name) ? undefined : name;
}

/** The declaration of the function outside the program that a call runs: as below, else by the type of what is called. */
export function functionTaking(call: AnyCall, callee: ts.Node, view: ProgramView): ts.Node | undefined {
  const named = declaredOutside(callee, view);
  if (named !== undefined) return named === "egress" ? undefined : named;
  const { declarations, complete } = calleesOf(call, view);
  const foreign = declarations.find((declaration) => !view.isOwn(declaration));
  if (foreign !== undefined || complete) return foreign;
  const declared = view.checker.getResolvedSignature(call)?.declaration;
  return declared !== undefined && !view.isOwn(declared) ? declared : undefined;
}

/** The declaration of a function outside the program, by its name or by where its value comes from. */
export function foreignFunction(node: ts.Node, view: ProgramView): ts.Node | undefined {
  const named = declaredOutside(node, view);
  if (named !== undefined) return named === "egress" ? undefined : named;
  return functionsOf(node, view).declarations.find((declaration) => !view.isOwn(declaration));
}

/** The platform's own ways out are looked at as such. */
function declaredOutside(node: ts.Node, view: ProgramView): ts.Node | "egress" | undefined {
  const symbol = isAccess(node) ? memberOf(node, view) : view.symbolOf(node);
  if (symbol === undefined || !isOutsideSymbol(symbol, view)) return undefined;
  const isEgress = egressOf(symbol, view) !== undefined || egressOfClass(symbol, view) !== undefined;
  return isEgress ? "egress" : symbol.declarations?.[0];
}
