import ts from "#compiler";
import { nameIndexOf } from "../program/name-index.ts";
import { COMMIT, SINK_METHODS } from "../program/role.ts";
import { isPayload } from "../program/runtime-functions.ts";
import type { ProgramView } from "../program/program-view.ts";
import { ownerType } from "./callees.ts";
import { callSitesOf } from "./call-sites.ts";
import { listedSite } from "./call-site.ts";
import { mentionOf, parametersOf, propertyKey } from "./expression.ts";
import { leaf, place, type Context, type Key, type Origin } from "./place.ts";
import { sharedOrigins } from "./shared-object.ts";
import { writesAt } from "./writes.ts";

/** A parameter: what every call of its function passes, and its default. */
export function parameterOrigins(
  parameter: ts.ParameterDeclaration,
  path: readonly Key[],
  view: ProgramView,
): readonly Origin[] {
  const code = parameter.parent;
  const at = parametersOf(code).indexOf(parameter);
  const role = roleOfParameter(parameter, at, view);
  if (role !== undefined) return [leaf(role, parameter)];

  const origins: Origin[] = parameter.initializer === undefined ? [] : [place(parameter.initializer, path)];
  if (ts.isSetAccessor(code)) return [...origins, ...assignedOrigins(code, path, view)];
  const entry = contextOf(code, view.context);
  if (entry !== undefined) {
    const site = listedSite(entry.call, entry.call.arguments);
    const passed = parameter.dotDotDotToken === undefined ? site.argument(at, path) : site.rest(at, path);
    return [
      ...origins,
      ...passed.map((origin) => (origin.kind === "leaf" ? origin : { ...origin, context: entry.outer ?? null })),
    ];
  }
  const sites = callSitesOf(code, view);
  for (const site of sites.sites) {
    if (parameter.dotDotDotToken === undefined) origins.push(...site.argument(at, path));
    else origins.push(...site.rest(at, path));
  }
  if (!sites.complete) origins.push(...sharedOrigins(parameter, path, view));
  if (!sites.complete || sites.sites.length === 0) origins.push(leaf("unknown", parameter));
  return origins;
}

/** The call that led into the function, if the search knows it. */
function contextOf(code: ts.Node, context: Context | undefined): Context | undefined {
  for (let around = context; around !== undefined; around = around.outer) if (around.code === code) return around;
  return undefined;
}

/** A sink's own `write` is fed by calls that are checked where they stand; what a logger is called with is raw. */
function roleOfParameter(
  parameter: ts.ParameterDeclaration,
  at: number,
  view: ProgramView,
): "redacted" | "sanitized" | "raw" | undefined {
  const code = parameter.parent;
  if (ts.isConstructorDeclaration(code)) return undefined;
  if (isPayload(parameter, view)) return "raw";
  const member = ts.isMethodDeclaration(code) ? code : memberOfFunction(code);
  if (member?.name === undefined || ts.isPrivateIdentifier(member.name)) return undefined;
  const type = ts.isClassLike(member.parent)
    ? ownerType(member.parent, view)
    : (view.checker.getContextualType(member.parent) ?? view.typeOf(member.parent));
  if (at === 0 && SINK_METHODS.has(propertyKey(member.name)) && view.roles.has(type, "Sink")) return "redacted";
  if (at === 0 && propertyKey(member.name) === COMMIT && view.roles.has(type, "Emission")) return "sanitized";
  return view.roles.has(type, "Logger") && (isInherited(member, view) || isGenerated(member, view)) ? "raw" : undefined;
}

/** True in a file that the generator writes: every method of its logger is a logger call. */
function isGenerated(member: ts.Node, view: ProgramView): boolean {
  return nameIndexOf(member.getSourceFile()).specifiers.some(
    ({ text }) => view.table.isRuntimeSpecifier(text) && text.endsWith("/generated"),
  );
}

/** True when a base class has the method too: calls of the logger arrive there. */
function isInherited(
  member: ts.MethodDeclaration | ts.PropertyDeclaration | ts.PropertyAssignment,
  view: ProgramView,
): boolean {
  if (!ts.isClassLike(member.parent)) return false;
  return (member.parent.heritageClauses ?? []).some((clause) =>
    clause.types.some(
      (base) => view.checker.getPropertyOfType(view.typeOf(base), propertyKey(member.name)) !== undefined,
    ),
  );
}

function memberOfFunction(code: ts.Node): ts.PropertyDeclaration | ts.PropertyAssignment | undefined {
  const { parent } = code;
  return parent !== undefined &&
    (ts.isPropertyDeclaration(parent) || ts.isPropertyAssignment(parent)) &&
    parent.initializer === code
    ? parent
    : undefined;
}

/** What a setter's parameter gets: every assignment to the property. */
function assignedOrigins(
  setter: ts.SetAccessorDeclaration,
  path: readonly Key[],
  view: ProgramView,
): readonly Origin[] {
  const symbol = view.symbolOf(setter.name);
  if (symbol === undefined) return [leaf("unknown", setter)];
  const written = view.references(symbol).flatMap((name) => writesAt(mentionOf(name), path, view));
  return written.length === 0 ? [leaf("unknown", setter)] : written.map((write) => write.value);
}
