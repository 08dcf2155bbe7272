import { type ChangeRule, CHANGE_RULES, changeCatalogue } from "./catalogue.ts";
import { CATEGORIES, LEVELS } from "./category.ts";
import { neededVersion } from "./version.ts";

/** The text of docs/breaking-changes.md: every rule with its level, its categories and its reason. */
export function breakingChangesPage(): string {
  const categories = Object.entries(CATEGORIES).map(([name, meaning]) => `| ${name} | ${meaning} |`);
  return [
    "# Changes of a registry",
    "",
    "`logwright diff --against REF` and `logwright check --against REF` compare the registry with an earlier version of it,",
    "out of git or out of a file, and give each difference a rule of this page. The highest level decides the version that",
    "the registry needs. What an entry of stability `beta` breaks is MINOR, of `development` PATCH; PRIVACY is never less",
    "than MAJOR.",
    "",
    "| Version before | MAJOR needs | MINOR needs | PATCH needs |",
    "|---|---|---|---|",
    ...["1.2.3", "0.2.3"].map(versionRow),
    "",
    'Below 1.0.0 nothing is promised yet (semver.org, rule 4), and package managers read `^0.2.3` as "below 0.3.0": the minor',
    "number tells of breaks, the patch number of everything else. A break has to be announced or approved there, too.",
    "",
    "A break that is right is approved in the registry:",
    "",
    "```yaml",
    "breaks:",
    "  - { rule: KEY_NO_DELETE, subject: training.run.end.reason, reason: never read, until: 2027-01-01 }",
    "```",
    "",
    "An approval that matches nothing, or whose day has passed, is an error itself.",
    "",
    "| Category | Means |",
    "|---|---|",
    ...categories,
    "",
    "| Rule | Level | Categories | Says |",
    "|---|---|---|---|",
    ...CHANGE_RULES.map(ruleRow),
    ...CHANGE_RULES.flatMap((rule) => ["", `## ${rule}`, "", changeCatalogue[rule].why]),
    "",
  ].join("\n");
}

function versionRow(before: string): string {
  const needed = LEVELS.toReversed().map((level) => neededVersion(before, level));
  return `| ${[before, ...needed].join(" | ")} |`;
}

function ruleRow(rule: ChangeRule): string {
  const { level, categories, message } = changeCatalogue[rule];
  const says = message.replace(/\{(\w+)\}/g, "*$1*");
  return `| [${rule}](#${rule.toLowerCase()}) | ${level} | ${categories.join(", ") || "none"} | ${says} |`;
}
