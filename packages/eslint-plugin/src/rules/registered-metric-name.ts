import { createRule, type RuleContext, type RuleModule } from "../create-rule.ts";
import { INDEX_MESSAGES, registryAt, registryOf, type IndexMessageId } from "../registry-index.ts";
import { foreignInstrument } from "../syntax/foreign-instrument.ts";
import { metricByName, type MetricByName } from "../syntax/metric-by-name.ts";
import { originText } from "../syntax/names/name-place.ts";
import { checkName, nameMessages, type NameMessageId } from "../syntax/names/report-name.ts";
import { runtimeAtHand, type RuntimeAtHand } from "../syntax/runtime-at-hand.ts";
import { usesOf } from "../syntax/uses.ts";

type MessageId = NameMessageId | IndexMessageId | "wrongKind" | "useKind" | "beside";

/** Every metric that is taken by name is one of the registry's (INV-OBS-2), of its own kind, and none is made beside it. */
export const registeredMetricName: RuleModule<MessageId> = createRule({
  name: "registered-metric-name",
  meta: {
    type: "problem",
    docs: {
      description: "require metrics to be registered",
      configs: { syntactic: "error", recommended: "error", strict: "error" },
      types: "better",
      invariant: "INV-OBS-2",
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      ...INDEX_MESSAGES,
      ...nameMessages("Metric"),
      wrongKind: 'Metric "{{name}}"{{from}} is a {{actual}}, and "{{method}}" does not take it.',
      useKind: 'Use "{{method}}".',
      beside:
        '"{{what}}" makes a metric beside the registry. Declare it there, and take it from the generated "metrics".',
    },
  },
  create(context) {
    const runtime = runtimeAtHand(context);
    return {
      Program() {
        for (const use of usesOf(context).all) {
          const what = foreignInstrument(use);
          if (what !== undefined && registryOf(context).registry !== undefined) {
            context.report({ node: use.node, messageId: "beside", data: { what } });
          }
        }
      },
      CallExpression(node) {
        const taken = metricByName(node, runtime);
        if (taken !== undefined) checkTaken(context, taken, runtime);
      },
    };
  },
});

function checkTaken(context: RuleContext<MessageId, readonly []>, taken: MetricByName, { code }: RuntimeAtHand): void {
  const registry = registryAt(context, taken.name);
  if (registry === undefined) return;
  for (const name of checkName(context, { node: taken.name, registered: registry.metrics, code })) {
    const actual = registry.metrics.get(name.text)?.kind;
    if (actual === undefined || actual === taken.kind) continue;
    const { callee, kind } = taken;
    context.report({
      node: taken.name,
      messageId: "wrongKind",
      data: { name: name.text, from: originText(name, code, context.cwd), actual, method: kind },
      suggest: callee.computed
        ? []
        : [
            {
              messageId: "useKind",
              data: { method: actual },
              fix: (fixer) => fixer.replaceText(callee.property, actual),
            },
          ],
    });
  }
}
