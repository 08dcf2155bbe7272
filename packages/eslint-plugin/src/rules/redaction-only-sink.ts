import type { TSESTree } from "@typescript-eslint/utils";
import type * as ts from "typescript";
import { FINDING_MESSAGES, type FindingId } from "../call-graph/finding.ts";
import { callGraph } from "../call-graph-at-hand.ts";
import { createRule, type RuleModule } from "../create-rule.ts";
import { settingsOf } from "../settings.ts";
import { typesOf } from "../syntax/types-at-hand.ts";

/** Reports every way from a logger call to a sink, or out of the process, that does not lead through the redactor. */
export const redactionOnlySink: RuleModule<FindingId | "needsTypes"> = createRule({
  name: "redaction-only-sink",
  meta: {
    type: "problem",
    docs: {
      description: "require that whatever reaches a sink or leaves the process has passed the redactor",
      configs: { recommended: "error", strict: "error" },
      types: "required",
      invariant: "INV-OBS-3",
    },
    schema: [],
    defaultOptions: [],
    messages: {
      ...FINDING_MESSAGES,
      needsTypes:
        "This file was linted without type information, so nothing can be said of its sinks. Turn on `languageOptions.parserOptions.projectService`, or use `configs.syntactic`, which leaves this check out.",
    },
  },
  create(context) {
    return {
      Program(node: TSESTree.Program) {
        const types = typesOf(context);
        if (types === undefined) {
          context.report({ node: node.body[0] ?? node, messageId: "needsTypes" });
          return;
        }
        const file = types.nodeOf(node) as ts.SourceFile;
        const { runtime, sinks } = settingsOf(context);
        for (const { id, node: found, data } of callGraph().analyzeFile(types.program, file, { runtime, sinks })) {
          const start = context.sourceCode.getLocFromIndex(found.getStart(file));
          context.report({
            loc: { start, end: context.sourceCode.getLocFromIndex(found.getEnd()) },
            messageId: id,
            data,
          });
        }
      },
    };
  },
});
