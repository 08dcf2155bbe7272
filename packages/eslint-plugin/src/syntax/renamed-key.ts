import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

/** `{ los: 1 }` becomes `{ loss: 1 }`, and `{ los }` becomes `{ loss: los }`. */
export function renamedKey(fixer: TSESLint.RuleFixer, property: TSESTree.Property, name: string): TSESLint.RuleFix {
  const key = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name);
  return property.shorthand ? fixer.insertTextBefore(property, `${key}: `) : fixer.replaceText(property.key, key);
}
