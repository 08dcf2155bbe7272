import { AST_NODE_TYPES } from "@typescript-eslint/types";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { getStaticValue } from "@typescript-eslint/utils/ast-utils";
import type { TypesAtHand } from "./types-at-hand.ts";

export type Constant = string | number | bigint | boolean | null | undefined;

/** The linted file and, where there are any, its types: what a question about a piece of code needs. */
export interface CodeAtHand {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly types?: TypesAtHand | undefined;
}

/**
 * Every value an expression can have, when that is a small set known before the program runs: literals, constants,
 * pure built-in methods on them, and, with types, enums and unions from anywhere. `undefined`: not known.
 */
export function constantsOf(node: TSESTree.Node, code: CodeAtHand): readonly Constant[] | undefined {
  if (node.type === AST_NODE_TYPES.Literal) return [node.value as Constant];
  const folded = staticValue(node, code);
  if (folded !== undefined) return [folded.value];
  return code.types === undefined ? undefined : literalsOfType(node, code.types);
}

/** The one value of an expression, when it has exactly one that is known. */
export function constantOf(node: TSESTree.Node, code: CodeAtHand): Constant {
  const values = constantsOf(node, code);
  return values?.length === 1 ? values[0] : undefined;
}

/** The names a member expression or pattern key may mean; `undefined`: not known. */
export function propertyNames(
  node: TSESTree.MemberExpression | TSESTree.Property | TSESTree.MethodDefinition | TSESTree.PropertyDefinition,
  code: CodeAtHand,
): readonly string[] | undefined {
  const key = node.type === AST_NODE_TYPES.MemberExpression ? node.property : node.key;
  if (!node.computed) {
    if (key.type === AST_NODE_TYPES.Identifier) return [key.name];
    if (key.type === AST_NODE_TYPES.PrivateIdentifier) return undefined;
  }
  return constantsOf(key, code)?.map(String);
}

function staticValue(node: TSESTree.Node, { sourceCode }: CodeAtHand): { readonly value: Constant } | undefined {
  try {
    const found = getStaticValue(node, sourceCode.getScope(node));
    return found === null || !isConstant(found.value) ? undefined : { value: found.value };
  } catch {
    // The folder evaluates calls of built-ins; what they throw on is not a constant.
    return undefined;
  }
}

function isConstant(value: unknown): value is Constant {
  return value === null || (typeof value !== "object" && typeof value !== "function" && typeof value !== "symbol");
}

const MOST_MEMBERS = 64;

function literalsOfType(node: TSESTree.Node, types: TypesAtHand): readonly Constant[] | undefined {
  const type = types.checker.getTypeAtLocation(types.nodeOf(node));
  const members = type.isUnion() ? type.types : [type];
  if (members.length > MOST_MEMBERS) return undefined;
  const values: Constant[] = [];
  for (const member of members) {
    if (!member.isStringLiteral() && !member.isNumberLiteral()) return undefined;
    values.push(member.value);
  }
  return values;
}
