import type { IndexedEvent } from "@logwright/runtime/contract";
import type { TSESLint } from "@typescript-eslint/utils";
import { createRule, type RuleContext, type RuleModule } from "../create-rule.ts";
import { INDEX_MESSAGES, registryAt, registryOf, type IndexMessageId, type KnownRegistry } from "../registry-index.ts";
import { emitOf, type Emit } from "../syntax/emit.ts";
import { nearestName } from "../syntax/nearest-name.ts";
import { payloadOf, type Payload, type PayloadKey } from "../syntax/payload.ts";
import { renamedKey } from "../syntax/renamed-key.ts";
import { runtimeAtHand, type RuntimeAtHand } from "../syntax/runtime-at-hand.ts";

type MessageId =
  | IndexMessageId
  | "undeclared"
  | "undeclaredNear"
  | "denied"
  | "fieldInData"
  | "undeclaredField"
  | "missing"
  | "useKey";

/** An emit's keys are those of its event: the filter would drop any other without a word. */
export const declaredKeys: RuleModule<MessageId> = createRule({
  name: "declared-keys",
  meta: {
    type: "problem",
    docs: {
      description: "require the keys of an emit to be declared by its event",
      configs: { syntactic: "error", recommended: "error", strict: "error" },
      types: "better",
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      ...INDEX_MESSAGES,
      undeclared: 'Event "{{event}}" does not declare the key "{{key}}": it would be dropped.',
      undeclaredNear:
        'Event "{{event}}" does not declare the key "{{key}}": it would be dropped. Did you mean "{{nearest}}"?',
      denied: 'The key "{{key}}" is on the deny list: in strict mode this emit throws, else the key is dropped.',
      fieldInData:
        '"{{key}}" is a standard field, no key of event "{{event}}": pass it in the argument after the data.',
      undeclaredField: '"{{key}}" is no standard field: it would be dropped.',
      missing: 'Event "{{event}}" requires the key "{{key}}".',
      useKey: 'Use "{{nearest}}".',
    },
  },
  create(context) {
    const { registry } = registryOf(context);
    if (registry === undefined) return {};
    const runtime = runtimeAtHand(context);
    return {
      CallExpression(node) {
        const emit = emitOf(node, runtime, registry);
        if (emit === undefined || emit.spread) return;
        registryAt(context, node);
        new KeyCheck(context, registry, emit, runtime).run();
      },
    };
  },
});

class KeyCheck {
  readonly #context: RuleContext<MessageId, readonly []>;
  readonly #registry: KnownRegistry;
  readonly #emit: Emit;
  readonly #runtime: RuntimeAtHand;

  constructor(
    context: RuleContext<MessageId, readonly []>,
    registry: KnownRegistry,
    emit: Emit,
    runtime: RuntimeAtHand,
  ) {
    this.#context = context;
    this.#registry = registry;
    this.#emit = emit;
    this.#runtime = runtime;
  }

  run(): void {
    const { code } = this.#runtime;
    const data = payloadOf(this.#emit.data, code);
    for (const event of this.#emit.events) {
      const declared = new Set(event.keys.map(({ name }) => name));
      for (const key of data.keys) if (!declared.has(key.name)) this.#reportData(key, event);
      this.#reportMissing(data, event);
    }
    for (const key of payloadOf(this.#emit.fields, code).keys) {
      if (!this.#registry.fields.has(key.name)) this.#reportField(key);
    }
  }

  #reportData(key: PayloadKey, event: IndexedEvent): void {
    const data = { key: key.name, event: event.name };
    if (this.#registry.denied.entryOf(key.name) !== undefined) {
      this.#context.report({ node: key.node, messageId: "denied", data });
      return;
    }
    if (this.#registry.fields.has(key.name)) {
      this.#context.report({ node: key.node, messageId: "fieldInData", data });
      return;
    }
    const current = event.keys.filter(({ deprecated }) => deprecated === undefined).map(({ name }) => name);
    const nearest = nearestName(key.name, current);
    if (nearest === undefined) this.#context.report({ node: key.node, messageId: "undeclared", data });
    else
      this.#context.report({
        node: key.node,
        messageId: "undeclaredNear",
        data: { ...data, nearest },
        suggest: renaming(key, nearest),
      });
  }

  #reportField(key: PayloadKey): void {
    const nearest = nearestName(key.name, this.#registry.fields);
    this.#context.report({
      node: key.node,
      messageId: "undeclaredField",
      data: { key: key.name },
      suggest: nearest === undefined ? [] : renaming(key, nearest),
    });
  }

  #reportMissing({ keys, complete }: Payload, event: IndexedEvent): void {
    if (!complete) return;
    for (const { name } of event.keys.filter(({ required }) => required)) {
      if (keys.some((key) => key.name === name)) continue;
      this.#context.report({
        node: this.#emit.data ?? this.#emit.named,
        messageId: "missing",
        data: { event: event.name, key: name },
      });
    }
  }
}

function renaming({ property }: PayloadKey, nearest: string): TSESLint.ReportSuggestionArray<MessageId> {
  if (property === undefined) return [];
  return [{ messageId: "useKey", data: { nearest }, fix: (fixer) => renamedKey(fixer, property, nearest) }];
}
