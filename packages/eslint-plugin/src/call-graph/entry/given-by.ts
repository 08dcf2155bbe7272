import ts from "#compiler";
import { functionsOf } from "../flow/callees.ts";
import { bare, isFunctionWithBody, type FunctionWithBody } from "../flow/expression.ts";
import { place, type Place } from "../flow/place.ts";
import { returnOrigins } from "../flow/returns.ts";
import { alternativesOf, isScalar, typeOfPart } from "../flow/static-type.ts";
import type { ProgramView } from "../program/program-view.ts";

/**
 * Everything that code outside the program gets hold of with a value: the value itself, or, of a function and of the
 * functions in an object literal, what they return to it.
 */
export function givenBy(value: ts.Expression, view: ProgramView): readonly Place[] {
  const inner = bare(value);
  if (ts.isObjectLiteralExpression(inner))
    return [place(inner), ...inner.properties.flatMap((property) => returnedBy(partOf(property), view))];
  return isCallable(inner, view) ? returnedBy(inner, view) : [place(inner)];
}

function partOf(property: ts.ObjectLiteralElementLike): ts.Node {
  if (ts.isPropertyAssignment(property)) return bare(property.initializer);
  return ts.isShorthandPropertyAssignment(property) ? property.name : property;
}

function returnedBy(node: ts.Node, view: ProgramView): readonly Place[] {
  if (!isCallable(node, view) || isResultIgnored(node, view)) return [];
  return functionsOf(node, view)
    .declarations.filter((code): code is FunctionWithBody => isFunctionWithBody(code))
    .flatMap((code) => returnOrigins(code, []).filter((origin) => origin.kind === "place"));
}

function isCallable(node: ts.Node, view: ProgramView): boolean {
  return view.checker.getSignaturesOfType(view.typeOf(node), ts.SignatureKind.Call).length > 0;
}

/** True where whoever takes the function says that it wants nothing back. */
function isResultIgnored(node: ts.Node, view: ProgramView): boolean {
  const wanted = ts.isExpression(node) ? view.checker.getContextualType(node) : undefined;
  const signatures = wanted === undefined ? [] : view.checker.getSignaturesOfType(wanted, ts.SignatureKind.Call);
  return (
    signatures.length > 0 &&
    signatures.every((signature) => {
      const result = view.checker.getReturnTypeOfSignature(signature);
      return alternativesOf(result).every((part) => isScalar(typeOfPart(part, [], view) ?? part));
    })
  );
}
