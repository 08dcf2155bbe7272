import ts from "#compiler";
import { ANY_KEY, type Key } from "./place.ts";

/** The expression without parentheses, casts, `!` and `satisfies`: what it is at run time. */
export function bare(node: ts.Node): ts.Node {
  let inner = node;
  while (isWrapper(inner)) inner = inner.expression;
  return inner;
}

/** The outermost expression that is the same value at run time. */
export function wrapped(node: ts.Node): ts.Node {
  let outer = node;
  while (isWrapper(outer.parent) && outer.parent.expression === outer) outer = outer.parent;
  return outer;
}

type Wrapper =
  | ts.ParenthesizedExpression
  | ts.AsExpression
  | ts.TypeAssertion
  | ts.NonNullExpression
  | ts.SatisfiesExpression
  | ts.ExpressionWithTypeArguments;

function isWrapper(node: ts.Node): node is Wrapper {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    (ts.isExpressionWithTypeArguments(node) && !ts.isHeritageClause(node.parent))
  );
}

export type Access = ts.PropertyAccessExpression | ts.ElementAccessExpression;

export function isAccess(node: ts.Node): node is Access {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}

/** The expression that a name belongs to: `a.b` for the `b` of it. */
export function mentionOf(name: ts.Node): ts.Node {
  const { parent } = name;
  const isMember = ts.isPropertyAccessExpression(parent)
    ? parent.name === name
    : ts.isElementAccessExpression(parent) && parent.argumentExpression === name;
  return isMember ? parent : name;
}

/** The key that a property of an object literal or a class has; any key where it is computed. */
export function propertyKey(name: ts.PropertyName | ts.BindingName): Key {
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return name.text;
  if (ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
  if (ts.isComputedPropertyName(name)) return constantText(name.expression) ?? symbolText(name.expression) ?? ANY_KEY;
  return ANY_KEY;
}

/** `Symbol.iterator`: no key that text can name. */
function symbolText(node: ts.Expression): string | undefined {
  const text = node.getText();
  return /^Symbol\.\w+$/.test(text) ? text : undefined;
}

/** The text of a constant made of literals and `+`, or of a `const` in the same file that is one. */
export function constantText(node: ts.Node, depth: number = 4): string | undefined {
  const inner = bare(node);
  if (ts.isStringLiteralLike(inner) || ts.isNumericLiteral(inner)) return inner.text;
  if (depth === 0) return undefined;
  if (ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const left = constantText(inner.left, depth - 1);
    const right = constantText(inner.right, depth - 1);
    return left === undefined || right === undefined ? undefined : left + right;
  }
  if (ts.isTemplateExpression(inner)) {
    let text = inner.head.text;
    for (const span of inner.templateSpans) {
      const value = constantText(span.expression, depth - 1);
      if (value === undefined) return undefined;
      text += value + span.literal.text;
    }
    return text;
  }
  return undefined;
}

/** What a variable begins with, without casts. */
export function initialOf(declaration: ts.Node): ts.Node | undefined {
  const initializer = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return initializer === undefined ? undefined : bare(initializer);
}

export type Call = ts.CallExpression | ts.NewExpression;

export function isCall(node: ts.Node): node is Call {
  return ts.isCallExpression(node) || ts.isNewExpression(node);
}

/** A call in each of its forms. */
export type AnyCall = Call | ts.TaggedTemplateExpression;

/** What is called, without casts. */
export function calleeOf(call: AnyCall): ts.Node {
  return bare(ts.isTaggedTemplateExpression(call) ? call.tag : call.expression);
}

/** What a call is given; of a template with a tag what stands between its texts. */
export function argumentsOf(call: AnyCall): readonly ts.Expression[] {
  if (!ts.isTaggedTemplateExpression(call)) return call.arguments ?? [];
  return ts.isTemplateExpression(call.template) ? call.template.templateSpans.map(({ expression }) => expression) : [];
}

/** `list` for `...list`. */
export function unspread(argument: ts.Expression): ts.Expression {
  return ts.isSpreadElement(argument) ? argument.expression : argument;
}

/** The object a method is called on. */
export function receiverOf(call: Call): ts.Expression | undefined {
  const callee = bare(call.expression);
  return isAccess(callee) ? callee.expression : undefined;
}

export type FunctionWithBody = ts.FunctionLikeDeclaration & { readonly body: ts.Node };

export function isFunctionWithBody(node: ts.Node): node is FunctionWithBody {
  return ts.isFunctionLike(node) && (node as ts.FunctionLikeDeclaration).body !== undefined;
}

/** The parameters that a call's arguments are for: `this`, which only says a type, is none of them. */
export function parametersOf(code: ts.SignatureDeclaration): readonly ts.ParameterDeclaration[] {
  const [first] = code.parameters;
  const isSelf = first !== undefined && ts.isIdentifier(first.name) && first.name.text === "this";
  return isSelf ? code.parameters.slice(1) : code.parameters;
}

/** The function whose code the node stands in. */
export function enclosingFunction(node: ts.Node): FunctionWithBody | undefined {
  for (let outer = node.parent; outer !== undefined; outer = outer.parent) {
    if (isFunctionWithBody(outer)) return outer;
  }
  return undefined;
}

/** The operator of an assignment that puts its right side, unchanged, into its left. */
export function isAssignment(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && ASSIGNMENTS.has(node.operatorToken.kind);
}

const ASSIGNMENTS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.PlusEqualsToken,
]);

/** Visits every node of a function's body that its own code is, not that of functions inside it. */
export function visitOwnCode(body: ts.Node, visit: (node: ts.Node) => void): void {
  const go = (node: ts.Node): void => {
    visit(node);
    if (!ts.isFunctionLike(node) && !ts.isClassLike(node)) ts.forEachChild(node, go);
  };
  if (ts.isFunctionLike(body)) return;
  go(body);
}
