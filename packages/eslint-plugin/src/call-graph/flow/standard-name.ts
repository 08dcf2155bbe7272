import ts from "#compiler";
import { propertyOfBinding } from "../program/references.ts";
import type { ProgramView } from "../program/program-view.ts";
import { bare, initialOf, isAccess, type Call } from "./expression.ts";
import { keyOf, memberOf } from "./key.ts";
import { isOpaque } from "./static-type.ts";

/** How many names of one's own a function of the language is followed through. */
const ALIASES = 3;

/**
 * `Object.assign` for a call of it, by whatever way the code came to it: an alias, a destructured name, `globalThis`.
 * `undefined` for all that is no function of the language's library.
 */
export function standardName(call: Call, view: ProgramView): string | undefined {
  const callee = bare(call.expression);
  if (isAccess(callee) && isOpaque(view.typeOf(callee.expression))) {
    // Without a type the member's name has to do, where it is no other object's as well: every map has a `set`.
    const key = keyOf(callee, view);
    return key === "set" ? undefined : `Object.${key}`;
  }
  const declaration = symbolBehind(callee, view)?.declarations?.[0];
  if (declaration === undefined || !view.program.isSourceFileDefaultLibrary(declaration.getSourceFile()))
    return undefined;
  return nameOf(declaration);
}

function symbolBehind(callee: ts.Node, view: ProgramView, left: number = ALIASES): ts.Symbol | undefined {
  if (isAccess(callee)) return memberOf(callee, view);
  const symbol = ts.isIdentifier(callee) ? view.symbolOf(callee) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (declaration === undefined || !view.isOwn(declaration)) return symbol;
  if (ts.isBindingElement(declaration)) return propertyOfBinding(declaration, view);
  const initial = initialOf(declaration);
  return initial === undefined || left === 0 ? undefined : symbolBehind(initial, view, left - 1);
}

/** `interface ObjectConstructor { assign(…) }`, `namespace Reflect { function set(…) }`, `declare var Proxy`. */
function nameOf(declaration: ts.Node): string | undefined {
  const name = (declaration as ts.NamedDeclaration).name?.getText();
  if (ts.isVariableDeclaration(declaration)) return name;
  const owner = ts.isModuleBlock(declaration.parent) ? declaration.parent.parent : declaration.parent;
  if (!ts.isInterfaceDeclaration(owner) && !ts.isModuleDeclaration(owner)) return undefined;
  return `${owner.name.getText().replace(/Constructor$/, "")}.${name ?? ""}`;
}
