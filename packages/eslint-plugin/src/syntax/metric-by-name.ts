import { METRIC_KINDS, type MetricKind } from "@logwright/runtime/contract";
import { AST_NODE_TYPES } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import { propertyNames } from "./constant.ts";
import type { RuntimeAtHand } from "./runtime-at-hand.ts";

/** `meter.counter("training.steps")`: a metric that is taken by name. */
export interface MetricByName {
  readonly callee: TSESTree.MemberExpression;
  /** The method's name, which is that of the kind it takes. */
  readonly kind: MetricKind;
  readonly name: TSESTree.Expression;
}

/** The metric that a call takes by name; `undefined` when it is something else. */
export function metricByName(
  { callee, arguments: [name] }: TSESTree.CallExpression,
  runtime: RuntimeAtHand,
): MetricByName | undefined {
  if (
    callee.type !== AST_NODE_TYPES.MemberExpression ||
    name === undefined ||
    name.type === AST_NODE_TYPES.SpreadElement
  )
    return undefined;
  const [method, ...others] = propertyNames(callee, runtime.code) ?? [];
  const kind = others.length === 0 ? METRIC_KINDS.find((each) => each === method) : undefined;
  return kind === undefined || runtime.roleOf(callee.object) !== "Meter" ? undefined : { callee, kind, name };
}
