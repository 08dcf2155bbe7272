import ts from "#compiler";
import { bare, isAccess, type FunctionWithBody } from "../flow/expression.ts";
import { keyOf, textOf } from "../flow/key.ts";
import { returnOrigins } from "../flow/returns.ts";
import { alternativesOf } from "../flow/static-type.ts";
import type { ProgramView } from "../program/program-view.ts";

/**
 * True for a function that returns `parameter.tag === "text"` and nothing else, where what is chosen has that tag and
 * what is left out another one.
 */
export function isTagTest(
  code: FunctionWithBody,
  parameter: ts.ParameterDeclaration,
  chosen: readonly ts.Type[],
  leftOut: readonly ts.Type[],
  view: ProgramView,
): boolean {
  const results = returnOrigins(code, []);
  const [only] = results;
  if (results.length !== 1 || only?.kind !== "place") return false;
  const test = bare(only.node);
  if (!ts.isBinaryExpression(test) || test.operatorToken.kind !== ts.SyntaxKind.EqualsEqualsEqualsToken) return false;
  const access = [bare(test.left), bare(test.right)].find(isAccess);
  const wanted = access === bare(test.left) ? test.right : test.left;
  if (access === undefined || view.symbolOf(bare(access.expression)) !== view.symbolOf(parameter.name)) return false;
  const text = constantOf(wanted, view);
  const tag = keyOf(access, view);
  return (
    text !== undefined &&
    chosen.every((part) => tagOf(part, tag, view)?.includes(text) === true) &&
    leftOut.every((part) => tagOf(part, tag, view)?.includes(text) === false)
  );
}

/** A tag's value as text: `"raw"`, `true`. */
function constantOf(node: ts.Expression, view: ProgramView): string | undefined {
  const inner = bare(node);
  if (inner.kind === ts.SyntaxKind.TrueKeyword) return "true";
  if (inner.kind === ts.SyntaxKind.FalseKeyword) return "false";
  return textOf(node, view);
}

/** The values that a tag may have; undefined where it is none. */
function tagOf(type: ts.Type, tag: string, view: ProgramView): readonly string[] | undefined {
  const property = view.checker.getPropertyOfType(type, tag);
  if (property === undefined) return undefined;
  const texts = alternativesOf(view.checker.getTypeOfSymbol(property)).map((part) =>
    part.isStringLiteral() || part.isNumberLiteral()
      ? String(part.value)
      : (part.flags & ts.TypeFlags.BooleanLiteral) !== 0
        ? view.checker.typeToString(part)
        : undefined,
  );
  return texts.every((text) => text !== undefined) ? texts : undefined;
}
