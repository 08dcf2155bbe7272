import ts from "#compiler";
import { isAccess, wrapped } from "./expression.ts";

/** The outermost expression that may still be this function: casts, `a ?? f`, `c ? f : g`, `await`. */
export function outermost(mention: ts.Node): ts.Node {
  let node = wrapped(mention);
  for (;;) {
    const { parent } = node;
    const isBranch = ts.isConditionalExpression(parent) && parent.condition !== node;
    const isChoice = ts.isBinaryExpression(parent) && CHOICES.has(parent.operatorToken.kind);
    if (!isBranch && !isChoice && !ts.isAwaitExpression(parent)) return node;
    node = wrapped(parent);
  }
}

const CHOICES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.CommaToken,
]);

/** True for the name in a declaration, an import or an export. */
export function isDeclarationName(name: ts.Node): boolean {
  const { parent } = name;
  if (
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent) ||
    ts.isImportClause(parent) ||
    ts.isExportAssignment(parent)
  )
    return true;
  return (
    (parent as ts.NamedDeclaration).name === name && !isAccess(parent) && !ts.isShorthandPropertyAssignment(parent)
  );
}

/** True where a function's value stands, and nobody can call it. */
export function isHarmless(parent: ts.Node, value: ts.Node): boolean {
  return (
    ts.isExpressionStatement(parent) ||
    ts.isTypeOfExpression(parent) ||
    ts.isTypeQueryNode(parent) ||
    ts.isVoidExpression(parent) ||
    ts.isBinaryExpression(parent) ||
    ts.isIfStatement(parent) ||
    ts.isPrefixUnaryExpression(parent) ||
    ts.isExportAssignment(parent) ||
    ts.isTypeReferenceNode(parent) ||
    ts.isExpressionWithTypeArguments(parent) ||
    (ts.isConditionalExpression(parent) && parent.condition === value)
  );
}
