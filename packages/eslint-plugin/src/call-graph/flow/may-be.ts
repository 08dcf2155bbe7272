import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { bare } from "./expression.ts";

/** How many classes above each other are looked at. */
const DEPTH = 8;

/** True when a value of the type may stand where the other is declared: also under a `this`, or with type arguments of its own. */
export function mayBe(type: ts.Type, declared: ts.Type, view: ProgramView): boolean {
  if (view.checker.isTypeAssignableTo(type, declared)) return true;
  return (isOpen(type, view) || isOpen(declared, view)) && inherits(type.symbol, declared.symbol, view, DEPTH);
}

/** `this`, `T`, `Batched<T>`: what it is depends on who uses it. */
function isOpen(type: ts.Type, view: ProgramView): boolean {
  if ((type.flags & ts.TypeFlags.TypeParameter) !== 0) return true;
  if (((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) === 0) return false;
  return view.checker
    .getTypeArguments(type as ts.TypeReference)
    .some((argument) => (argument.flags & ts.TypeFlags.TypeParameter) !== 0);
}

/** `class Lines extends Batched<string>` where a `Batched<T>` is. */
function inherits(
  symbol: ts.Symbol | undefined,
  base: ts.Symbol | undefined,
  view: ProgramView,
  left: number,
): boolean {
  if (symbol === undefined || base === undefined || left === 0) return false;
  if (symbol === base) return isNamed(symbol);
  return (symbol.declarations ?? []).some(
    (declaration) =>
      (ts.isClassLike(declaration) || ts.isInterfaceDeclaration(declaration)) &&
      (declaration.heritageClauses ?? []).some((clause) =>
        clause.types.some((above) => inherits(view.symbolOf(bare(above.expression)), base, view, left - 1)),
      ),
  );
}

/** The symbols of object literals and of type literals say nothing of what they are. */
function isNamed({ flags }: ts.Symbol): boolean {
  return (flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) !== 0;
}
