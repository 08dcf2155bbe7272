import { getPrototypeOf, isArray, isView, keysOf, objectPrototype } from "./intrinsics.ts";
import { refuse } from "./refusal.ts";

/** Whether an object is a bare dictionary of this or another realm: no class instance, Map, Buffer or tensor. */
export function isPlainObject(value: object): boolean {
  const prototype: unknown = getPrototypeOf(value);
  return prototype === null || prototype === objectPrototype || getPrototypeOf(prototype) === null;
}

/**
 * The names of an object's own enumerable properties. Objects that have one a byte or one a character are refused
 * before they are asked: the answer could be larger than memory.
 */
export function ownKeys(value: object): readonly string[] {
  if (isArray(value) || isView(value) || isStringObject(value)) return refuse("type");
  return keysOf(value);
}

/** Asks for the internal slot, which nothing can imitate. */
function isStringObject(value: object): boolean {
  try {
    String.prototype.valueOf.call(value);
    return true;
  } catch {
    return false;
  }
}
