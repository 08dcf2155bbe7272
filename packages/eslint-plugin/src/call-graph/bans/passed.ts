import ts from "typescript";
import type { ProgramView } from "../program/program-view.ts";
import { SINK_METHODS } from "../program/role.ts";
import { callSitesOf } from "../flow/call-sites.ts";
import { isFunctionWithBody, type FunctionWithBody } from "../flow/expression.ts";
import type { Origin } from "../flow/place.ts";
import { search } from "../search.ts";
import { namesOfRole, quoted, type Ban, type Deed } from "./ban.ts";

/** A value without a telling type, passed where a parameter says `RedactedRecord`: the sinks behind it trust the parameter. */
export const passed: Ban = (file, view) => {
  const deeds: Deed[] = [];
  for (const { code, at } of vouchingParameters(view)) {
    for (const site of callSitesOf(code, view).sites) {
      if (site.node.getSourceFile() !== file) continue;
      for (const origin of site.argument(at, [])) {
        if (origin.kind === "leaf" || saysItself(origin, view) || search(origin, "record", view).kind === "clean") continue;
        const isInside = origin.node.getSourceFile() === file && origin.node.pos >= site.node.pos && origin.node.end <= site.node.end;
        deeds.push({ id: "forgedRecord", node: isInside ? origin.node : site.node, what: quoted(origin.node) });
      }
    }
  }
  return deeds;
};

function saysItself(origin: Origin, view: ProgramView): boolean {
  return origin.kind === "place" && origin.path.length === 0 && view.roles.isOnly(view.typeOf(origin.node), "RedactedRecord");
}

interface VouchingParameter {
  readonly code: FunctionWithBody;
  readonly at: number;
}

/** Every parameter of the program that is declared to be a redacted record; a sink's own are checked as sink calls. */
function vouchingParameters(view: ProgramView): readonly VouchingParameter[] {
  return view.remember("vouching parameters", () => {
    const found = new Map<ts.ParameterDeclaration, VouchingParameter>();
    for (const file of view.files) {
      for (const name of namesOfRole(file, "RedactedRecord", view)) {
        let node = name.parent;
        while (ts.isTypeNode(node) || ts.isQualifiedName(node)) node = node.parent;
        if (!ts.isParameter(node) || node.type === undefined || !isFunctionWithBody(node.parent)) continue;
        const code = node.parent;
        if (isSinkMethod(code, view) || !view.roles.isOnly(view.checker.getTypeFromTypeNode(node.type), "RedactedRecord")) continue;
        found.set(node, { code, at: code.parameters.indexOf(node) });
      }
    }
    return [...found.values()];
  });
}

function isSinkMethod(code: FunctionWithBody, view: ProgramView): boolean {
  if (!ts.isMethodDeclaration(code) || !SINK_METHODS.has(code.name.getText())) return false;
  const owner = code.parent;
  const type = ts.isObjectLiteralExpression(owner) ? view.checker.getContextualType(owner) : undefined;
  return view.roles.has(type ?? view.typeOf(owner), "Sink");
}
