import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { isAccess, mentionOf, wrapped } from "./expression.ts";
import { isStandard } from "./outside.ts";
import { ANY_KEY, type Key, type Origin, place } from "./place.ts";
import { writesAt } from "./writes.ts";

/** Methods by which a context keeps what its handlers give each other: `context.set("record", record)`. */
const KEEPERS: readonly string[] = ["set"];

/** Methods by which they get it back. */
const GIVERS: readonly string[] = ["get"];

/**
 * What other functions put into an object that code outside the program hands to each of them: the request and the
 * response of a framework, the context of a job.
 */
export function sharedOrigins(
  parameter: ts.ParameterDeclaration,
  path: readonly Key[],
  view: ProgramView,
): readonly Origin[] {
  const [key, ...rest] = path;
  if (key === undefined) return [];
  const type = view.typeOf(parameter);
  const written =
    key === ANY_KEY
      ? []
      : usesOf(type, [key], view).flatMap((access) => writesAt(access, rest, view).map(({ value }) => value));
  const kept = usesOf(type, key === ANY_KEY ? KEEPERS : [], view).flatMap((access) => {
    const call = wrapped(access).parent;
    const value = ts.isCallExpression(call) && call.expression === wrapped(access) ? call.arguments[1] : undefined;
    return value === undefined ? [] : [place(value, rest)];
  });
  return [...written, ...kept].map((origin) => ({ ...origin, context: null }));
}

/** Where the same object may be read when something is put into it under its member: every use of that member. */
export function givenBack(object: ts.Node, view: ProgramView): readonly ts.Node[] {
  return usesOf(view.typeOf(object), GIVERS, view).flatMap((access) => {
    const call = wrapped(access).parent;
    return ts.isCallExpression(call) && call.expression === wrapped(access) ? [call] : [];
  });
}

/** True for a member of a package's type, or of the project's own: an object of the language's library is known by its variable. */
export function isShared(member: ts.Symbol | undefined, view: ProgramView): member is ts.Symbol {
  return member !== undefined && member.declarations !== undefined && !isStandard(member, view);
}

/** Every access to one of these members of a type, on whatever object. */
function usesOf(type: ts.Type, names: readonly string[], view: ProgramView): readonly ts.Node[] {
  const present = view.checker.getNonNullableType(type);
  return names.flatMap((name) => {
    const member = view.checker.getPropertyOfType(present, name);
    return isShared(member, view) ? view.references(member).map(mentionOf).filter(isAccess) : [];
  });
}
