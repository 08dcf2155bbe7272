import { AST_NODE_TYPES } from "@typescript-eslint/types";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { createRule, type RuleModule } from "../create-rule.ts";
import { registryOf } from "../registry-index.ts";
import type { CodeAtHand } from "../syntax/constant.ts";
import { spelled } from "../syntax/origin.ts";
import { declaredPrinter, mayBeDeclaredPrinter } from "../syntax/printing/declared-printer.ts";
import { fittingEmits } from "../syntax/printing/fitting-emits.ts";
import { printingOf, type Printing } from "../syntax/printing/printers.ts";
import { runtimeAtHand } from "../syntax/runtime-at-hand.ts";
import { typesOf } from "../syntax/types-at-hand.ts";
import { usesOf, type Use } from "../syntax/uses.ts";

/** Reports all output that is not a record. */
export const noPrint: RuleModule<Printing | "emitInstead"> = createRule({
  name: "no-print",
  meta: {
    type: "problem",
    docs: {
      description: "forbid output that is not a log record",
      configs: { syntactic: "error", recommended: "error", strict: "error" },
      types: "better",
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      emitInstead: 'Emit "{{event}}".',
      prints: '"{{what}}" prints past the log and its redaction. Emit a registered event instead.',
      handedOn: '"{{what}}" is handed on, and whoever gets it can print past the log. Hand on a logger instead.',
      standardStream:
        '"{{what}}" reaches standard output or standard error past the log. Emit a registered event instead.',
      inheritedOutput:
        'The child process of "{{what}}" writes to this process\'s output. Pass `stdio: ["ignore", "pipe", "pipe"]` and log what matters of it.',
      printingCode:
        'The text given to "{{what}}" is run as code that can print past the log. Write it as code, where it can be checked.',
    },
  },
  create(context) {
    const code: CodeAtHand = { sourceCode: context.sourceCode, types: typesOf(context) };
    const uses = usesOf(context);
    const reported = new Set<TSESTree.Node>();
    const report = (node: TSESTree.Node, messageId: Printing, what: string, use?: Use): void => {
      if (reported.has(node)) return;
      reported.add(node);
      context.report({ node, messageId, data: { what }, suggest: use === undefined ? [] : emitsInstead(use) });
    };

    /** Emits of registered events that say what a call of the console prints. */
    function emitsInstead({ how, origin, call }: Use): TSESLint.ReportSuggestionArray<"emitInstead"> {
      const { registry } = registryOf(context);
      const [method = ""] = origin.path;
      if (
        how !== "called" ||
        origin.module !== "console" ||
        call?.type !== AST_NODE_TYPES.CallExpression ||
        registry === undefined
      )
        return [];
      return fittingEmits(call, method, runtimeAtHand(context), registry).map(({ event, text }) => ({
        messageId: "emitInstead",
        data: { event },
        fix: (fixer) => fixer.replaceText(call, text),
      }));
    }

    /** A member whose root the file does not show, by what its type declares. */
    function checkDeclared(node: Parameters<typeof declaredPrinter>[0]): void {
      if (!mayBeDeclaredPrinter(node) || uses.covers(node)) return;
      const printer = declaredPrinter(node, code);
      if (printer !== undefined) report(node, printer.printing, printer.what);
    }

    return {
      Program() {
        const printing = uses.all.flatMap((use) => {
          const how = printingOf(use, code);
          return how === undefined ? [] : [{ use, how }];
        });
        const callees = new Set(printing.flatMap(({ use }) => (use.how === "called" ? [use.call] : [])));
        for (const { use, how } of printing) {
          // The `console` of `console.log.call(console, …)` goes to the console itself.
          if (how === "handedOn" && callees.has(use.call) && use.call !== undefined) continue;
          report(use.node, how, spelled(use.origin), use);
        }
      },
      MemberExpression(node) {
        checkDeclared(node);
      },
      ObjectPattern(node) {
        for (const property of node.properties) checkDeclared(property);
      },
    };
  },
});
