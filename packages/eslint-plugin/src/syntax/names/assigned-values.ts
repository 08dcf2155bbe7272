import type * as ts from "typescript";
import { typescript } from "../typescript.ts";
import { passedArguments } from "./call-sites.ts";

/**
 * Every expression whose value a symbol may have: the initialiser of a constant, the assignments of a variable, a
 * property of an object literal, an enum's member, the items a loop goes over. `undefined`: nobody can say.
 */
export function assignedValues(symbol: ts.Symbol, checker: ts.TypeChecker): readonly ts.Expression[] | undefined {
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined) return undefined;
  const values = ofDeclaration(declaration, symbol, checker);
  return values === undefined || values.length === 0 ? undefined : values;
}

function ofDeclaration(
  declaration: ts.Declaration,
  symbol: ts.Symbol,
  checker: ts.TypeChecker,
): readonly ts.Expression[] | undefined {
  const api = typescript();
  if (api.isVariableDeclaration(declaration)) return ofVariable(declaration, symbol, checker);
  if (api.isPropertyAssignment(declaration)) return [declaration.initializer];
  if (api.isShorthandPropertyAssignment(declaration)) {
    const value = checker.getShorthandAssignmentValueSymbol(declaration);
    return value === undefined ? undefined : assignedValues(value, checker);
  }
  if (api.isEnumMember(declaration))
    return declaration.initializer === undefined ? undefined : [declaration.initializer];
  if (api.isPropertyDeclaration(declaration))
    return isReadonly(declaration) && declaration.initializer !== undefined ? [declaration.initializer] : undefined;
  if (api.isParameter(declaration)) return ofCallback(declaration, checker) ?? passedArguments(declaration, checker);
  if (api.isBindingElement(declaration)) return ofBinding(declaration, checker);
  return undefined;
}

function ofVariable(
  declaration: ts.VariableDeclaration,
  symbol: ts.Symbol,
  checker: ts.TypeChecker,
): readonly ts.Expression[] | undefined {
  const { isForOfStatement, isVariableDeclarationList, NodeFlags } = typescript();
  const { initializer, parent } = declaration;
  if (isVariableDeclarationList(parent) && isForOfStatement(parent.parent))
    return itemsOf(parent.parent.expression, checker);
  const initial = initializer === undefined ? [] : [initializer];
  if ((parent.flags & NodeFlags.Const) !== 0) return initial;
  // A module's variable can be assigned in its own module only.
  const later = assignments(symbol, declaration.getSourceFile(), checker);
  return later === undefined ? undefined : [...initial, ...later];
}

/** The right sides of every plain assignment to a variable; `undefined` when it is changed in another way too. */
function assignments(
  symbol: ts.Symbol,
  file: ts.SourceFile,
  checker: ts.TypeChecker,
): readonly ts.Expression[] | undefined {
  const { forEachChild, isBinaryExpression, isIdentifier, SyntaxKind } = typescript();
  const values: ts.Expression[] = [];
  let plain = true;
  const visit = (node: ts.Node): void => {
    if (
      isBinaryExpression(node) &&
      node.operatorToken.kind >= SyntaxKind.FirstAssignment &&
      node.operatorToken.kind <= SyntaxKind.LastAssignment
    ) {
      if (isIdentifier(node.left)) {
        if (node.left.text === symbol.name && checker.getSymbolAtLocation(node.left) === symbol) {
          if (
            node.operatorToken.kind === SyntaxKind.EqualsToken ||
            node.operatorToken.kind === SyntaxKind.QuestionQuestionEqualsToken
          )
            values.push(node.right);
          else plain = false;
        }
      } else if (mentions(node.left, symbol, checker)) plain = false;
    }
    forEachChild(node, visit);
  };
  visit(file);
  return plain ? values : undefined;
}

/** Whether a destructuring target names the variable. */
function mentions(target: ts.Expression, symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  const { forEachChild, isArrayLiteralExpression, isIdentifier, isObjectLiteralExpression } = typescript();
  if (!isArrayLiteralExpression(target) && !isObjectLiteralExpression(target)) return false;
  let found = false;
  const visit = (node: ts.Node): void => {
    if (isIdentifier(node) && node.text === symbol.name && checker.getSymbolAtLocation(node) === symbol) found = true;
    forEachChild(node, visit);
  };
  visit(target);
  return found;
}

const ITEM_METHODS: ReadonlySet<string> = new Set(["every", "filter", "find", "flatMap", "forEach", "map", "some"]);

/** `["a", "b"].forEach((name) => …)`: the items of the list. */
function ofCallback(parameter: ts.ParameterDeclaration, checker: ts.TypeChecker): readonly ts.Expression[] | undefined {
  const { isCallExpression, isPropertyAccessExpression } = typescript();
  const callback = parameter.parent;
  const call = callback.parent;
  if (!isCallExpression(call) || call.arguments[0] !== (callback as ts.Node) || callback.parameters[0] !== parameter)
    return undefined;
  const { expression } = call;
  return isPropertyAccessExpression(expression) && ITEM_METHODS.has(expression.name.text)
    ? itemsOf(expression.expression, checker)
    : undefined;
}

function itemsOf(list: ts.Expression, checker: ts.TypeChecker): readonly ts.Expression[] | undefined {
  const { isArrayLiteralExpression, isIdentifier, isPropertyAccessExpression, isSpreadElement } = typescript();
  let made = madeOf(list);
  if (isIdentifier(made) || isPropertyAccessExpression(made)) {
    const symbol = checker.getSymbolAtLocation(made);
    const values = symbol === undefined ? undefined : assignedValues(unaliased(symbol, checker), checker);
    if (values?.length !== 1) return undefined;
    made = madeOf(values[0] as ts.Expression);
  }
  if (!isArrayLiteralExpression(made) || made.elements.some((item) => isSpreadElement(item))) return undefined;
  return made.elements;
}

/** The expression inside parentheses, assertions and `Object.freeze`. */
export function madeOf(node: ts.Expression): ts.Expression {
  const {
    isAsExpression,
    isCallExpression,
    isParenthesizedExpression,
    isPropertyAccessExpression,
    isSatisfiesExpression,
  } = typescript();
  let inner = node;
  for (;;) {
    if (isAsExpression(inner) || isSatisfiesExpression(inner) || isParenthesizedExpression(inner))
      inner = inner.expression;
    else if (
      isCallExpression(inner) &&
      isPropertyAccessExpression(inner.expression) &&
      inner.expression.name.text === "freeze" &&
      inner.arguments[0] !== undefined
    )
      inner = inner.arguments[0];
    else return inner;
  }
}

/** The symbol that an import or re-export stands for. */
export function unaliased(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return (symbol.flags & typescript().SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}

/** `const { start } = NAMES`: the property of that name. */
function ofBinding(element: ts.BindingElement, checker: ts.TypeChecker): readonly ts.Expression[] | undefined {
  const { isIdentifier, isObjectBindingPattern } = typescript();
  const name = element.propertyName ?? element.name;
  if (!isObjectBindingPattern(element.parent) || !isIdentifier(name) || element.initializer !== undefined)
    return undefined;
  if (!isConstant(element)) return undefined;
  const property = checker.getPropertyOfType(checker.getTypeAtLocation(element.parent), name.text);
  return property === undefined ? undefined : assignedValues(property, checker);
}

function isConstant(node: ts.Node): boolean {
  const { getCombinedNodeFlags, NodeFlags } = typescript();
  return (getCombinedNodeFlags(node) & NodeFlags.Const) !== 0;
}

function isReadonly(declaration: ts.PropertyDeclaration): boolean {
  const { getCombinedModifierFlags, ModifierFlags } = typescript();
  return (getCombinedModifierFlags(declaration) & ModifierFlags.Readonly) !== 0;
}
