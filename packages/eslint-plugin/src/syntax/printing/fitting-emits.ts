import { GRAVE_SEVERITIES, type IndexedEvent, type Severity } from "@logwright/runtime/contract";
import { AST_NODE_TYPES } from "@typescript-eslint/types";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { KnownRegistry } from "../../registry/known-registry.ts";
import { constantOf } from "../constant.ts";
import { nearestName } from "../nearest-name.ts";
import { payloadOf, type PayloadKey } from "../payload.ts";
import type { RuntimeAtHand } from "../runtime-at-hand.ts";

/** An emit that could stand in a print's place. */
export interface FittingEmit {
  readonly event: string;
  /** `logger.trainingStep({ loss, lr })` */
  readonly text: string;
}

const SEVERITIES: ReadonlyMap<string, readonly Severity[]> = new Map<string, readonly Severity[]>([
  ["debug", ["debug"]],
  ["error", GRAVE_SEVERITIES],
  ["info", ["info"]],
  ["log", ["info", "debug"]],
  ["trace", ["debug"]],
  ["warn", ["warn"]],
]);

/** More choices than this help nobody. */
const MOST = 3;

/**
 * The registered events that a call of a console's method could emit instead: those of its severity that the printed text
 * names, or whose keys the printed object has. Only where a logger is in scope.
 */
export function fittingEmits(
  call: TSESTree.CallExpression,
  method: string,
  runtime: RuntimeAtHand,
  registry: KnownRegistry,
): readonly FittingEmit[] {
  const logger = loggerInScope(call, runtime);
  const severities = SEVERITIES.get(method);
  if (logger === undefined || severities === undefined || call.parent.type !== AST_NODE_TYPES.ExpressionStatement)
    return [];
  const objects = call.arguments.filter((argument) => argument.type === AST_NODE_TYPES.ObjectExpression);
  const printed = objects.length === 1 ? objects[0] : undefined;
  const named = eventNamed(call, runtime, registry);
  const events = named === undefined ? registry.index.events : [named];
  return events
    .filter((event) => event.deprecated === undefined && severities.includes(event.severity))
    .flatMap((event) => emitText(event, logger, printed, runtime, registry, named !== undefined) ?? [])
    .slice(0, MOST);
}

/** The event whose name, or nearly that, is the first text printed. */
function eventNamed(
  call: TSESTree.CallExpression,
  { code }: RuntimeAtHand,
  { events }: KnownRegistry,
): IndexedEvent | undefined {
  const [first] = call.arguments;
  const text = first === undefined || first.type === AST_NODE_TYPES.SpreadElement ? undefined : constantOf(first, code);
  const name = typeof text === "string" ? nearestName(text, events.keys()) : undefined;
  return name === undefined ? undefined : events.get(name);
}

/** The emit of one event, when every printed key is the event's or a field's, and none that is required is missing. */
function emitText(
  event: IndexedEvent,
  logger: string,
  printed: TSESTree.ObjectExpression | undefined,
  runtime: RuntimeAtHand,
  registry: KnownRegistry,
  isNamed: boolean,
): FittingEmit | undefined {
  const { keys, complete } = payloadOf(printed, runtime.code);
  if (!complete || (keys.length === 0 && !isNamed) || keys.some(({ property }) => property === undefined))
    return undefined;
  const declared = new Set(event.keys.map(({ name }) => name));
  const data = keys.filter(({ name }) => declared.has(name));
  const fields = keys.filter(({ name }) => !declared.has(name));
  if (fields.some(({ name }) => !registry.fields.has(name))) return undefined;
  if (event.keys.some(({ name, required }) => required && !data.some((key) => key.name === name))) return undefined;
  if (GRAVE_SEVERITIES.includes(event.severity) && !fields.some(({ name }) => name === "error_code")) return undefined;
  const args =
    fields.length === 0 ? objectText(data, runtime) : `${objectText(data, runtime)}, ${objectText(fields, runtime)}`;
  return { event: event.name, text: `${logger}.${event.method}(${args})` };
}

function objectText(keys: readonly PayloadKey[], { code }: RuntimeAtHand): string {
  if (keys.length === 0) return "{}";
  return `{ ${keys.map(({ property }) => code.sourceCode.getText(property)).join(", ")} }`;
}

/** The nearest variable in scope that holds a logger. */
function loggerInScope(call: TSESTree.CallExpression, runtime: RuntimeAtHand): string | undefined {
  let scope: TSESLint.Scope.Scope | null = runtime.code.sourceCode.getScope(call);
  while (scope !== null) {
    const found = scope.variables.find((variable) => isLogger(variable, runtime));
    if (found !== undefined) return found.name;
    scope = scope.upper;
  }
  return undefined;
}

function isLogger({ defs, references }: TSESLint.Scope.Variable, runtime: RuntimeAtHand): boolean {
  const [definition] = defs;
  if (definition === undefined || definition.name.type !== AST_NODE_TYPES.Identifier) return false;
  if (
    runtime.code.types !== undefined &&
    (definition.type as string) !== "ImportBinding" &&
    (definition.type as string) !== "Type"
  ) {
    return runtime.roleOf(definition.name) === "Logger";
  }
  const { node } = definition;
  if (
    node.type === AST_NODE_TYPES.VariableDeclarator &&
    node.init?.type === AST_NODE_TYPES.CallExpression &&
    runtime.isFunction(node.init.callee, "getLogger")
  ) {
    return true;
  }
  return references.some(
    ({ identifier }) => identifier.type === AST_NODE_TYPES.Identifier && runtime.roleOf(identifier) === "Logger",
  );
}
