import { SEVERITIES, type Severity } from "@logwright/runtime/contract";
import { AST_NODE_TYPES } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import { propertyNames, type CodeAtHand } from "./constant.ts";
import type { RuntimeAtHand } from "./runtime-at-hand.ts";

/** `logger.info("training.step", data, fields)`: an emit by name. */
export interface EmitByName {
  readonly call: TSESTree.CallExpression;
  readonly callee: TSESTree.MemberExpression;
  readonly severity: Severity;
  readonly name: TSESTree.Expression;
}

/** The emit by name that a call is; `undefined` when it is something else. */
export function emitByName(call: TSESTree.CallExpression, runtime: RuntimeAtHand): EmitByName | undefined {
  const { callee } = call;
  const [name] = call.arguments;
  if (
    callee.type !== AST_NODE_TYPES.MemberExpression ||
    name === undefined ||
    name.type === AST_NODE_TYPES.SpreadElement
  )
    return undefined;
  const severity = severityOf(callee, runtime.code);
  if (severity === undefined || runtime.roleOf(callee.object) !== "Logger") return undefined;
  return { call, callee, severity, name };
}

/** The list that holds the name where an emit by name has its arguments spread: `logger.info(...args)`. */
export function spreadEmit(call: TSESTree.CallExpression, runtime: RuntimeAtHand): TSESTree.SpreadElement | undefined {
  const { callee } = call;
  const [first] = call.arguments;
  if (callee.type !== AST_NODE_TYPES.MemberExpression || first?.type !== AST_NODE_TYPES.SpreadElement) return undefined;
  const isEmit = severityOf(callee, runtime.code) !== undefined && runtime.roleOf(callee.object) === "Logger";
  return isEmit ? first : undefined;
}

function severityOf(callee: TSESTree.MemberExpression, code: CodeAtHand): Severity | undefined {
  if (!callee.computed && callee.property.type === AST_NODE_TYPES.Identifier) return asSeverity(callee.property.name);
  const names = propertyNames(callee, code);
  return names?.length === 1 ? asSeverity(names[0]) : undefined;
}

function asSeverity(name: string | undefined): Severity | undefined {
  return SEVERITIES.find((severity) => severity === name);
}
