import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import type { Role } from "../program/role.ts";
import { isFunctionWithBody, type FunctionWithBody } from "../flow/expression.ts";
import { returnOrigins } from "../flow/returns.ts";
import { search } from "../search.ts";
import { GOALS, nodesOf, quoted, type Ban, type Deed } from "./ban.ts";

/** A function that says it returns a redacted record, in its own signature or an overload's, and returns anything else. */
export const returned: Ban = (file, view) =>
  nodesOf(file, isFunctionWithBody).flatMap((code): readonly Deed[] => {
    const goal = GOALS.find(({ role }) => saysRedacted(code, role, view));
    if (goal === undefined) return [];
    return returnOrigins(code, []).flatMap((origin): readonly Deed[] => {
      if (origin.kind === "leaf" || view.roles.isOnly(view.typeOf(origin.node), goal.role)) return [];
      if (search(origin, goal.goal, view).kind === "clean") return [];
      return [{ id: "forgedRecord", node: origin.node, what: quoted(origin.node) }];
    });
  });

function saysRedacted(code: FunctionWithBody, role: Role, view: ProgramView): boolean {
  const symbol = code.name === undefined ? undefined : view.checker.getSymbolAtLocation(code.name);
  const signatures: readonly ts.SignatureDeclaration[] = [
    code,
    ...(symbol?.declarations ?? []).filter(ts.isFunctionLike),
  ];
  return signatures.some(({ type: written }) => {
    if (written === undefined || ts.isTypePredicateNode(written)) return false;
    const type = view.checker.getTypeFromTypeNode(written);
    return view.roles.isOnly(type, role) || isPromiseOf(type, role, view);
  });
}

function isPromiseOf(type: ts.Type, role: Role, view: ProgramView): boolean {
  if (type.symbol?.name !== "Promise") return false;
  return view.checker.getTypeArguments(type as ts.TypeReference).some((argument) => view.roles.isOnly(argument, role));
}
