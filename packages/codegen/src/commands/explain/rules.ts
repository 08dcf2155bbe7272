import type { DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { catalogue } from "../../diagnostics/catalogue.ts";
import type { Explanation } from "./explanation.ts";
import { LINT_RULES } from "./lint-rules.ts";

/** Every code of the catalogue. */
export function diagnosticTexts(): readonly Explanation[] {
  return (Object.keys(catalogue) as DiagnosticCode[]).map((code) => {
    const { severity, message, why } = catalogue[code];
    return { names: [code], text: () => [`${severity} ${code}`, `  ${message}`, `  ${why}`].join("\n") };
  });
}

/** Every rule of the ESLint plugin, with and without its namespace. */
export function ruleTexts(): readonly Explanation[] {
  return Object.entries(LINT_RULES).map(([name, says]) => ({
    names: [name, `logwright/${name}`],
    text: () =>
      [`lint rule logwright/${name}`, `  ${says}`, `  See docs/rules/${name}.md of @logwright/eslint-plugin.`].join(
        "\n",
      ),
  }));
}
