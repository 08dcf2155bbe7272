import { getPrototypeOf, objectPrototype } from "./intrinsics.ts";
import { refuse } from "./refusal.ts";

const NOTHING: object = {};

/**
 * Lets generated code look at an object the quick way: by `for..in`, which also sees what is inherited. That is nothing
 * for an object whose prototype is an unpolluted `Object.prototype`; every other one is for the slow way.
 */
export function demandPlain(payload: object): void {
  if (prototypeOf(payload) !== objectPrototype) refuse("type");
  for (const _inherited in NOTHING) refuse("type");
}

/** Nothing where a Proxy throws: no property has been read by then, and none is to blame. */
function prototypeOf(payload: object): unknown {
  try {
    return getPrototypeOf(payload);
  } catch {
    return undefined;
  }
}

/** An undeclared key: the slow way looks at its name and counts it. */
export function unknownKey(): never {
  return refuse("undeclared");
}

/** Refuses an object that lacks one of its required keys: the slow way counts that. */
export function demandKeys(seen: number, required: number): void {
  if ((seen & required) !== required) refuse("type");
}

/** Refuses an object with any key at all: the event declares none. */
export function demandEmpty(payload: object): void {
  demandPlain(payload);
  for (const _key in payload) unknownKey();
}
