/** A flat config with the plugin and nothing else; typed where the project has a tsconfig. */
export function eslintConfig(typed: boolean): string {
  const preset = typed ? "recommended" : "syntactic";
  const parser = typed
    ? `import { defineConfig } from "eslint/config";
import logwright from "@logwright/eslint-plugin";
import tseslint from "typescript-eslint";

export default defineConfig([
  { ignores: ["**/dist/**"] },
  {
    files: ["**/*.ts"],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    extends: [logwright.configs.${preset}],
  },
]);
`
    : `import { defineConfig } from "eslint/config";
import logwright from "@logwright/eslint-plugin";

export default defineConfig([{ ignores: ["**/dist/**"] }, logwright.configs.${preset}]);
`;
  return parser;
}

/** The two lines that an existing flat config needs, in the module system that it is written in. */
export function eslintAdvice(config: string, typed: boolean): string {
  const imports = /\bmodule\.exports\b/.test(config)
    ? 'const logwright = require("@logwright/eslint-plugin").default;'
    : 'import logwright from "@logwright/eslint-plugin";';
  const entry = typed
    ? '{ ...logwright.configs.recommended, files: ["**/*.ts"] },   // in the exported array; it needs parserOptions.projectService'
    : "logwright.configs.syntactic,   // in the exported array";
  return `  ${imports}\n  ${entry}\n`;
}

/** What to do where ESLint is configured as it was before version 9: a flat config would take the place of it, so none is written. */
export function legacyAdvice(config: string, typed: boolean): string {
  return `ESLint 9 and later do not read it. Turn it into a flat config
  npx @eslint/migrate-config ${config}
and add to that:
${eslintAdvice("", typed)}`;
}
