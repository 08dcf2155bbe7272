import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { bare } from "../flow/expression.ts";
import { place } from "../flow/place.ts";
import { isOpaque } from "../flow/static-type.ts";
import { search } from "../search.ts";
import { nodesOf, quoted, type Ban, type Deed } from "./ban.ts";

type Cast = ts.AsExpression | ts.TypeAssertion | ts.ParenthesizedExpression;

/** A cast that makes a redacted record, or a redactor, out of something that is not proved to be one. */
export const casts: Ban = (file, view) =>
  nodesOf(file, isCast).flatMap((cast): readonly Deed[] => {
    const target = targetOf(cast, view);
    if (target === undefined) return [];
    const source = view.typeOf(cast.expression);
    if (view.roles.has(target, "Redactor") && !view.roles.has(source, "Redactor")) {
      return [{ id: "tamperedRedactor", node: cast, what: quoted(cast) }];
    }
    if (view.roles.isOnly(target, "RedactedLine")) {
      if (view.roles.isOnly(source, "RedactedLine") || search(place(cast.expression), "line", view).kind === "clean")
        return [];
      return [{ id: "forgedRecord", node: cast, what: quoted(cast) }];
    }
    if (!claims(target, view) || claims(source, view) || isEmpty(cast.expression)) return [];
    const isPlain = isOpaque(source) && view.roles.isOnly(target, "RedactedRecord");
    if (isPlain && search(place(cast.expression), "record", view).kind === "clean") return [];
    return [{ id: "forgedRecord", node: cast, what: quoted(cast) }];
  });

function isCast(node: ts.Node): node is Cast {
  return (
    ts.isAsExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    (ts.isParenthesizedExpression(node) && ts.getJSDocType(node) !== undefined)
  );
}

function targetOf(cast: Cast, view: ProgramView): ts.Type | undefined {
  if (ts.isParenthesizedExpression(cast)) return view.typeOf(cast);
  return ts.isConstTypeReference(cast.type) ? undefined : view.checker.getTypeFromTypeNode(cast.type);
}

/** True when the type says that a redacted record is there: itself, in a container, or as a function's result. */
function claims(type: ts.Type, view: ProgramView): boolean {
  if (view.roles.carries(type, "RedactedRecord")) return true;
  if (isOpaque(type)) return false;
  return view.checker
    .getSignaturesOfType(type, ts.SignatureKind.Call)
    .some((signature) => view.roles.carries(view.checker.getReturnTypeOfSignature(signature), "RedactedRecord"));
}

/** `[] as RedactedRecord[]` makes no record. */
function isEmpty(node: ts.Expression): boolean {
  const value = bare(node);
  if (ts.isArrayLiteralExpression(value)) return value.elements.length === 0;
  if (ts.isObjectLiteralExpression(value)) return value.properties.length === 0;
  return ts.isNewExpression(value) && (value.arguments ?? []).length === 0;
}
