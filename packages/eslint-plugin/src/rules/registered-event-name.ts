import type { IndexedEvent } from "@logwright/runtime/contract";
import { AST_NODE_TYPES } from "@typescript-eslint/types";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { createRule, type RuleContext, type RuleModule } from "../create-rule.ts";
import { INDEX_MESSAGES, registryAt, type IndexMessageId } from "../registry-index.ts";
import { constantOf, propertyNames } from "../syntax/constant.ts";
import { boundName, detachedIn, isDetached } from "../syntax/detached-emit.ts";
import { emitByName, spreadEmit, type EmitByName } from "../syntax/emit-by-name.ts";
import { originText } from "../syntax/names/name-place.ts";
import type { PossibleName } from "../syntax/names/possible-names.ts";
import { checkName, nameMessages, type NameMessageId } from "../syntax/names/report-name.ts";
import { spreadName } from "../syntax/names/spread-name.ts";
import { objectLiteral, propertyValue } from "../syntax/object-literal.ts";
import { runtimeAtHand, type RuntimeAtHand } from "../syntax/runtime-at-hand.ts";

type MessageId = NameMessageId | IndexMessageId | "detached" | "wrongSeverity";

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
      ...nameMessages("Event"),
      detached:
        '"{{what}}" is not called here by itself, so that nobody can tell which events it emits. Call it where it stands, with a registered name.',
      wrongSeverity: 'Event "{{name}}"{{from}} has severity "{{actual}}", and "{{method}}" does not emit it.',
    },
  },
  create(context) {
    const runtime = runtimeAtHand(context);
    const calls: TSESTree.CallExpression[] = [];
    let mayHaveBookEnds = false;
    return {
      Property(node) {
        mayHaveBookEnds ||=
          node.computed ||
          BOOK_ENDS.has(
            node.key.type === AST_NODE_TYPES.Identifier ? node.key.name : String(constantOf(node.key, runtime.code)),
          );
      },
      "Program:exit"() {
        // Nearly no file writes such a property: it is asked for before what the calls hand over, which costs more.
        if (mayHaveBookEnds) for (const call of calls) checkBookEnds(context, call, runtime);
      },
      CallExpression(node) {
        const emit = emitByName(node, runtime);
        const spread = emit === undefined ? spreadEmit(node, runtime) : undefined;
        if (emit !== undefined) checkEmit(context, emit, runtime);
        else if (spread !== undefined) checkSpread(context, spread, runtime);
        else if (node.arguments.length > 1) calls.push(node);
      },
      MemberExpression(node) {
        if (!isDetached(node, runtime)) return;
        const name = boundName(node, runtime);
        if (name === undefined) reportDetached(context, node);
        else checkBound(context, node, name, runtime);
      },
      ObjectPattern(node) {
        for (const property of detachedIn(node, runtime)) reportDetached(context, property);
      },
    };
  },
});

/** The options of `loggedRun` that name events. */
const BOOK_ENDS: ReadonlySet<string> = new Set(["start", "end"]);

type Context = RuleContext<MessageId, readonly []>;

function reportDetached(context: Context, node: TSESTree.Node): void {
  context.report({ node, messageId: "detached", data: { what: context.sourceCode.getText(node) } });
}

/** A method that is bound to its event is as good as a call of it. */
function checkBound(
  context: Context,
  callee: TSESTree.MemberExpression,
  name: TSESTree.Expression,
  runtime: RuntimeAtHand,
): void {
  const registry = registryAt(context, name);
  if (registry === undefined) return;
  const [severity, ...others] = propertyNames(callee, runtime.code) ?? [];
  for (const possible of checkName(context, { node: name, registered: registry.events, code: runtime.code })) {
    const event = registry.events.get(possible.text);
    if (event === undefined || severity === undefined || (others.length === 0 && event.severity === severity)) continue;
    const from = originText(possible, runtime.code, context.cwd);
    const data = { name: possible.text, from, actual: event.severity, method: severity };
    context.report({ node: name, messageId: "wrongSeverity", data });
  }
}

function checkEmit(context: Context, emit: EmitByName, runtime: RuntimeAtHand): void {
  const registry = registryAt(context, emit.name);
  if (registry === undefined) return;
  const names = checkName(context, { node: emit.name, registered: registry.events, code: runtime.code });
  for (const name of names) {
    const event = registry.events.get(name.text);
    if (event !== undefined && event.severity !== emit.severity) reportSeverity(context, emit, name, event, runtime);
  }
}

function checkSpread(context: Context, spread: TSESTree.SpreadElement, { code }: RuntimeAtHand): void {
  const registry = registryAt(context, spread);
  if (registry === undefined) return;
  const name = spreadName(spread, code);
  if ("type" in name) context.report({ node: spread, messageId: "unbounded", data: { type: name.type } });
  else
    for (const text of name.texts)
      if (!registry.events.has(text))
        context.report({ node: spread, messageId: "unregistered", data: { name: text, from: "" } });
}

/** `loggedRun(component, { start, end })` emits both at their own severity. */
function checkBookEnds(context: Context, call: TSESTree.CallExpression, runtime: RuntimeAtHand): void {
  const options = objectLiteral(call.arguments[1], runtime.code);
  if (options === undefined) return;
  for (const end of BOOK_ENDS) {
    const node = propertyValue(options, end, runtime.code);
    // Nearly no call has such a property: it is asked for before the callee's symbol, which costs more.
    if (node === undefined || node === "unknown" || !runtime.isFunction(call.callee, "loggedRun")) continue;
    const registry = registryAt(context, node);
    if (registry !== undefined)
      checkName(context, { node: node as TSESTree.Expression, registered: registry.events, code: runtime.code });
  }
}

/** With a literal name, the generated method is the same emit at the right severity. */
function reportSeverity(
  context: Context,
  emit: EmitByName,
  name: PossibleName,
  event: IndexedEvent,
  runtime: RuntimeAtHand,
): void {
  const direct = emit.name.type === AST_NODE_TYPES.Literal && runtime.hasMember(emit.callee.object, event.method);
  context.report({
    node: emit.name,
    messageId: "wrongSeverity",
    data: {
      name: name.text,
      from: originText(name, runtime.code, context.cwd),
      actual: event.severity,
      method: emit.severity,
    },
    fix: direct ? (fixer) => useMethod(fixer, emit, event, context.sourceCode) : null,
  });
}

/** `logger.info("training.step", data)` becomes `logger.trainingStep(data)`. */
function useMethod(
  fixer: TSESLint.RuleFixer,
  { call, callee, name }: EmitByName,
  event: IndexedEvent,
  source: Readonly<TSESLint.SourceCode>,
): readonly TSESLint.RuleFix[] {
  const property = callee.computed
    ? fixer.replaceTextRange(
        [callee.object.range[1], callee.range[1]],
        `${callee.optional ? "?." : "."}${event.method}`,
      )
    : fixer.replaceText(callee.property, event.method);
  const rest = call.arguments[1]?.range[0] ?? source.getLastToken(call)?.range[0] ?? name.range[1];
  return [property, fixer.removeRange([name.range[0], rest])];
}
