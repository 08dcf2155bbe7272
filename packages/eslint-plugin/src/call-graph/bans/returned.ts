import ts from "typescript";
import type { ProgramView } from "../program/program-view.ts";
import { isFunctionWithBody, type FunctionWithBody } from "../flow/expression.ts";
import { returnOrigins } from "../flow/returns.ts";
import { search } from "../search.ts";
import { nodesOf, quoted, type Ban, type Deed } from "./ban.ts";

/** A function that says it returns a redacted record, in its own signature or an overload's, and returns anything else. */
export const returned: Ban = (file, view) =>
  nodesOf(file, isFunctionWithBody).flatMap((code): readonly Deed[] => {
    if (!saysRedacted(code, view)) return [];
    return returnOrigins(code, []).flatMap((origin): readonly Deed[] => {
      if (origin.kind === "leaf" || view.roles.isOnly(view.typeOf(origin.node), "RedactedRecord")) return [];
      if (search(origin, "record", view).kind === "clean") return [];
      return [{ id: "forgedRecord", node: origin.node, what: quoted(origin.node) }];
    });
  });

function saysRedacted(code: FunctionWithBody, view: ProgramView): boolean {
  const symbol = code.name === undefined ? undefined : view.checker.getSymbolAtLocation(code.name);
  const signatures: readonly ts.SignatureDeclaration[] = [code, ...(symbol?.declarations ?? []).filter(ts.isFunctionLike)];
  return signatures.some(({ type: written }) => {
    if (written === undefined || ts.isTypePredicateNode(written)) return false;
    const type = view.checker.getTypeFromTypeNode(written as ts.TypeNode);
    return view.roles.isOnly(type, "RedactedRecord") || isPromiseOfRedacted(type, view);
  });
}

function isPromiseOfRedacted(type: ts.Type, view: ProgramView): boolean {
  if (type.symbol?.name !== "Promise") return false;
  return view.checker.getTypeArguments(type as ts.TypeReference).some((argument) => view.roles.isOnly(argument, "RedactedRecord"));
}
