import { AST_NODE_TYPES } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import { constantOf, type CodeAtHand } from "./constant.ts";
import { CALL, moduleName, type Origin } from "./origin.ts";

const LOADERS: ReadonlySet<string> = new Set([
  "globalThis require",
  "globalThis module require",
  "process getBuiltinModule",
  "process mainModule require",
  `module createRequire ${CALL}`,
]);

/** `require("fs")`, `process.getBuiltinModule("fs")`, `createRequire(…)("fs")`. */
export function loadedModule(call: TSESTree.CallExpression, origin: Origin, code: CodeAtHand): Origin | undefined {
  if (!LOADERS.has(`${origin.module} ${origin.path.join(" ")}`)) return undefined;
  const [specifier] = call.arguments;
  const name = specifier === undefined ? undefined : constantOf(specifier, code);
  return typeof name === "string" ? { module: moduleName(name), path: [] } : undefined;
}

/** `f.bind(x)` is `f`. */
export function boundFunction(origin: Origin): Origin | undefined {
  return origin.path.at(-1) === "bind" ? { ...origin, path: origin.path.slice(0, -1) } : undefined;
}

/** `f.call(x, …)` and `f.apply(x, […])` are calls of `f`. */
export function indirectCall(
  origin: Origin,
  args: readonly TSESTree.Node[],
): { readonly target: Origin; readonly args: readonly TSESTree.Node[] | undefined } {
  const name = origin.path.at(-1);
  if (origin.path.length < 2 || (name !== "call" && name !== "apply")) return { target: origin, args };
  const target = { ...origin, path: origin.path.slice(0, -1) };
  return { target, args: name === "call" ? args.slice(1) : listed(args[1]) };
}

/** The elements of a list that is written out; absent: not known. */
export function listed(list: TSESTree.Node | undefined): readonly TSESTree.Node[] | undefined {
  if (list?.type !== AST_NODE_TYPES.ArrayExpression) return undefined;
  return list.elements.filter((element) => element !== null);
}
