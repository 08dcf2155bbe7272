import { AST_NODE_TYPES } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import { propertyNames, type CodeAtHand } from "./constant.ts";
import { unwrapped, variableNamed } from "./expression.ts";

/** The object literal that an expression is, or that the constant it names was made with. */
export function objectLiteral(
  node: TSESTree.Node | undefined,
  code: CodeAtHand,
): TSESTree.ObjectExpression | undefined {
  const inner = node === undefined ? undefined : unwrapped(node);
  if (inner?.type === AST_NODE_TYPES.ObjectExpression) return inner;
  if (inner?.type !== AST_NODE_TYPES.Identifier) return undefined;
  const initial = initialValue(inner, code);
  return initial?.type === AST_NODE_TYPES.ObjectExpression ? initial : undefined;
}

/** What a variable that is never assigned again was made with. */
function initialValue(identifier: TSESTree.Identifier, { sourceCode }: CodeAtHand): TSESTree.Node | undefined {
  const variable = variableNamed(identifier, sourceCode);
  const definition = variable?.defs.length === 1 ? variable.defs[0] : undefined;
  const declarator = definition?.node;
  if (declarator?.type !== AST_NODE_TYPES.VariableDeclarator || declarator.id.type !== AST_NODE_TYPES.Identifier)
    return undefined;
  if (
    declarator.init === null ||
    variable?.references.some((reference) => reference.isWrite() && reference.init !== true)
  )
    return undefined;
  return unwrapped(declarator.init);
}

/** A property's value, when the literal says it; `"unknown"` when a spread or a computed name may say it. */
export function propertyValue(
  object: TSESTree.ObjectExpression,
  name: string,
  code: CodeAtHand,
): TSESTree.Node | "unknown" | undefined {
  let value: TSESTree.Node | "unknown" | undefined;
  for (const property of object.properties) {
    if (property.type === AST_NODE_TYPES.SpreadElement) {
      value = "unknown";
      continue;
    }
    const names = propertyNames(property, code);
    if (names === undefined) value ??= "unknown";
    else if (names.includes(name)) value = property.value;
  }
  return value;
}
