import ts from "#compiler";
import { ROLE_METHODS } from "../program/role.ts";
import { isFunctionWithBody, propertyKey } from "../flow/expression.ts";
import { ASK, TOLD, type Load } from "./load.ts";
import type { Reach } from "./reach.ts";
import { bindPattern } from "./storing.ts";
import { tellFunctionsIn } from "./telling.ts";

/** True for a name that stands in a type, in a heritage clause or in a type query. */
export function isTypePlace(name: ts.Node): boolean {
  const { parent } = name;
  if (ts.isExpressionWithTypeArguments(parent)) return true;
  if (ts.isPropertyAccessExpression(parent) && ts.isExpressionWithTypeArguments(parent.parent)) return true;
  return ts.isTypeNode(parent) || ts.isQualifiedName(parent) || ts.isTypeParameterDeclaration(parent);
}

/** A type that tells of records is named: what is declared with it has to be asked. */
export function spreadType(name: ts.Node, load: Load, reach: Reach): void {
  for (let inner = name, node = name.parent; node !== undefined; inner = node, node = node.parent) {
    if (ts.isHeritageClause(node)) {
      const derived = node.parent;
      reach.symbol(derived.name === undefined ? undefined : reach.view.symbolOf(derived.name), load);
      if (ts.isClassExpression(derived)) reach.node(derived, load);
      if (load.path[0] === TOLD && ts.isClassLike(derived)) tellFunctionsIn(derived, reach);
      return;
    }
    if (load.path[0] !== TOLD && !ts.isTypeQueryNode(node)) {
      // A class in a type position: its instances are found where they are made.
      if (ts.isStatement(node) || (ts.isExpression(node) && !ts.isExpressionWithTypeArguments(node))) return;
      continue;
    }
    if (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) {
      reach.symbol(reach.view.symbolOf(node.name), ASK);
      return;
    }
    if (ts.isPropertySignature(node) || ts.isMethodSignature(node)) {
      if (!isOfRole(node.parent, node.name, reach)) reach.symbol(reach.view.symbolOf(node.name), ASK);
      continue;
    }
    if (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) {
      if (ts.isVariableDeclaration(node)) bindPattern(node.name, ASK, reach);
      else reach.symbol(reach.view.symbolOf(node.name), ASK);
      if (node.initializer !== undefined) tellFunctionsIn(node.initializer, reach);
      return;
    }
    if (ts.isParameter(node) && !ts.isTypeNode(node.parent) && !isSignature(node.parent)) {
      bindPattern(node.name, ASK, reach);
      continue;
    }
    if (ts.isFunctionLike(node) && !ts.isTypeNode(node) && !isSignature(node)) {
      if (inner !== node && isFunctionWithBody(node) && inner === node.body) return;
      spreadFunction(node, reach);
      return;
    }
    if (ts.isExpression(node) && !ts.isExpressionWithTypeArguments(node) && !ts.isIdentifier(node)) {
      reach.node(node, ASK);
      if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) tellFunctionsIn(node.expression, reach);
      return;
    }
    if (ts.isStatement(node)) return;
  }
}

function isSignature(node: ts.Node): boolean {
  return (
    ts.isCallSignatureDeclaration(node) ||
    ts.isConstructSignatureDeclaration(node) ||
    ts.isIndexSignatureDeclaration(node) ||
    ts.isMethodSignature(node) ||
    ts.isJSDocSignature(node)
  );
}

/** True for `write` of a sink and the like: whoever calls it holds the sink, and that is what is followed. */
function isOfRole(owner: ts.Node, name: ts.PropertyName, reach: Reach): boolean {
  const isKnown = ROLE_METHODS.has(propertyKey(name));
  return isKnown && reach.view.roles.of(reach.view.typeOf(owner)).size > 0;
}

/** A function whose signature tells of records. */
function spreadFunction(code: ts.SignatureDeclaration, reach: Reach): void {
  const owner = code.parent;
  if (ts.isConstructorDeclaration(code) && ts.isClassLike(owner)) {
    reach.symbol(owner.name === undefined ? undefined : reach.view.symbolOf(owner.name), ASK);
    if (ts.isClassExpression(owner)) reach.node(owner, ASK);
  } else if (ts.isExpression(code)) {
    reach.node(code, ASK);
  } else if (code.name !== undefined) {
    if (ts.isClassLike(owner) && isOfRole(owner, code.name, reach)) return;
    reach.symbol(reach.view.symbolOf(code.name), ASK);
  } else {
    reach.exportedDefault(code.getSourceFile(), ASK);
  }
}
