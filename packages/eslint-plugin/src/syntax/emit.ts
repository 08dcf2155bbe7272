import type { IndexedEvent } from "@logwright/runtime/contract";
import { AST_NODE_TYPES } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { KnownRegistry } from "../registry/known-registry.ts";
import { propertyNames } from "./constant.ts";
import { emitByName } from "./emit-by-name.ts";
import { possibleNames, type PossibleName } from "./names/possible-names.ts";
import type { RuntimeAtHand } from "./runtime-at-hand.ts";

/** An emit of one of some registered events, by name or by generated method. */
export interface Emit {
  readonly call: TSESTree.CallExpression;
  readonly callee: TSESTree.MemberExpression;
  /** The registered events it may be. An unregistered name is not among them. */
  readonly events: readonly IndexedEvent[];
  /** How the event is said: the argument, or the method's name. */
  readonly named: TSESTree.Expression | TSESTree.PrivateIdentifier;
  /** For an emit by name: what the argument may be. */
  readonly names?: readonly PossibleName[];
  readonly data?: TSESTree.CallExpressionArgument;
  readonly fields?: TSESTree.CallExpressionArgument;
  /** Arguments are spread: data and fields are not known. */
  readonly spread: boolean;
}

const known = new WeakMap<TSESTree.CallExpression, { readonly emit: Emit | undefined }>();

/** The emit that a call is; `undefined` when it is something else. Several rules ask about the same call. */
export function emitOf(
  call: TSESTree.CallExpression,
  runtime: RuntimeAtHand,
  registry: KnownRegistry,
): Emit | undefined {
  if (call.callee.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  let found = known.get(call);
  if (found === undefined) {
    found = { emit: byMethod(call, runtime, registry) ?? byName(call, runtime, registry) };
    known.set(call, found);
  }
  return found.emit;
}

function byMethod(call: TSESTree.CallExpression, runtime: RuntimeAtHand, registry: KnownRegistry): Emit | undefined {
  const callee = call.callee as TSESTree.MemberExpression;
  const [method = "", ...others] = propertyNames(callee, runtime.code) ?? [];
  const event = others.length === 0 ? registry.methods.get(method) : undefined;
  if (event === undefined || runtime.roleOf(callee.object) !== "Logger") return undefined;
  return { call, callee, events: [event], named: callee.property, ...argumentsFrom(call, 0) };
}

function byName(call: TSESTree.CallExpression, runtime: RuntimeAtHand, registry: KnownRegistry): Emit | undefined {
  const emit = emitByName(call, runtime);
  if (emit === undefined) return undefined;
  const possible = possibleNames(emit.name, runtime.code);
  const names = possible.bounded ? possible.names : [];
  const events = names.flatMap(({ text }) => registry.events.get(text) ?? []);
  return { call, callee: emit.callee, events, named: emit.name, names, ...argumentsFrom(call, 1) };
}

function argumentsFrom(call: TSESTree.CallExpression, start: number): Pick<Emit, "data" | "fields" | "spread"> {
  const given = call.arguments.slice(start, start + 2);
  const spread = call.arguments.slice(0, start + 2).some(({ type }) => type === AST_NODE_TYPES.SpreadElement);
  const [data, fields] = given;
  return { spread, ...(data === undefined ? {} : { data }), ...(fields === undefined ? {} : { fields }) };
}
