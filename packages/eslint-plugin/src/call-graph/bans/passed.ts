import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { SINK_METHODS, type Role } from "../program/role.ts";
import { callSitesOf } from "../flow/call-sites.ts";
import { type FunctionWithBody, isFunctionWithBody, parametersOf } from "../flow/expression.ts";
import type { Origin } from "../flow/place.ts";
import { search } from "../search.ts";
import { GOALS, namesOfRole, quoted, type Ban, type Deed } from "./ban.ts";

/** A value without a telling type, passed where a parameter says `RedactedRecord`: the sinks behind it trust the parameter. */
export const passed: Ban = (file, view) => {
  const deeds: Deed[] = [];
  for (const { code, at, role, goal } of vouchingParameters(view)) {
    for (const site of callSitesOf(code, view).sites) {
      if (site.node.getSourceFile() !== file) continue;
      for (const origin of site.argument(at, [])) {
        if (origin.kind === "leaf" || saysItself(origin, role, view) || search(origin, goal, view).kind === "clean")
          continue;
        const isInside =
          origin.node.getSourceFile() === file && origin.node.pos >= site.node.pos && origin.node.end <= site.node.end;
        deeds.push({ id: "forgedRecord", node: isInside ? origin.node : site.node, what: quoted(origin.node) });
      }
    }
  }
  return deeds;
};

function saysItself(origin: Origin, role: Role, view: ProgramView): boolean {
  return origin.kind === "place" && origin.path.length === 0 && view.roles.isOnly(view.typeOf(origin.node), role);
}

interface VouchingParameter {
  readonly code: FunctionWithBody;
  readonly at: number;
  readonly role: Role;
  readonly goal: "record" | "line";
}

/** Every parameter of the program that is declared to be a redacted record; a sink's own are checked as sink calls. */
function vouchingParameters(view: ProgramView): readonly VouchingParameter[] {
  return view.remember("vouching parameters", () => {
    const found = new Map<ts.ParameterDeclaration, VouchingParameter>();
    for (const file of view.files) {
      for (const { role, goal } of GOALS) {
        for (const name of namesOfRole(file, role, view)) {
          const parameter = parameterOf(name);
          const code = parameter?.parent;
          if (
            parameter?.type === undefined ||
            code === undefined ||
            !isFunctionWithBody(code) ||
            isSinkMethod(code, view)
          )
            continue;
          if (!view.roles.isOnly(view.checker.getTypeFromTypeNode(parameter.type), role)) continue;
          found.set(parameter, { code, at: parametersOf(code).indexOf(parameter), role, goal });
        }
      }
    }
    return [...found.values()];
  });
}

/** The parameter whose type a name stands in. */
function parameterOf(name: ts.Node): ts.ParameterDeclaration | undefined {
  let node = name.parent;
  while (ts.isTypeNode(node) || ts.isQualifiedName(node)) node = node.parent;
  return ts.isParameter(node) ? node : undefined;
}

function isSinkMethod(code: FunctionWithBody, view: ProgramView): boolean {
  if (!ts.isMethodDeclaration(code) || !SINK_METHODS.has(code.name.getText())) return false;
  const owner = code.parent;
  const type = ts.isObjectLiteralExpression(owner) ? view.checker.getContextualType(owner) : undefined;
  return view.roles.has(type ?? view.typeOf(owner), "Sink");
}
