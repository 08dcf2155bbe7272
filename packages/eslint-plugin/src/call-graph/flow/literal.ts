import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { conversionOrigins } from "./conversion.ts";
import { propertyKey } from "./expression.ts";
import { iteratedOrigins } from "./iteration.ts";
import { leaf, place, sameKey, type Key, type Origin } from "./place.ts";
import { returnOrigins } from "./returns.ts";

/** An object literal: one of its properties, or, as a whole, made of all of them. */
export function objectOrigins(node: ts.Node, path: readonly Key[]): readonly Origin[] {
  const { properties } = node as ts.ObjectLiteralExpression;
  const [key, ...rest] = path;
  if (key === undefined)
    return [
      leaf("made", node),
      ...properties.flatMap((property) => [
        ...propertyOrigins(property, []),
        ...conversionOrigins(property),
        ...nameOrigins(property),
      ]),
    ];
  const origins: Origin[] = [];
  for (const property of properties) {
    if (ts.isSpreadAssignment(property)) origins.push(place(property.expression, path));
    else if (sameKey(propertyKey(property.name), key)) origins.push(...propertyOrigins(property, rest));
    else if (isIterator(property)) origins.push(...returnOrigins(property, path));
  }
  return origins.length === 0 ? [leaf("nothing", node)] : origins;
}

/** `{ *[Symbol.iterator]() {} }`: what a pattern or a loop takes out of the object. */
function isIterator(property: ts.ObjectLiteralElementLike): property is ts.MethodDeclaration {
  return (
    ts.isMethodDeclaration(property) &&
    /^Symbol\.(async)?[iI]terator$/.test(propertyKey(property.name)) &&
    property.asteriskToken !== undefined
  );
}

function propertyOrigins(property: ts.ObjectLiteralElementLike, path: readonly Key[]): readonly Origin[] {
  if (ts.isPropertyAssignment(property)) return [place(property.initializer, path)];
  if (ts.isShorthandPropertyAssignment(property)) return [place(property.name, path)];
  if (ts.isSpreadAssignment(property)) return [place(property.expression, path)];
  return [ts.isGetAccessor(property) ? place(property, path) : leaf("code", property)];
}

/** `{ [text]: 1 }`: a computed name is a part of the object, too. */
function nameOrigins({ name }: ts.ObjectLiteralElementLike): readonly Origin[] {
  return name !== undefined && ts.isComputedPropertyName(name) ? [place(name.expression)] : [];
}

/** An array literal: an element, or, as a whole, made of all of them. */
export function arrayOrigins(node: ts.Node, path: readonly Key[], view: ProgramView): readonly Origin[] {
  const { elements } = node as ts.ArrayLiteralExpression;
  const [key, ...rest] = path;
  const firstSpread = elements.findIndex(ts.isSpreadElement);
  const at = key === undefined ? Number.NaN : Number(key);
  const known = Number.isInteger(at) && at >= 0 && (firstSpread === -1 || at < firstSpread) ? elements[at] : undefined;
  if (known !== undefined) return [place(known, rest)];
  const origins: Origin[] =
    key === undefined || elements.length === 0 ? [leaf(key === undefined ? "made" : "nothing", node)] : [];
  for (const element of elements) {
    if (ts.isSpreadElement(element))
      origins.push(
        ...(key === undefined ? [place(element.expression, path)] : iteratedOrigins(element.expression, rest, view)),
      );
    else origins.push(place(element, rest));
  }
  return origins;
}

/** `"text"`, `1`, `true`, `/x/`. */
export function constantOrigins(node: ts.Node): readonly Origin[] {
  return [leaf("constant", node)];
}

/** `null`, `void 0`, a hole. */
export function nothingOrigins(node: ts.Node): readonly Origin[] {
  return [leaf("nothing", node)];
}

/** A function or a class. */
export function codeOrigins(node: ts.Node): readonly Origin[] {
  return [leaf("code", node)];
}
