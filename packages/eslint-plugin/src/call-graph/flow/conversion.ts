import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { bare, isFunctionWithBody, propertyKey } from "./expression.ts";
import { place, type Origin } from "./place.ts";
import { returnOrigins } from "./returns.ts";

/** Methods that the language calls when an object becomes text, a number or JSON. */
const CONVERSIONS: ReadonlySet<string> = new Set(["toString", "toLocaleString", "toJSON", "valueOf"]);

/**
 * What the members of an object or of a class give where the whole object is turned into something else:
 * `${object}`, `JSON.stringify(object)`. A computed name, `[Symbol.toPrimitive]` for one, counts as such a method.
 */
export function conversionOrigins(member: ts.Node): readonly Origin[] {
  const { name } = member as ts.NamedDeclaration;
  if (name === undefined || !ts.isPropertyName(name)) return [];
  if (!ts.isComputedPropertyName(name) && !CONVERSIONS.has(propertyKey(name))) return [];
  const value =
    ts.isPropertyAssignment(member) || (ts.isPropertyDeclaration(member) && member.initializer !== undefined)
      ? bare(member.initializer as ts.Node)
      : member;
  return isFunctionWithBody(value) ? returnOrigins(value, []) : [];
}

/** All that an instance of a class shows where it is taken as a whole: its fields, and what it turns itself into. */
export function shownBy(owner: ts.ClassLikeDeclaration, view: ProgramView): readonly Origin[] {
  return owner.members.flatMap((member): readonly Origin[] => {
    const { name } = member;
    if (name === undefined || ts.isPrivateIdentifier(name)) return [];
    const converted = conversionOrigins(member);
    if (converted.length > 0) return converted;
    const isField = ts.isPropertyDeclaration(member) && !isStaticMember(member) && view.isOwn(member);
    return isField ? [place(member)] : [];
  });
}

function isStaticMember(member: ts.PropertyDeclaration): boolean {
  return (ts.getModifiers(member) ?? []).some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
}
