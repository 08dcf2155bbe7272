import ts from "#compiler";
import { mayBe } from "./may-be.ts";
import type { ProgramView } from "../program/program-view.ts";
import { RETURNED, type Key, type Place } from "./place.ts";

/** The static type of a part of a value; undefined where the types do not say. Promises count as what they bring. */
export function typeAt(place: Place, view: ProgramView): ts.Type | undefined {
  return isTyped(place.node) ? typeOfPart(view.typeOf(place.node), place.path, view) : undefined;
}

/** The type of what stands below a path of keys; undefined where the type does not say. */
export function typeOfPart(whole: ts.Type, path: readonly Key[], view: ProgramView): ts.Type | undefined {
  let type: ts.Type | undefined = settled(whole, view);
  for (const key of path) {
    type = partType(type, key, view);
    if (type === undefined) return undefined;
    type = settled(type, view);
  }
  return type;
}

/** What a promise brings; any other type is itself. */
function settled(type: ts.Type, view: ProgramView): ts.Type {
  const name = type.symbol?.name;
  if (name !== "Promise" && name !== "PromiseLike") return type;
  return argumentOf(type, 0, view) ?? type;
}

function partType(type: ts.Type, key: string, view: ProgramView): ts.Type | undefined {
  const present = view.checker.getNonNullableType(type);
  const property = view.checker.getPropertyOfType(present, key);
  if (property !== undefined) return view.checker.getTypeOfSymbol(property);
  const name = present.symbol?.name ?? "";
  if (key === RETURNED) return name.endsWith("Generator") ? argumentOf(present, 1, view) : undefined;
  if (!CONTAINERS.has(name)) return undefined;
  return argumentOf(present, name.endsWith("Map") ? 1 : 0, view);
}

function argumentOf(type: ts.Type, at: number, view: ProgramView): ts.Type | undefined {
  if (((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) === 0) return undefined;
  return view.checker.getTypeArguments(type as ts.TypeReference)[at];
}

const CONTAINERS: ReadonlySet<string> = new Set([
  "Array",
  "ReadonlyArray",
  "Set",
  "ReadonlySet",
  "WeakSet",
  "Map",
  "ReadonlyMap",
  "WeakMap",
  "Iterable",
  "IterableIterator",
  "Iterator",
  "Generator",
  "AsyncGenerator",
  "AsyncIterable",
  "AsyncIterableIterator",
]);

/** True for types that say nothing of the value: anything may hide behind them. */
export function isOpaque(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never)) !== 0;
}

/** The members of a union; any other type is its own only one. */
export function alternativesOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

/** True when a value of the type may be called or constructed. */
export function isCallable(type: ts.Type, { checker }: ProgramView): boolean {
  if (isOpaque(type)) return true;
  return alternativesOf(type).some((part) => CALLS.some((kind) => checker.getSignaturesOfType(part, kind).length > 0));
}

const CALLS: readonly ts.SignatureKind[] = [ts.SignatureKind.Call, ts.SignatureKind.Construct];

/** True when a receiver, by its type, may be a value of `type`. */
export function mayReceive(receiver: ts.Expression, type: ts.Type, view: ProgramView): boolean {
  const declared = view.checker.getNonNullableType(view.typeOf(receiver));
  if ((declared.flags & ts.TypeFlags.Any) !== 0) return true;
  return alternativesOf(declared).some((part) => part.symbol !== undefined && mayBe(type, part, view));
}

/** True for values too small to hold a record: numbers, booleans, nothing. */
export function isScalar(type: ts.Type): boolean {
  return alternativesOf(type).every((part) => (part.flags & SCALAR) !== 0);
}

/** True for values that nothing can be put into, and that cannot be called: text and scalars. */
export function isPrimitive(type: ts.Type): boolean {
  return alternativesOf(type).every((part) => (part.flags & (SCALAR | ts.TypeFlags.StringLike)) !== 0);
}

const SCALAR =
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.Null |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Void;

function isTyped(node: ts.Node): boolean {
  return (
    ts.isExpression(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isPropertyDeclaration(node)
  );
}
