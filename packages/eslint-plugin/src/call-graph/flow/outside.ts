import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { memberOf } from "./key.ts";
import { bare, isAccess, type Call } from "./expression.ts";
import { isOpaque } from "./static-type.ts";

/** True when what is called is declared outside the program, or on a value that has no type. */
export function isOutside(call: Call, view: ProgramView): boolean {
  const callee = bare(call.expression);
  if (isAccess(callee)) {
    const symbol = memberOf(callee, view);
    if (symbol === undefined) return isOpaque(view.typeOf(callee.expression));
    return isOutsideSymbol(symbol, view);
  }
  const symbol = ts.isIdentifier(callee) ? view.symbolOf(callee) : undefined;
  return symbol !== undefined && isOutsideSymbol(symbol, view);
}

/** True when no declaration of the symbol is the project's own code. */
export function isOutsideSymbol(symbol: ts.Symbol, view: ProgramView): boolean {
  const declarations = symbol.declarations ?? [];
  return declarations.length > 0 && declarations.every((declaration) => !view.isOwn(declaration));
}

/** True when the symbol belongs to the language's or the platform's own library files. */
export function isStandard(symbol: ts.Symbol, view: ProgramView): boolean {
  const declarations = symbol.declarations ?? [];
  return (
    declarations.length > 0 &&
    declarations.every((declaration) => view.program.isSourceFileDefaultLibrary(declaration.getSourceFile()))
  );
}
