import ts from "typescript";
import type { ProgramView } from "../program/program-view.ts";
import { calleesOf } from "./callees.ts";
import { isFunctionWithBody, visitOwnCode } from "./expression.ts";
import { place, type Key, type Place } from "./place.ts";

/** What a `try` block throws itself, or a function that it calls directly. */
export function thrownIn(block: ts.Node, path: readonly Key[], view: ProgramView, depth: number = 1): readonly Place[] {
  const thrown: Place[] = [];
  visitOwnCode(block, (node) => {
    if (ts.isThrowStatement(node)) thrown.push(place(node.expression, path));
    if (depth === 0 || !ts.isCallExpression(node)) return;
    for (const callee of calleesOf(node, view).declarations) {
      if (isFunctionWithBody(callee)) thrown.push(...thrownIn(callee.body, path, view, depth - 1));
    }
  });
  return thrown;
}
