import { nameIndexOf } from "../program/name-index.ts";
import { isCall, mentionOf, wrapped } from "../flow/expression.ts";
import { isOutsideSymbol } from "../flow/outside.ts";
import { labelOf } from "../path.ts";
import { importsRoles, type Ban, type Deed } from "./ban.ts";

const EVALUATORS: readonly string[] = [
  "eval",
  "Function",
  "runInThisContext",
  "runInNewContext",
  "runInContext",
  "compileFunction",
  "Script",
];

/** Code made of text in a file that handles records: it can hold one and send it anywhere, and nobody can read it here. */
export const evaluation: Ban = (file, view) => {
  if (!importsRoles(file, view)) return [];
  return EVALUATORS.flatMap((name) =>
    nameIndexOf(file)
      .named(name)
      .flatMap((node): readonly Deed[] => {
        const callee = wrapped(mentionOf(node));
        const call = callee.parent;
        if (!isCall(call) || callee !== call.expression) return [];
        const symbol = view.symbolOf(node);
        if (symbol !== undefined && !isOutsideSymbol(symbol, view)) return [];
        return [{ id: "unprovenAtSink", node: call, what: labelOf(call) }];
      }),
  );
};
