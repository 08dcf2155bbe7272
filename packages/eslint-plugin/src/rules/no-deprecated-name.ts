import type { Deprecation, IndexedEvent, IndexedMetric } from "@logwright/runtime/contract";
import { AST_NODE_TYPES } from "@typescript-eslint/types";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { createRule, type RuleContext, type RuleModule } from "../create-rule.ts";
import { registryOf, type KnownRegistry } from "../registry-index.ts";
import { generatedHash } from "../registry/manifest.ts";
import { emitOf, type Emit } from "../syntax/emit.ts";
import { metricByName } from "../syntax/metric-by-name.ts";
import { ownLiteral } from "../syntax/names/name-place.ts";
import { possibleNames } from "../syntax/names/possible-names.ts";
import { payloadOf } from "../syntax/payload.ts";
import { renamedKey } from "../syntax/renamed-key.ts";
import { runtimeAtHand, type RuntimeAtHand } from "../syntax/runtime-at-hand.ts";

type MessageId = "renamed" | "deprecated";
type Context = RuleContext<MessageId, readonly []>;
type Fix = TSESLint.ReportFixFunction | null;

/** What the registry is about to drop is not used any more. */
export const noDeprecatedName: RuleModule<MessageId> = createRule({
  name: "no-deprecated-name",
  meta: {
    type: "suggestion",
    docs: {
      description: "forbid events, keys and metrics that the registry deprecates",
      configs: { syntactic: "warn", recommended: "warn", strict: "error" },
      types: "better",
    },
    fixable: "code",
    schema: [],
    defaultOptions: [],
    messages: {
      renamed: '{{kind}} "{{name}}" is deprecated{{since}}: it is "{{to}}" now{{until}}.',
      deprecated: '{{kind}} "{{name}}" is deprecated{{since}}: {{why}}{{until}}.',
    },
  },
  create(context) {
    const { registry } = registryOf(context);
    if (registry === undefined || !hasDeprecations(registry)) return {};
    // What the registry deprecates it still generates, and feeds.
    if (generatedHash(context.filename, registry.folder) !== undefined) return {};
    const check = new DeprecationCheck(context, registry, runtimeAtHand(context));
    return {
      CallExpression: (node) => check.call(node),
      MemberExpression: (node) => check.instrument(node),
    };
  },
});

/** Most registries deprecate nothing, and then no code has to be looked at. */
function hasDeprecations({ index }: KnownRegistry): boolean {
  return [...index.events, ...index.metrics, ...index.events.flatMap(({ keys }) => keys)].some(
    ({ deprecated }) => deprecated !== undefined,
  );
}

class DeprecationCheck {
  readonly #context: Context;
  readonly #registry: KnownRegistry;
  readonly #runtime: RuntimeAtHand;

  constructor(context: Context, registry: KnownRegistry, runtime: RuntimeAtHand) {
    this.#context = context;
    this.#registry = registry;
    this.#runtime = runtime;
  }

  call(node: TSESTree.CallExpression): void {
    const emit = emitOf(node, this.#runtime, this.#registry);
    if (emit === undefined) {
      this.#metric(node);
      return;
    }
    for (const event of emit.events) {
      if (event.deprecated !== undefined) this.#event(emit, event, event.deprecated);
      this.#keys(emit, event);
    }
  }

  /** `metrics.oldCounter` of the generated files. */
  instrument(node: TSESTree.MemberExpression): void {
    if (node.computed || node.property.type !== AST_NODE_TYPES.Identifier) return;
    const metric = this.#registry.instruments.get(node.property.name);
    if (metric?.deprecated === undefined || !this.#runtime.isGeneratedMember(node, "metrics")) return;
    const next = this.#successor(metric);
    const fix: Fix = next === undefined ? null : (fixer) => fixer.replaceText(node.property, next.identifier);
    this.#report(node.property, "Metric", metric.name, metric.deprecated, fix);
  }

  #event(emit: Emit, event: IndexedEvent, deprecated: Deprecation): void {
    this.#report(emit.named, "Event", event.name, deprecated, this.#eventFix(emit, event, deprecated));
  }

  /** The new event takes the old one's place where its severity, and so the way it is emitted, is the same. */
  #eventFix(emit: Emit, event: IndexedEvent, { renamedTo }: Deprecation): Fix {
    const next = renamedTo === undefined ? undefined : this.#registry.events.get(renamedTo);
    if (next === undefined) return null;
    const name = emit.names?.find(({ text }) => text === event.name);
    if (name === undefined)
      return (fixer) => fixer.replaceText(emit.named, emit.callee.computed ? JSON.stringify(next.method) : next.method);
    const literal =
      next.severity === event.severity
        ? ownLiteral(name, emit.named as TSESTree.Expression, this.#runtime.code)
        : undefined;
    return literal === undefined ? null : (fixer) => fixer.replaceTextRange(literal, JSON.stringify(next.name));
  }

  #keys(emit: Emit, event: IndexedEvent): void {
    const deprecated = new Map(event.keys.map((key) => [key.name, key.deprecated]));
    for (const { name, node, property } of payloadOf(emit.data, this.#runtime.code).keys) {
      const deprecation = deprecated.get(name);
      if (deprecation === undefined) continue;
      const { renamedTo } = deprecation;
      const fix: Fix =
        property === undefined || renamedTo === undefined ? null : (fixer) => renamedKey(fixer, property, renamedTo);
      this.#report(node, "Key", name, deprecation, fix);
    }
  }

  #metric(node: TSESTree.CallExpression): void {
    const name = metricByName(node, this.#runtime)?.name;
    if (name === undefined) return;
    const possible = possibleNames(name, this.#runtime.code);
    for (const each of possible.bounded ? possible.names : []) {
      const metric = this.#registry.metrics.get(each.text);
      if (metric?.deprecated === undefined) continue;
      const next = this.#successor(metric);
      const literal = next === undefined ? undefined : ownLiteral(each, name, this.#runtime.code);
      const fix: Fix =
        literal === undefined ? null : (fixer) => fixer.replaceTextRange(literal, JSON.stringify(next?.name));
      this.#report(name, "Metric", metric.name, metric.deprecated, fix);
    }
  }

  /** The metric that a renamed one became, when it is of the same kind. */
  #successor({ deprecated, kind }: IndexedMetric): IndexedMetric | undefined {
    const next = deprecated?.renamedTo === undefined ? undefined : this.#registry.metrics.get(deprecated.renamedTo);
    return next?.kind === kind ? next : undefined;
  }

  #report(node: TSESTree.Node, kind: string, name: string, deprecated: Deprecation, fix: Fix): void {
    const { reason, renamedTo, note, since, removeAfter } = deprecated;
    const data = {
      kind,
      name,
      since: since === undefined ? "" : ` since ${since}`,
      until: removeAfter === undefined ? "" : `, and goes after ${removeAfter}`,
    };
    if (renamedTo !== undefined)
      this.#context.report({ node, messageId: "renamed", data: { ...data, to: renamedTo }, fix });
    else this.#context.report({ node, messageId: "deprecated", data: { ...data, why: note ?? reason } });
  }
}
