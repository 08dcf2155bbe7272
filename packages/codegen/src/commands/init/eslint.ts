/**
 * A flat config with the plugin and nothing else; typed where the project has compiler settings, whose output it leaves out:
 * compiled files are not what the generator wrote, so the rules would take them for somebody's own.
 *
 * @param settings text of tsconfig.json; absent where there is none.
 */
export function eslintConfig(settings: string | undefined): string {
  const outputs = ["**/dist/**", ...outFolder(settings)].map((folder) => JSON.stringify(folder)).join(", ");
  if (settings === undefined)
    return `import { defineConfig } from "eslint/config";
import logwright from "@logwright/eslint-plugin";

export default defineConfig([{ ignores: [${outputs}] }, logwright.configs.syntactic]);
`;
  return `import { defineConfig } from "eslint/config";
import logwright from "@logwright/eslint-plugin";
import tseslint from "typescript-eslint";

export default defineConfig([
  { ignores: [${outputs}] },
  {
    files: ["**/*.ts"],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    extends: [logwright.configs.recommended],
  },
]);
`;
}

/** `build/**` for `"outDir": "./build"`. The settings are JSON with comments, so they are read by their form. */
function outFolder(settings = ""): readonly string[] {
  const [, folder = "dist"] =
    /^[ \t{]*(?:"compilerOptions"\s*:\s*\{\s*)?(?:.*,\s*)?"outDir"\s*:\s*"([^"\\]+)"/m.exec(settings) ?? [];
  const below = folder.replace(/^(?:\.\/)+|\/+$/g, "");
  const isBelow = below !== "" && below !== "." && !below.startsWith("/") && !below.split("/").includes("..");
  return isBelow && below !== "dist" ? [`${below}/**`] : [];
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
