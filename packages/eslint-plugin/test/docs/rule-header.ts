import type { ConfigName, RuleDocs, RuleModule } from "../../src/create-rule.ts";

const CONFIGS: readonly ConfigName[] = ["recommended", "syntactic", "strict"];

const TYPES: Readonly<Record<RuleDocs["types"], string>> = {
  required: "Needs type information, and refuses to run without it.",
  better: "Works without type information, and sees more with it.",
  unused: "Needs no type information.",
};

/** What stands between the header marks of a rule's page. */
export function ruleHeader({ meta }: RuleModule): string {
  const docs = meta.docs as RuleDocs;
  const configs = CONFIGS.flatMap((name) => (docs.configs[name] === undefined ? [] : [`\`${name}\` (${docs.configs[name]})`]));
  const lines = [
    `> ${docs.description}`,
    "",
    `- On in ${configs.join(", ")}.`,
    ...(docs.invariant === undefined ? [] : [`- Holds ${docs.invariant}.`]),
    ...(meta.fixable === undefined ? [] : ["- Mends some of what it reports with `--fix`."]),
    ...(meta.hasSuggestions === true ? ["- Offers suggestions in an editor."] : []),
    `- ${TYPES[docs.types]}`,
  ];
  return lines.join("\n");
}

/** The table of rules in the package's README. */
export function rulesTable(rules: readonly RuleModule[]): string {
  const rows = rules.map(({ name, meta }) => {
    const docs = meta.docs as RuleDocs;
    const configs = CONFIGS.filter((config) => docs.configs[config] !== undefined).join(", ");
    const mends = [...(meta.fixable === undefined ? [] : ["fix"]), ...(meta.hasSuggestions === true ? ["suggestion"] : [])].join(", ");
    return `| [${name}](https://github.com/logwright/logwright/blob/main/docs/rules/${name}.md) | ${docs.description} | ${docs.invariant ?? ""} | ${mends} | ${docs.types} | ${configs} |`;
  });
  return ["| rule | what it does | holds | mends | types | configs |", "|---|---|---|---|---|---|", ...rows].join("\n");
}

/** The text with what stands between two marks replaced. Throws when the marks are not there. */
export function withBlock(text: string, mark: string, block: string): string {
  const pattern = new RegExp(`(<!-- ${mark} -->\n)[\\s\\S]*?(<!-- /${mark} -->)`, "u");
  if (!pattern.test(text)) throw new Error(`There is no <!-- ${mark} --> block.`);
  return text.replace(pattern, (_all, open: string, close: string) => `${open}${block}\n${close}`);
}
