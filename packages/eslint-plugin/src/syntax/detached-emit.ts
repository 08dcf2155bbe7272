import { SEVERITIES } from "@logwright/runtime/contract";
import { AST_NODE_TYPES } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import { propertyNames } from "./constant.ts";
import type { RuntimeAtHand } from "./runtime-at-hand.ts";

const SEVERITY_NAMES: ReadonlySet<string> = new Set(SEVERITIES);

/** What may be done with a function without calling it or handing it on. */
const LOOKS: ReadonlySet<AST_NODE_TYPES> = new Set([
  AST_NODE_TYPES.BinaryExpression,
  AST_NODE_TYPES.ExpressionStatement,
  AST_NODE_TYPES.IfStatement,
  AST_NODE_TYPES.UnaryExpression,
]);

/** Members of a function through which it is called. */
const CALLERS: ReadonlySet<string> = new Set(["apply", "bind", "call"]);

/** True for `logger.info` that is not called where it stands: `logger.info.bind(logger)`, `[name].forEach(logger.info)`. */
export function isDetached(node: TSESTree.MemberExpression, runtime: RuntimeAtHand): boolean {
  const names = namesOf(node, runtime);
  if (names === undefined || (isCalled(node) && names.length === 1) || isOnlyLookedAt(node)) return false;
  return runtime.roleOf(node.object) === "Logger";
}

/** The name that a method is bound to: `logger.info.bind(logger, "training.step")`, `logger.info.call(logger, …)`. */
export function boundName(node: TSESTree.MemberExpression, { code }: RuntimeAtHand): TSESTree.Expression | undefined {
  const { parent: member } = node;
  if (member.type !== AST_NODE_TYPES.MemberExpression || member.object !== node) return undefined;
  const [how, ...others] = propertyNames(member, code) ?? [];
  const { parent: call } = member;
  if (call.type !== AST_NODE_TYPES.CallExpression || call.callee !== member) return undefined;
  if (others.length > 0 || (how !== "bind" && how !== "call")) return undefined;
  const [self, name] = call.arguments;
  const isListed = self?.type !== AST_NODE_TYPES.SpreadElement && name?.type !== AST_NODE_TYPES.SpreadElement;
  return isListed ? name : undefined;
}

/** The properties of a pattern that take such a method out of a logger: `const { info } = logger`. */
export function detachedIn(pattern: TSESTree.ObjectPattern, runtime: RuntimeAtHand): readonly TSESTree.Property[] {
  const found = pattern.properties.filter(
    (property): property is TSESTree.Property =>
      property.type === AST_NODE_TYPES.Property && namesOf(property, runtime) !== undefined,
  );
  if (found.length === 0) return [];
  const { parent } = pattern;
  const value =
    parent.type === AST_NODE_TYPES.VariableDeclarator
      ? parent.init
      : parent.type === AST_NODE_TYPES.AssignmentExpression
        ? parent.right
        : (pattern as unknown as TSESTree.Expression);
  return value !== null && runtime.roleOf(value) === "Logger" ? found : [];
}

/** The methods that emit by name which a member may be, if it can be nothing else. */
function namesOf(
  node: TSESTree.MemberExpression | TSESTree.Property,
  { code }: RuntimeAtHand,
): readonly string[] | undefined {
  const names = propertyNames(node, code);
  return names !== undefined && names.length > 0 && names.every((name) => SEVERITY_NAMES.has(name)) ? names : undefined;
}

function isCalled(node: TSESTree.MemberExpression): boolean {
  const { parent } = node;
  return parent.type === AST_NODE_TYPES.CallExpression && parent.callee === node;
}

function isOnlyLookedAt(node: TSESTree.MemberExpression): boolean {
  const { parent } = node;
  if (LOOKS.has(parent.type)) return true;
  if (parent.type === AST_NODE_TYPES.AssignmentExpression) return parent.left === node;
  if (parent.type !== AST_NODE_TYPES.MemberExpression || parent.object !== node) return false;
  return parent.property.type === AST_NODE_TYPES.Identifier && !parent.computed && !CALLERS.has(parent.property.name);
}
