import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { callOrigins, newOrigins, taggedOrigins } from "./call.ts";
import { accessOrigins, memberOrigins, thisOrigins } from "./member.ts";
import { arrayOrigins, codeOrigins, constantOrigins, nothingOrigins, objectOrigins } from "./literal.ts";
import { binaryOrigins, conditionalOrigins, innerOrigins, templateOrigins, unaryOrigins } from "./operator.ts";
import { yieldOrigins } from "./generator.ts";
import { leaf, type Context, type Key, type Origin, type Place } from "./place.ts";
import { identifierOrigins } from "./variable.ts";

/** One step back: where a part of a node's value comes from. */
export type Step = (node: ts.Node, path: readonly Key[], view: ProgramView) => readonly Origin[];

const K = ts.SyntaxKind;

const STEPS: ReadonlyMap<ts.SyntaxKind, Step> = new Map<ts.SyntaxKind, Step>([
  [K.Identifier, identifierOrigins],
  [K.ThisKeyword, thisOrigins],
  [K.PropertyAccessExpression, accessOrigins],
  [K.ElementAccessExpression, accessOrigins],
  [K.CallExpression, callOrigins],
  [K.NewExpression, newOrigins],
  [K.TaggedTemplateExpression, taggedOrigins],
  [K.ParenthesizedExpression, innerOrigins],
  [K.AsExpression, innerOrigins],
  [K.TypeAssertionExpression, innerOrigins],
  [K.NonNullExpression, innerOrigins],
  [K.SatisfiesExpression, innerOrigins],
  [K.AwaitExpression, innerOrigins],
  [K.SpreadElement, innerOrigins],
  [K.ExpressionWithTypeArguments, innerOrigins],
  [K.ConditionalExpression, conditionalOrigins],
  [K.BinaryExpression, binaryOrigins],
  [K.PrefixUnaryExpression, unaryOrigins],
  [K.PostfixUnaryExpression, constantOrigins],
  [K.TemplateExpression, templateOrigins],
  [K.YieldExpression, yieldOrigins],
  [K.ObjectLiteralExpression, objectOrigins],
  [K.ArrayLiteralExpression, arrayOrigins],
  [K.ArrowFunction, codeOrigins],
  [K.FunctionExpression, codeOrigins],
  [K.ClassExpression, codeOrigins],
  [K.MethodDeclaration, memberOrigins],
  [K.GetAccessor, memberOrigins],
  [K.PropertyDeclaration, memberOrigins],
  [K.StringLiteral, constantOrigins],
  [K.NoSubstitutionTemplateLiteral, constantOrigins],
  [K.NumericLiteral, constantOrigins],
  [K.BigIntLiteral, constantOrigins],
  [K.TrueKeyword, constantOrigins],
  [K.FalseKeyword, constantOrigins],
  [K.RegularExpressionLiteral, constantOrigins],
  [K.TypeOfExpression, constantOrigins],
  [K.MetaProperty, constantOrigins],
  [K.DeleteExpression, constantOrigins],
  [K.NullKeyword, nothingOrigins],
  [K.VoidExpression, nothingOrigins],
  [K.OmittedExpression, nothingOrigins],
]);

/** Where a place's value comes from, one step back; what no step knows is unknown. */
export function originsOf(at: Place, view: ProgramView): readonly Origin[] {
  const step = STEPS.get(at.node.kind);
  const before = view.context;
  view.context = at.context ?? undefined;
  try {
    const origins = step?.(at.node, at.path, view) ?? [];
    return origins.length === 0
      ? [leaf("unknown", at.node)]
      : origins.map((origin) => inContext(origin, at.context ?? undefined));
  } finally {
    view.context = before;
  }
}

/** An origin in the same function is reached by the same call; one outside of it by the call around that. */
function inContext(origin: Origin, context: Context | undefined): Origin {
  if (origin.kind === "leaf" || origin.context !== undefined) return origin;
  let around = context;
  while (around !== undefined && !isWithin(origin.node, around.code)) around = around.outer;
  return around === undefined ? origin : { ...origin, context: around };
}

function isWithin(inner: ts.Node, outer: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end && outer.getSourceFile() === inner.getSourceFile();
}
