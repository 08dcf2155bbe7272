import type * as ts from "typescript";
import { typescript } from "../typescript.ts";

/**
 * What every caller passes for a parameter, when all callers are known: a function that is not exported and only called,
 * or a `#private` method. `undefined`: somebody else may call it, or a caller spreads.
 */
export function passedArguments(
  parameter: ts.ParameterDeclaration,
  checker: ts.TypeChecker,
): readonly ts.Expression[] | undefined {
  const { isSpreadElement } = typescript();
  const fn = parameter.parent;
  const name = nameOf(fn);
  const at = argumentAt(parameter);
  if (name === undefined || parameter.dotDotDotToken !== undefined || isOpen(fn)) return undefined;
  const symbol = checker.getSymbolAtLocation(name);
  const calls = symbol === undefined ? undefined : callsOf(symbol, name, checker);
  if (calls === undefined) return undefined;
  const values: ts.Expression[] = [];
  for (const call of calls) {
    const value = call.arguments[at] ?? parameter.initializer;
    if (value === undefined || call.arguments.slice(0, at + 1).some((argument) => isSpreadElement(argument)))
      return undefined;
    values.push(value);
  }
  return values;
}

/** Which argument a parameter gets: `this`, which only says a type, gets none. */
export function argumentAt(parameter: ts.ParameterDeclaration): number {
  const { isIdentifier } = typescript();
  const [first] = parameter.parent.parameters;
  const isSelf = first !== undefined && isIdentifier(first.name) && first.name.text === "this";
  return parameter.parent.parameters.indexOf(parameter) - (isSelf ? 1 : 0);
}

/** What a function is called by: its own name, or the constant it was made for. */
function nameOf(fn: ts.SignatureDeclaration): ts.Identifier | ts.PrivateIdentifier | undefined {
  const {
    isArrowFunction,
    isFunctionDeclaration,
    isFunctionExpression,
    isIdentifier,
    isMethodDeclaration,
    isPrivateIdentifier,
    isVariableDeclaration,
  } = typescript();
  if (isFunctionDeclaration(fn)) return fn.name;
  if (isMethodDeclaration(fn)) return isPrivateIdentifier(fn.name) ? fn.name : undefined;
  if (!isArrowFunction(fn) && !isFunctionExpression(fn)) return undefined;
  const { parent } = fn;
  return isVariableDeclaration(parent) && isIdentifier(parent.name) ? parent.name : undefined;
}

function isOpen(fn: ts.SignatureDeclaration): boolean {
  const { canHaveModifiers, getCombinedModifierFlags, isVariableDeclaration, ModifierFlags } = typescript();
  const declaration = isVariableDeclaration(fn.parent) ? fn.parent : fn;
  return canHaveModifiers(declaration) || isVariableDeclaration(declaration)
    ? (getCombinedModifierFlags(declaration) & ModifierFlags.Export) !== 0
    : false;
}

/** Every call of a function; `undefined` when it is also handed on, exported by name or assigned. */
function callsOf(
  symbol: ts.Symbol,
  name: ts.Node & { readonly text: string },
  checker: ts.TypeChecker,
): readonly ts.CallExpression[] | undefined {
  const { forEachChild, isCallExpression, isIdentifier, isPrivateIdentifier, isPropertyAccessExpression } =
    typescript();
  const calls: ts.CallExpression[] = [];
  let closed = true;
  const visit = (node: ts.Node): void => {
    if (
      (isIdentifier(node) || isPrivateIdentifier(node)) &&
      node !== name &&
      node.text === name.text &&
      refersTo(node, symbol, checker)
    ) {
      const { parent } = node;
      const callee = isPropertyAccessExpression(parent) && parent.name === node ? parent : node;
      const call = callee.parent;
      if (isCallExpression(call) && call.expression === callee) calls.push(call);
      else closed = false;
    }
    forEachChild(node, visit);
  };
  visit(name.getSourceFile());
  return closed ? calls : undefined;
}

function refersTo(node: ts.Node, symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  const { isExportSpecifier } = typescript();
  if (isExportSpecifier(node.parent)) return checker.getExportSpecifierLocalTargetSymbol(node.parent) === symbol;
  return checker.getSymbolAtLocation(node) === symbol;
}
