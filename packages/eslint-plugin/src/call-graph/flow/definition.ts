import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { bare, isFunctionWithBody, propertyKey } from "./expression.ts";
import { textOf } from "./key.ts";
import { ANY_KEY, place, restAfterWrite, within, type Key, type Place } from "./place.ts";
import { returnOrigins } from "./returns.ts";

/*
 * Properties that are defined by a call: what their values are, where the part that is asked for is among them.
 */

/** `target.__defineGetter__("key", () => value)`. */
export function definedGetter(
  call: ts.CallExpression,
  written: readonly Key[],
  path: readonly Key[],
  view: ProgramView,
): readonly Place[] {
  const [key, getter] = call.arguments;
  const code = getter === undefined ? undefined : bare(getter);
  if (key === undefined || code === undefined || !isFunctionWithBody(code)) return [];
  const rest = restAfterWrite(path, [...written, textOf(key, view) ?? ANY_KEY]);
  if (rest === undefined) return [];
  return returnOrigins(code, rest).filter((origin) => origin.kind === "place");
}

/** `Object.defineProperty(target, key, descriptor)`, `Reflect.set(target, key, value)`. */
export function definedProperty(
  call: ts.CallExpression,
  written: readonly Key[],
  path: readonly Key[],
  view: ProgramView,
): readonly Place[] {
  const [, key, value] = call.arguments;
  if (key === undefined || value === undefined) return [];
  const rest = restAfterWrite(path, [...written, textOf(key, view) ?? ANY_KEY]);
  if (rest === undefined) return [];
  if (call.expression.getText().endsWith("defineProperty")) return described(value, rest);
  return [place(value, rest)];
}

/** `Object.defineProperties(target, { key: { value } })`. */
export function definedProperties(
  call: ts.CallExpression,
  written: readonly Key[],
  path: readonly Key[],
): readonly Place[] {
  const list = call.arguments[1] === undefined ? undefined : bare(call.arguments[1]);
  if (list === undefined || !ts.isObjectLiteralExpression(list)) return [];
  return list.properties.flatMap((property) => {
    if (!ts.isPropertyAssignment(property)) return [];
    const rest = restAfterWrite(path, [...written, propertyKey(property.name)]);
    return rest === undefined ? [] : described(property.initializer, rest);
  });
}

/** What a property has by its descriptor: the value, or what its getter gives. */
function described(descriptor: ts.Node, rest: readonly Key[]): readonly Place[] {
  const literal = bare(descriptor);
  const getter = ts.isObjectLiteralExpression(literal)
    ? literal.properties.find(({ name }) => name !== undefined && propertyKey(name) === "get")
    : undefined;
  const code = getter !== undefined && ts.isPropertyAssignment(getter) ? bare(getter.initializer) : getter;
  return code !== undefined && isFunctionWithBody(code)
    ? returnOrigins(code, rest).filter((origin) => origin.kind === "place")
    : [place(descriptor, within("value", rest))];
}
