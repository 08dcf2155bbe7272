import type ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import type { CallSite } from "./call-site.ts";
import { Tracker } from "./tracker.ts";

/** How a function is called in the program. */
export interface CallSites {
  readonly sites: readonly CallSite[];
  /** False when the function is handed to something that may call it unseen. */
  readonly complete: boolean;
}

/** Every call of a function, also where it travels as a value: stored, passed on, bound, returned. */
export function callSitesOf(code: ts.Node, view: ProgramView): CallSites {
  const known = view.remember("call sites", () => new WeakMap<ts.Node, CallSites>());
  let found = known.get(code);
  if (found === undefined) {
    known.set(code, { sites: [], complete: true });
    found = new Tracker(view).ofCode(code);
    known.set(code, found);
  }
  return found;
}

/** Every call of the function that an expression gives, the expression's own use included. */
export function callsOfValue(expression: ts.Node, view: ProgramView): CallSites {
  return new Tracker(view).ofValue(expression);
}

/** Every call of the function that a variable or parameter holds. */
export function callsOfSymbol(symbol: ts.Symbol | undefined, view: ProgramView): CallSites {
  return new Tracker(view).ofSymbol(symbol);
}
