import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import type { Role } from "../program/role.ts";
import { bare } from "./expression.ts";
import { isNew } from "./explore.ts";
import { moduleLoadOf } from "./module-load.ts";
import { originsOf } from "./origins.ts";
import { place, type Place } from "./place.ts";
import { isOpaque, typeAt, typeOfPart } from "./static-type.ts";

/** How many places are looked at to learn what an expression without a type may hold. */
const BUDGET = 120;

/** True when the expression plays the role, by its type or, where it has none to speak of, by the types of what it comes from. */
export function plays(node: ts.Node, role: Role, view: ProgramView): boolean {
  const inner = bare(node);
  const type = view.typeOf(inner);
  if (view.roles.has(type, role) || view.roles.has(view.typeOf(node), role)) return true;
  if (!isOpaque(type) && !isLoose(type, view)) return false;
  return typesBehind(inner, view).some((behind) => view.roles.has(behind, role));
}

/** The types of everything that a value without a telling type may come from. */
export function typesBehind(node: ts.Node, view: ProgramView): readonly ts.Type[] {
  return placesBehind(node, view).flatMap((at) => {
    const type = typeAt(at, view);
    if (type !== undefined && !isOpaque(type)) return [type];
    const module = moduleLoadOf(at.node, view)?.module;
    const loaded = module === undefined ? undefined : typeOfPart(view.checker.getTypeOfSymbol(module), at.path, view);
    return loaded === undefined ? [] : [loaded];
  });
}

/** Everything that a value may come from, the nearest first. */
export function placesBehind(node: ts.Node, view: ProgramView): readonly Place[] {
  const seen = new Map<ts.Node, Set<string>>();
  const found: Place[] = [];
  const pending: Place[] = [place(node)];
  for (let left = BUDGET; left > 0; left -= 1) {
    const next = pending.shift();
    if (next === undefined) break;
    if (!isNew(next, seen)) continue;
    found.push(next);
    for (const origin of originsOf(next, view)) if (origin.kind === "place") pending.push(origin);
  }
  return found;
}

/** A type of the project's own, without private members: a sink may be assigned to it and then fed through it. */
export function isLoose(type: ts.Type, view: ProgramView): boolean {
  const declaration = type.symbol?.declarations?.[0];
  if (declaration === undefined || !view.isOwn(declaration)) return false;
  return (
    ts.isTypeLiteralNode(declaration) ||
    ts.isInterfaceDeclaration(declaration) ||
    ts.isObjectLiteralExpression(declaration)
  );
}
