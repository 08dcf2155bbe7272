import { createRule, type RuleModule } from "../create-rule.ts";
import { registryOf } from "../registry-index.ts";
import { generatedHash, sha256 } from "../registry/manifest.ts";

/** Generated files are as the generator wrote them: the next run would take an edit away without a word. */
export const generatedUntouched: RuleModule<"edited"> = createRule({
  name: "generated-untouched",
  meta: {
    type: "problem",
    docs: {
      description: "forbid edits of generated files",
      configs: { syntactic: "error", recommended: "error", strict: "error" },
      types: "unused",
    },
    schema: [],
    defaultOptions: [],
    messages: {
      edited:
        "This file is generated and was changed by hand. Change the registry instead, then run `npx logwright generate`.",
    },
  },
  create(context) {
    return {
      Program(node) {
        const folder = registryOf(context).registry?.folder;
        const expected = folder === undefined ? undefined : generatedHash(context.filename, folder);
        if (expected === undefined) return;
        const { text, hasBOM } = context.sourceCode;
        const written = hasBOM ? `\u{FEFF}${text}` : text;
        // A checkout may have turned the line ends; that is no edit.
        if (sha256(written) === expected || sha256(written.replaceAll("\r\n", "\n")) === expected) return;
        context.report({ node: node.body[0] ?? node, messageId: "edited" });
      },
    };
  },
});
