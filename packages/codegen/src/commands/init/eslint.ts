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

/** The two lines that an existing flat config needs. */
export function eslintAdvice(): string {
  return '  import logwright from "@logwright/eslint-plugin";\n  logwright.configs.recommended,   // in the exported array\n';
}
