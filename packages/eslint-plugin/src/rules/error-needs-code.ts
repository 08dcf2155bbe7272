import { GRAVE_SEVERITIES, type IndexedEvent } from "@logwright/runtime/contract";
import { AST_NODE_TYPES } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import { createRule, type RuleContext, type RuleModule } from "../create-rule.ts";
import { INDEX_MESSAGES, registryAt, registryOf, type IndexMessageId, type KnownRegistry } from "../registry-index.ts";
import { emitOf, type Emit } from "../syntax/emit.ts";
import { ownLiteral } from "../syntax/names/name-place.ts";
import { possibleNames } from "../syntax/names/possible-names.ts";
import { nearestName } from "../syntax/nearest-name.ts";
import { objectLiteral, propertyValue } from "../syntax/object-literal.ts";
import { payloadOf } from "../syntax/payload.ts";
import { runtimeAtHand, type RuntimeAtHand } from "../syntax/runtime-at-hand.ts";

type MessageId = IndexMessageId | "missing" | "unknownCode" | "unknownCodeNear" | "useCode";

const FIELD = "error_code";

/** Whoever reads an error record finds its code in the catalogue. */
export const errorNeedsCode: RuleModule<MessageId> = createRule({
  name: "error-needs-code",
  meta: {
    type: "problem",
    docs: {
      description: "require error events to carry an error code of the catalogue",
      configs: { syntactic: "error", recommended: "error", strict: "error" },
      types: "better",
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      ...INDEX_MESSAGES,
      missing:
        'Event "{{event}}" has severity "{{severity}}" and needs an "error_code" in the argument after the data.',
      unknownCode: 'The registry has no error code "{{code}}".',
      unknownCodeNear: 'The registry has no error code "{{code}}". Did you mean "{{nearest}}"?',
      useCode: 'Use "{{nearest}}".',
    },
  },
  create(context) {
    const { registry } = registryOf(context);
    if (registry === undefined) return {};
    const runtime = runtimeAtHand(context);
    return {
      CallExpression(node) {
        const emit = emitOf(node, runtime, registry);
        const grave = emit?.events.find(({ severity }) => GRAVE_SEVERITIES.includes(severity));
        if (emit === undefined || grave === undefined || emit.spread) return;
        registryAt(context, node);
        checkEmit(context, emit, grave, registry, runtime);
      },
    };
  },
});

type Context = RuleContext<MessageId, readonly []>;

function checkEmit(
  context: Context,
  emit: Emit,
  event: IndexedEvent,
  registry: KnownRegistry,
  { code }: RuntimeAtHand,
): void {
  const { keys, complete } = payloadOf(emit.fields, code);
  if (!keys.some(({ name }) => name === FIELD)) {
    if (complete)
      context.report({
        node: emit.fields ?? emit.named,
        messageId: "missing",
        data: { event: event.name, severity: event.severity },
      });
    return;
  }
  const fields = objectLiteral(emit.fields, code);
  const value = fields === undefined ? undefined : propertyValue(fields, FIELD, code);
  if (value !== undefined && value !== "unknown" && value.type !== AST_NODE_TYPES.AssignmentPattern) {
    checkCode(context, value as TSESTree.Expression, registry, code);
  }
}

/** A code that is not known before the program runs is left to the types. */
function checkCode(
  context: Context,
  node: TSESTree.Expression,
  { errors }: KnownRegistry,
  code: RuntimeAtHand["code"],
): void {
  if (errors.size === 0) return;
  const possible = possibleNames(node, code);
  for (const name of possible.bounded ? possible.names : []) {
    if (errors.has(name.text)) continue;
    const nearest = nearestName(name.text, errors);
    if (nearest === undefined) {
      context.report({ node, messageId: "unknownCode", data: { code: name.text } });
      continue;
    }
    const literal = ownLiteral(name, node, code);
    context.report({
      node,
      messageId: "unknownCodeNear",
      data: { code: name.text, nearest },
      suggest:
        literal === undefined
          ? []
          : [
              {
                messageId: "useCode",
                data: { nearest },
                fix: (fixer) => fixer.replaceTextRange(literal, JSON.stringify(nearest)),
              },
            ],
    });
  }
}
