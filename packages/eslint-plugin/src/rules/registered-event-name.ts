import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { IndexedEvent } from "@logwright/runtime/contract";
import { createRule, type RuleContext, type RuleModule } from "../create-rule.ts";
import { INDEX_MESSAGES, registryAt, type IndexMessageId, type KnownRegistry } from "../registry-index.ts";
import { emitByName, runtimeAtHand, type EmitByName, type RuntimeAtHand } from "../syntax/emit-call.ts";
import { originText, ownLiteral } from "../syntax/names/name-place.ts";
import { possibleNames, type PossibleName } from "../syntax/names/possible-names.ts";
import { nearestName } from "../syntax/nearest-name.ts";

type MessageId = "unregistered" | "unregisteredNear" | "unbounded" | "wrongSeverity" | "useName" | IndexMessageId;

/** Every event that is emitted by name is one of the registry's (INV-OBS-1), at its own severity. */
export const registeredEventName: RuleModule<MessageId> = createRule({
  name: "registered-event-name",
  meta: {
    type: "problem",
    docs: {
      description: "require the events that are emitted by name to be registered",
      configs: { syntactic: "error", recommended: "error", strict: "error" },
      types: "better",
      invariant: "INV-OBS-1",
    },
    fixable: "code",
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      ...INDEX_MESSAGES,
      unregistered: 'Event "{{name}}"{{from}} is not registered. Declare it in the registry, then run `npx logwright generate`.',
      unregisteredNear: 'Event "{{name}}"{{from}} is not registered. Did you mean "{{nearest}}"?',
      unbounded:
        'The event\'s name cannot be checked: all that is known of it is the type "{{type}}". Use a literal, a constant or a union of registered names.',
      wrongSeverity: 'Event "{{name}}"{{from}} has severity "{{actual}}", and "{{method}}" does not emit it.',
      useName: 'Use "{{nearest}}".',
    },
  },
  create(context) {
    return {
      CallExpression(node) {
        const emit = emitByName(node, runtimeAtHand(context as unknown as RuleContext));
        if (emit === undefined) return;
        const registry = registryAt(context, emit.name);
        if (registry !== undefined) checkEmit(context, emit, registry);
      },
    };
  },
});

type Context = RuleContext<MessageId, readonly []>;

function checkEmit(context: Context, emit: EmitByName, registry: KnownRegistry): void {
  const runtime = runtimeAtHand(context as unknown as RuleContext);
  const possible = possibleNames(emit.name, runtime.code);
  if (!possible.bounded) {
    context.report({ node: emit.name, messageId: "unbounded", data: { type: possible.type } });
    return;
  }
  for (const name of possible.names) {
    const event = registry.events.get(name.text);
    if (event === undefined) reportUnregistered(context, emit.name, name, registry, runtime);
    else if (event.severity !== emit.severity) reportSeverity(context, emit, name, event, possible.names.length === 1);
  }
}

function reportUnregistered(context: Context, node: TSESTree.Expression, name: PossibleName, registry: KnownRegistry, { code }: RuntimeAtHand): void {
  const nearest = nearestName(name.text, registry.events.keys());
  const data = { name: name.text, from: originText(name, code, context.cwd) };
  if (nearest === undefined) {
    context.report({ node, messageId: "unregistered", data });
    return;
  }
  const literal = ownLiteral(name, node, code);
  const fix = (fixer: TSESLint.RuleFixer): TSESLint.RuleFix => fixer.replaceTextRange(literal as TSESTree.Range, JSON.stringify(nearest));
  context.report({
    node,
    messageId: "unregisteredNear",
    data: { ...data, nearest },
    suggest: literal === undefined ? [] : [{ messageId: "useName", data: { nearest }, fix }],
  });
}

/** With one literal name, the generated method is the same emit at the right severity. */
function reportSeverity(context: Context, emit: EmitByName, name: PossibleName, event: IndexedEvent, only: boolean): void {
  const { code } = runtimeAtHand(context as unknown as RuleContext);
  const data = { name: name.text, from: originText(name, code, context.cwd), actual: event.severity, method: emit.severity };
  const direct = only && emit.name.type === "Literal" && hasMethod(emit, event, code);
  context.report({
    node: emit.name,
    messageId: "wrongSeverity",
    data,
    fix: direct ? (fixer) => useMethod(fixer, emit, event, context.sourceCode) : null,
  });
}

function hasMethod(emit: EmitByName, event: IndexedEvent, { types }: RuntimeAtHand["code"]): boolean {
  if (types === undefined) return true;
  const type = types.checker.getTypeAtLocation(types.nodeOf(emit.callee.object));
  return types.checker.getPropertyOfType(type, event.method) !== undefined;
}

/** `logger.info("training.step", data)` becomes `logger.trainingStep(data)`. */
function useMethod(fixer: TSESLint.RuleFixer, { call, callee, name }: EmitByName, event: IndexedEvent, source: Readonly<TSESLint.SourceCode>): readonly TSESLint.RuleFix[] {
  const next = call.arguments[1];
  const property = callee.computed
    ? fixer.replaceTextRange([callee.object.range[1], callee.range[1]], `${callee.optional ? "?." : "."}${event.method}`)
    : fixer.replaceText(callee.property, event.method);
  const end = next === undefined ? closingOf(call, name, source) : next.range[0];
  return [property, fixer.removeRange([name.range[0], end])];
}

function closingOf(call: TSESTree.CallExpression, name: TSESTree.Expression, source: Readonly<TSESLint.SourceCode>): number {
  return (source.getLastToken(call)?.range[0] ?? name.range[1]);
}
