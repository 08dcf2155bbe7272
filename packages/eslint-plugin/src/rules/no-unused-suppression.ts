import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { createRule, type RuleModule } from "../create-rule.ts";
import { reportLogOf, type ReportLog, type Reported } from "../report-log.ts";
import { suppressionsIn, type Suppression } from "../syntax/suppressions.ts";

type MessageId = "reasonless" | "unused" | "blanket" | "remove";

/** A suppression of one of our rules says why, names what it suppresses, and suppresses something. */
export const noUnusedSuppression: RuleModule<MessageId> = createRule({
  name: "no-unused-suppression",
  meta: {
    type: "suggestion",
    docs: {
      description: "require suppressions of these rules to have a reason and an effect",
      configs: { syntactic: "warn", recommended: "warn", strict: "error" },
      types: "unused",
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      reasonless: '"{{rule}}" is suppressed without a reason. Write one after `--`.',
      unused: 'Nothing that "{{rule}}" reports is suppressed here. Remove it.',
      blanket: 'A suppression that names no rule also suppresses "{{rule}}" here. Name the rules it is for.',
      remove: 'Remove "{{rule}}" from the suppression.',
    },
  },
  create(context) {
    const namespace = context.id.slice(0, context.id.lastIndexOf("/") + 1);
    return {
      // More specific than any other listener of ours at the end of a file, so that it is called after all of them.
      "Program[type='Program']:exit"() {
        const log = reportLogOf(context.sourceCode);
        const suppressions = suppressionsIn(context.sourceCode);
        for (const suppression of suppressions) {
          const suppressed = log.reports.filter((report) => suppression.covers(report.line, report.column));
          if (suppression.rules.length === 0) reportBlanket(suppression, suppressed);
          else for (const rule of suppression.rules) checkNamed(suppression, rule, log, suppressed);
        }
      },
    };

    function reportBlanket({ comment }: Suppression, suppressed: readonly Reported[]): void {
      const first = suppressed.find(({ rule }) => rule !== "no-unused-suppression");
      if (first !== undefined)
        context.report({ loc: comment.loc, messageId: "blanket", data: { rule: namespace + first.rule } });
    }

    function checkNamed(suppression: Suppression, rule: string, log: ReportLog, suppressed: readonly Reported[]): void {
      const own = rule.startsWith(namespace) ? rule.slice(namespace.length) : undefined;
      if (own === undefined || own === "" || (namespace === "" && !log.ran.has(own))) return;
      const { comment } = suppression;
      // What did not run has said nothing; it may be on where types are at hand.
      if (log.ran.has(own) && own !== "no-unused-suppression" && !suppressed.some((report) => report.rule === own)) {
        context.report({
          loc: comment.loc,
          messageId: "unused",
          data: { rule },
          suggest: [
            {
              messageId: "remove",
              data: { rule },
              fix: (fixer) => removal(fixer, suppression, rule, context.sourceCode),
            },
          ],
        });
      } else if (suppression.reason === "")
        context.report({ loc: comment.loc, messageId: "reasonless", data: { rule } });
    }
  },
});

/** Takes the rule off the list, or the whole comment away when it was the only one. */
function removal(
  fixer: TSESLint.RuleFixer,
  { comment, rules }: Suppression,
  rule: string,
  { text }: Readonly<TSESLint.SourceCode>,
): TSESLint.RuleFix {
  if (rules.length > 1) {
    const start = comment.range[0] + "//".length;
    const first = comment.value.indexOf(rules[0] ?? "");
    const last = rules.at(-1) ?? "";
    const end = comment.value.indexOf(last, first) + last.length;
    return fixer.replaceTextRange([start + first, start + end], rules.filter((each) => each !== rule).join(", "));
  }
  return fixer.removeRange(wholeLine(comment, text));
}

/** The comment, with its line when nothing else stands there, else with the space before it. */
function wholeLine({ range: [start, end] }: TSESTree.Comment, text: string): TSESTree.Range {
  const before = text.slice(0, start).search(/[\t ]*$/u);
  const after = /^[\t ]*\r?\n/u.exec(text.slice(end));
  if ((before === 0 || text[before - 1] === "\n") && after !== null) return [before, end + after[0].length];
  return [before, end];
}
