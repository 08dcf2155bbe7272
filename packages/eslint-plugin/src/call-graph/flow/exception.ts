import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { calleesOf } from "./callees.ts";
import { isCall, isFunctionWithBody, visitOwnCode } from "./expression.ts";
import { place, type Key, type Place } from "./place.ts";

/** How many calls below the `try` block a `throw` may stand. */
export const THROW_DEPTH = 4;

/** What a `try` block throws itself, or a function that it calls, near enough. */
export function thrownIn(block: ts.Node, path: readonly Key[], view: ProgramView): readonly Place[] {
  const thrown: Place[] = [];
  const seen = new Set<ts.Node>();
  const visit = (code: ts.Node, left: number): void => {
    if (seen.has(code)) return;
    seen.add(code);
    visitOwnCode(code, (node) => {
      if (ts.isThrowStatement(node)) thrown.push(place(node.expression, path));
      if (left === 0 || !isCall(node)) return;
      for (const callee of calleesOf(node, view).declarations) {
        if (isFunctionWithBody(callee)) visit(callee.body, left - 1);
      }
    });
  };
  visit(block, THROW_DEPTH);
  return thrown;
}
