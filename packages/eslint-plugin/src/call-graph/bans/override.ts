import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { bare, isFunctionWithBody } from "../flow/expression.ts";
import { returnOrigins } from "../flow/returns.ts";
import { nameIndexOf } from "../program/name-index.ts";
import { search } from "../search.ts";
import type { Ban, Deed } from "./ban.ts";

type Member = ts.MethodDeclaration | ts.PropertyDeclaration | ts.PropertyAssignment | ts.GetAccessorDeclaration;

/** A `redact` of somebody's own where the runtime's belongs, whose result is not proved to come from the runtime's. */
export const overrides: Ban = (file, view) =>
  nameIndexOf(file)
    .named("redact")
    .flatMap((name): readonly Deed[] => {
      const member = name.parent;
      if (!isMember(member) || member.name !== name || !replacesRedactor(member, view)) return [];
      return isProved(member, view)
        ? []
        : [{ id: "tamperedRedactor", node: name, what: "A `redact` that does not end in the runtime's" }];
    });

function isMember(node: ts.Node): node is Member {
  return (
    ts.isMethodDeclaration(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isGetAccessorDeclaration(node)
  );
}

function isProved(member: Member, view: ProgramView): boolean {
  if (ts.isGetAccessorDeclaration(member)) return false;
  const code = ts.isMethodDeclaration(member) ? member : member.initializer && bare(member.initializer);
  if (code === undefined || !isFunctionWithBody(code)) return false;
  return returnOrigins(code, []).every(
    (origin) => origin.kind === "place" && search(origin, "record", view).kind === "clean",
  );
}

function replacesRedactor(member: Member, view: ProgramView): boolean {
  const owner = member.parent;
  if (ts.isClassLike(owner)) {
    return (owner.heritageClauses ?? []).some((clause) =>
      clause.types.some((base) => view.roles.has(view.typeOf(base), "Redactor")),
    );
  }
  if (!ts.isObjectLiteralExpression(owner)) return false;
  const expected = view.checker.getContextualType(owner);
  return expected !== undefined && view.roles.has(expected, "Redactor");
}
