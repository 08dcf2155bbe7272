import type { TSESLint } from "@typescript-eslint/utils";
import type { ConfigName } from "../create-rule.ts";
import { NAMESPACE } from "../package-name.ts";
import { rules } from "../rules/rules.ts";
import { indexFingerprint } from "./index-fingerprint.ts";

/** The flat config of a name, with the rules whose `meta.docs.configs` say so. */
export function flatConfig(name: ConfigName, plugin: TSESLint.FlatConfig.Plugin): TSESLint.FlatConfig.Config {
  const levels = rules.flatMap((rule) => {
    const level = rule.meta.docs?.configs[name];
    return level === undefined ? [] : [[`${NAMESPACE}/${rule.name}`, level] as const];
  });
  return {
    name: `${NAMESPACE}/${name}`,
    plugins: { [NAMESPACE]: plugin },
    settings: { logwright: { fingerprint: indexFingerprint(process.cwd()) } },
    rules: Object.fromEntries(levels),
  };
}
