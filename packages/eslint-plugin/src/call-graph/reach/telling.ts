import ts from "#compiler";
import { isOpaque } from "../flow/static-type.ts";
import { RAW } from "./load.ts";
import type { Reach } from "./reach.ts";
import { bindPattern } from "./storing.ts";
import { isRecord, mayHandle } from "./told.ts";

/** Functions whose parameters the context gives a type: those that are records, or handle them, carry them. */
export function tellFunctionsIn(code: ts.Node, reach: Reach): void {
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && !ts.isTypeNode(node)) {
      for (const { name } of node.parameters) {
        const type = reach.view.typeOf(name);
        if (isRecord(type, reach.view)) bindPattern(name, RAW, reach);
        else if (!isOpaque(type) && mayHandle(type, reach.view)) bindPattern(name, { ...RAW, isRaw: false }, reach);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(code);
}
