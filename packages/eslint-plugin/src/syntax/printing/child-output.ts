import { AST_NODE_TYPES } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import { constantsOf, type CodeAtHand } from "../constant.ts";
import { objectLiteral, propertyValue } from "../object-literal.ts";
import { unwrapped } from "../expression.ts";

/** Where the output of a child goes when its caller does not say. Source: node:child_process, "options.stdio" of each function. */
const DEFAULTS: ReadonlyMap<string, "piped" | "inherited"> = new Map([
  ["spawn", "piped"],
  ["spawnSync", "piped"],
  ["exec", "piped"],
  ["execFile", "piped"],
  ["execSync", "inherited"],
  ["execFileSync", "inherited"],
  ["fork", "inherited"],
]);

/** Whether a call of child_process lets the child write to this process's standard output or error. */
export function childPrints(name: string, args: readonly TSESTree.Node[], code: CodeAtHand): boolean {
  const fallback = DEFAULTS.get(name);
  if (fallback === undefined) return false;
  const last = args.findLast((argument) => !isList(argument, code) && !isCallback(argument));
  const options = args.indexOf(last as TSESTree.Node) === 0 ? undefined : last;
  if (options === undefined) return fallback === "inherited";
  const literal = objectLiteral(options, code);
  // Options that are made elsewhere are judged where they are made, if there.
  if (literal === undefined) return false;
  const stdio = propertyValue(literal, "stdio", code);
  if (stdio === "unknown") return false;
  if (stdio !== undefined) return inherits(stdio, code);
  return fallback === "inherited" && !isSilent(literal, code);
}

function isSilent(options: TSESTree.ObjectExpression, code: CodeAtHand): boolean {
  const silent = propertyValue(options, "silent", code);
  return silent === "unknown" || (silent !== undefined && (constantsOf(silent, code)?.includes(true) ?? true));
}

/** `"inherit"`, or a list in which the second or third place is `"inherit"`, 1 or 2. A stream there is judged by itself. */
function inherits(stdio: TSESTree.Node, code: CodeAtHand): boolean {
  const inner = unwrapped(stdio);
  if (inner.type !== AST_NODE_TYPES.ArrayExpression) return constantsOf(inner, code)?.includes("inherit") ?? false;
  return inner.elements.some((element, at) => {
    if (at === 0 || element === null || element.type === AST_NODE_TYPES.SpreadElement) return false;
    return constantsOf(element, code)?.some((value) => value === "inherit" || value === 1 || value === 2) ?? false;
  });
}

function isList(node: TSESTree.Node, code: CodeAtHand): boolean {
  if (unwrapped(node).type === AST_NODE_TYPES.ArrayExpression) return true;
  const type = code.types?.checker.getTypeAtLocation(code.types.nodeOf(node));
  const name = type?.getSymbol()?.name;
  return name === "Array" || name === "ReadonlyArray";
}

function isCallback(node: TSESTree.Node): boolean {
  const { type } = unwrapped(node);
  return type === AST_NODE_TYPES.ArrowFunctionExpression || type === AST_NODE_TYPES.FunctionExpression;
}
