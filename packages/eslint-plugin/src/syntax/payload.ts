import { AST_NODE_TYPES } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type * as ts from "typescript";
import { constantsOf, propertyNames, type CodeAtHand } from "./constant.ts";
import { unwrapped } from "./expression.ts";
import { objectLiteral } from "./object-literal.ts";
import type { TypesAtHand } from "./types-at-hand.ts";
import { typescript } from "./typescript.ts";

/** One key of an object that is handed to an emit. */
export interface PayloadKey {
  readonly name: string;
  /** The property that says it, or the expression or spread that brings it. */
  readonly node: TSESTree.Node;
  /** The key is written at the place, and can be renamed there. */
  readonly property?: TSESTree.Property;
}

/** The keys of an object, as far as the code and its types say. */
export interface Payload {
  readonly keys: readonly PayloadKey[];
  /** Nothing else can be in it: an absent key is absent. */
  readonly complete: boolean;
}

const NOTHING: Payload = { keys: [], complete: true };
const UNKNOWN: Payload = { keys: [], complete: false };

/** The keys of an argument; an argument that is not there has none. */
export function payloadOf(node: TSESTree.Node | undefined, code: CodeAtHand): Payload {
  return node === undefined ? NOTHING : keysIn(node, node, code);
}

/** `shown` is the place to name for keys that are not written where the emit is. */
function keysIn(node: TSESTree.Node, shown: TSESTree.Node, code: CodeAtHand): Payload {
  const inner = unwrapped(node);
  switch (inner.type) {
    case AST_NODE_TYPES.ObjectExpression:
      return joined(
        inner.properties.map((property) => keysOfProperty(property, shown === node ? undefined : shown, code)),
      );
    case AST_NODE_TYPES.ConditionalExpression:
      return joined([keysIn(inner.consequent, shown, code), keysIn(inner.alternate, shown, code)]);
    case AST_NODE_TYPES.LogicalExpression:
      return inner.operator === "&&"
        ? keysIn(inner.right, shown, code)
        : joined([keysIn(inner.left, shown, code), keysIn(inner.right, shown, code)]);
    case AST_NODE_TYPES.Identifier:
      if (inner.name === "undefined") return NOTHING;
      break;
    case AST_NODE_TYPES.Literal:
      return NOTHING;
    default:
  }
  if (code.types !== undefined) {
    const typed = keysOfType(code.types.checker.getTypeAtLocation(code.types.nodeOf(inner)), shown, code.types);
    if (typed.complete || typed.keys.length > 0) return typed;
  }
  const literal = objectLiteral(inner, code);
  return literal === undefined ? UNKNOWN : { ...keysIn(literal, shown, code), complete: false };
}

function keysOfProperty(
  property: TSESTree.Property | TSESTree.SpreadElement,
  shown: TSESTree.Node | undefined,
  code: CodeAtHand,
): Payload {
  if (property.type === AST_NODE_TYPES.SpreadElement) return keysIn(property.argument, shown ?? property, code);
  const names = propertyNames(property, code);
  if (names === undefined) return UNKNOWN;
  if (isUndefined(property.value, code)) return NOTHING;
  const writable = shown === undefined && !property.computed && names.length === 1;
  return {
    keys: names.map((name) => ({ name, node: shown ?? property, ...(writable ? { property } : {}) })),
    complete: true,
  };
}

function isUndefined(node: TSESTree.Node, code: CodeAtHand): boolean {
  if (node.type === AST_NODE_TYPES.Identifier) return node.name === "undefined";
  return (
    node.type === AST_NODE_TYPES.UnaryExpression && node.operator === "void" && constantsOf(node, code) !== undefined
  );
}

/** Own properties only: a method of a class is on its prototype, where neither a spread nor the runtime looks. */
function keysOfType(type: ts.Type, shown: TSESTree.Node, types: TypesAtHand): Payload {
  const { SymbolFlags, TypeFlags } = typescript();
  const { checker } = types;
  const bound = (type.flags & TypeFlags.Instantiable) !== 0 ? (checker.getBaseConstraintOfType(type) ?? type) : type;
  if (bound.isUnion()) return joined(bound.types.map((member) => keysOfType(member, shown, types)));
  if (
    (bound.flags &
      (TypeFlags.Undefined | TypeFlags.Null | TypeFlags.BooleanLike | TypeFlags.NumberLike | TypeFlags.StringLike)) !==
    0
  )
    return NOTHING;
  if ((bound.flags & (TypeFlags.Object | TypeFlags.Intersection)) === 0) return UNKNOWN;
  const open = checker.getIndexInfosOfType(bound).length > 0 || (bound === type ? false : true);
  const own = checker
    .getPropertiesOfType(bound)
    .filter(({ flags }) => (flags & (SymbolFlags.Method | SymbolFlags.Accessor)) === 0);
  return { keys: own.map(({ name }) => ({ name, node: shown })), complete: !open && own.length > 0 };
}

function joined(payloads: readonly Payload[]): Payload {
  return { keys: payloads.flatMap(({ keys }) => keys), complete: payloads.every(({ complete }) => complete) };
}
