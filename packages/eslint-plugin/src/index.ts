import type { TSESLint } from "@typescript-eslint/utils";
import { flatConfig } from "./configs/configs.ts";
import type { RuleModule } from "./create-rule.ts";
import { NAMESPACE, PACKAGE_NAME, PACKAGE_VERSION } from "./package-name.ts";
import { rules } from "./rules/rules.ts";

export interface LogwrightPlugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Readonly<Record<string, RuleModule>>;
  readonly configs: {
    /** Needs type information. */
    readonly recommended: TSESLint.FlatConfig.Config;
    /** Needs none. */
    readonly syntactic: TSESLint.FlatConfig.Config;
    /** Recommended and more. */
    readonly strict: TSESLint.FlatConfig.Config;
  };
}

const core = {
  meta: { name: PACKAGE_NAME, version: PACKAGE_VERSION, namespace: NAMESPACE },
  rules: Object.fromEntries(rules.map((rule) => [rule.name, rule])),
};
const configs: Record<string, TSESLint.FlatConfig.Config> = {};
const plugin = { ...core, configs } as unknown as LogwrightPlugin;
for (const name of ["recommended", "syntactic", "strict"] as const) {
  configs[name] = flatConfig(name, plugin);
}

export default plugin;
