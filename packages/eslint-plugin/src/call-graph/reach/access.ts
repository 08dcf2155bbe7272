import ts from "#compiler";
import { isAccess, wrapped, type Access } from "../flow/expression.ts";
import { keyOf, memberOf } from "../flow/key.ts";
import { isOutsideSymbol } from "../flow/outside.ts";
import { sameKey } from "../flow/place.ts";
import { below, CALLED, TOLD, whole, type Load } from "./load.ts";
import { callBacks } from "./passing.ts";
import type { Reach } from "./reach.ts";
import { isRecord, mayHandle, tells } from "./told.ts";

/** Members that say nothing of what was logged. */
const SCALARS: ReadonlySet<string> = new Set(["length", "size"]);

/** Ways to call a function through its own methods. */
const INVOKERS: ReadonlySet<string> = new Set(["call", "apply", "bind"]);

/** `value.key`, where the value carries a load: the part that is asked for, and what its methods give. */
export function throughAccess(access: Access, load: Load, reach: Reach): void {
  const key = keyOf(access, reach.view);
  const [first] = load.path;
  if (first === undefined) ofWhole(access, key, load, reach);
  else if (first === TOLD) {
    if (tells(reach.view.typeOf(access), reach.view) || INVOKERS.has(key)) reach.node(access, load);
  } else if (first === CALLED) {
    if (!INVOKERS.has(key)) return;
    const call = wrapped(access).parent;
    if (key === "bind" && ts.isCallExpression(call)) reach.node(call, load);
    else reach.node(access, load);
  } else {
    if (sameKey(first, key)) reach.node(access, below(load));
    if (isForeignMethod(access, reach)) throughMethod(access, load, reach);
  }
}

function ofWhole(access: Access, key: string, load: Load, reach: Reach): void {
  const { view } = reach;
  if (SCALARS.has(key)) return;
  const type = view.typeOf(access);
  if (!load.isRaw) {
    if (mayHandle(type, view)) reach.node(access, load);
    return;
  }
  if (!isRecord(type, view) && isField(memberOf(access, view), reach)) return;
  reach.node(access, load);
}

/** A field or a method of one of the project's own classes answers for itself. */
function isField(symbol: ts.Symbol | undefined, reach: Reach): boolean {
  return (symbol?.declarations ?? []).some(
    (declaration) =>
      reach.view.isOwn(declaration) && (ts.isClassLike(declaration.parent) || ts.isParameter(declaration)),
  );
}

function isForeignMethod(access: Access, reach: Reach): boolean {
  const { parent } = wrapped(access);
  if (!ts.isCallExpression(parent) || isAccess(parent)) return false;
  const symbol = memberOf(access, reach.view);
  return symbol === undefined || isOutsideSymbol(symbol, reach.view);
}

/** A method of the language's own containers: what it gives, and what it calls with it. */
function throughMethod(access: Access, load: Load, reach: Reach): void {
  const call = wrapped(access).parent as ts.CallExpression;
  if (call.expression !== wrapped(access)) return;
  reach.node(call, whole(load));
  callBacks(call, undefined, whole(load), reach);
}
