import type ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { isSanitizer } from "../program/runtime-functions.ts";
import { functionsOf } from "./callees.ts";
import { bare, isFunctionWithBody } from "./expression.ts";
import { leaf, type Key, type Origin } from "./place.ts";
import { isRedactMethod } from "./redaction.ts";
import { returnOrigins } from "./returns.ts";

/** What comes back when the function that an expression gives is called at `node`. */
export function resultsOf(code: ts.Node, path: readonly Key[], node: ts.Node, view: ProgramView): readonly Origin[] {
  const { declarations, complete } = functionsOf(bare(code), view);
  const origins = declarations.map((callee): readonly Origin[] => {
    if (isSanitizer(callee, view)) return [leaf("sanitized", node)];
    if (isRedactMethod(callee, view)) return [leaf(path.length === 0 ? "redacted" : "made", node)];
    return isFunctionWithBody(callee) ? returnOrigins(callee, path) : [leaf("unknown", node)];
  });
  return [...origins.flat(), ...(complete ? [] : [leaf("unknown", node)])];
}
