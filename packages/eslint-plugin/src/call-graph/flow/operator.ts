import ts from "#compiler";
import { leaf, place, type Key, type Origin } from "./place.ts";

const CHOICES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
]);

const RIGHT_SIDE: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.CommaToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
]);

const COMPARISONS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.InKeyword,
  ts.SyntaxKind.InstanceOfKeyword,
]);

/** `a ?? b`, `a = b`, `a, b`, `a + b`: which sides the value comes from. */
export function binaryOrigins(node: ts.Node, path: readonly Key[]): readonly Origin[] {
  const { left, right, operatorToken } = node as ts.BinaryExpression;
  if (CHOICES.has(operatorToken.kind)) return [place(left, path), place(right, path)];
  if (RIGHT_SIDE.has(operatorToken.kind)) return [place(right, path)];
  if (COMPARISONS.has(operatorToken.kind)) return [leaf("constant", node)];
  return [leaf("made", node), place(left), place(right)];
}

/** `c ? a : b` is either. */
export function conditionalOrigins(node: ts.Node, path: readonly Key[]): readonly Origin[] {
  const { whenTrue, whenFalse } = node as ts.ConditionalExpression;
  return [place(whenTrue, path), place(whenFalse, path)];
}

/** A cast, `!`, parentheses and `await` change nothing of the value. */
export function innerOrigins(node: ts.Node, path: readonly Key[]): readonly Origin[] {
  return [place((node as ts.ParenthesizedExpression | ts.AwaitExpression).expression, path)];
}

/** Text made of its parts. */
export function templateOrigins(node: ts.Node): readonly Origin[] {
  const { templateSpans } = node as ts.TemplateExpression;
  return [leaf("made", node), ...templateSpans.map((span) => place(span.expression))];
}

/** `-a` is made of `a`; `!a` says nothing of it. */
export function unaryOrigins(node: ts.Node): readonly Origin[] {
  const { operator, operand } = node as ts.PrefixUnaryExpression;
  if (operator === ts.SyntaxKind.ExclamationToken) return [leaf("constant", node)];
  return [leaf("made", node), place(operand)];
}
