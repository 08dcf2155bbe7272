import { CRASH_EVENT, FRAMES_FIELD, INVARIANT_VIOLATION, OWN_EVENTS, OWN_METRICS } from "@logwright/runtime/contract";
import { CHANGE_RULES, changeCatalogue } from "../../change/catalogue.ts";
import { CATEGORIES } from "../../change/category.ts";
import { catalogue, DIAGNOSTICS_PAGE } from "../../diagnostics/catalogue.ts";
import type { CatalogueEntry } from "../../diagnostics/catalogue/entry.ts";
import { FINDINGS } from "../../logs/verify/finding.ts";
import { DRIFT_FINDINGS } from "../drift-finding.ts";
import { environmentTexts } from "./environment.ts";
import { explanation, type Explanation, factLines, seeLine } from "./explanation.ts";
import { LINT_RULES } from "./lint-rules.ts";

/** What has a name in every project, whatever its registry says. */
export function builtInTexts(): readonly Explanation[] {
  return [
    ...findingTexts("finding about a registry", catalogue, DIAGNOSTICS_PAGE),
    ...findingTexts("finding about a generated file", DRIFT_FINDINGS, "docs/commands/generate.md"),
    ...findingTexts("finding about a log", FINDINGS, "docs/commands/verify.md"),
    ...changeTexts(),
    ...ownTexts(),
    ...lintRuleTexts(),
    ...environmentTexts(),
  ];
}

/** Every code of a catalogue. */
function findingTexts(
  kind: string,
  rows: Readonly<Record<string, CatalogueEntry>>,
  page: string,
): readonly Explanation[] {
  return Object.entries(rows).map(([code, { severity, message, why }]) => ({
    kind,
    names: [code],
    text: () => [`${severity} ${code}`, `  ${withPlaces(message)}`, `  ${why}`, seeLine(page)].join("\n"),
  }));
}

/** A sentence before it is filled in: `<name>` shows what a finding says there. */
function withPlaces(message: string): string {
  return message.replace(/\{(\w+)\}/g, "<$1>");
}

/** Every rule about changes of a registry; approvals under `breaks:` name them. */
function changeTexts(): readonly Explanation[] {
  return CHANGE_RULES.map((rule) => {
    const { level, categories, message, why } = changeCatalogue[rule];
    const breaks = categories.map((category): readonly [string, string] => [category, CATEGORIES[category]]);
    return {
      kind: "rule about changes",
      names: [rule],
      text: () =>
        [
          `rule about changes ${rule}`,
          `  ${withPlaces(message)}`,
          `  ${why}`,
          ...factLines([["level", level], ...breaks]),
          seeLine("docs/breaking-changes.md"),
        ].join("\n"),
    };
  });
}

/** What the runtime logs and counts about itself; no registry declares it. */
function ownTexts(): readonly Explanation[] {
  return [
    ...OWN_EVENTS.map(({ name, severity, summary, keys }) =>
      explanation("event of the runtime", [name], summary, () => [
        ["severity", severity],
        ["data", keys.map((key) => (key.required ? key.name : `${key.name}?`)).join(", ")],
      ]),
    ),
    ...OWN_METRICS.map(({ name, exported, unit, summary, labels }) =>
      explanation("metric of the runtime", [name, exported], summary, () => [
        ["kind", "counter"],
        ["unit", unit],
        ["exported as", exported],
        ["labels", labels.join(", ")],
      ]),
    ),
  ];
}

/** The event and the code of a crash. A registry may declare one of these names, and then says itself what it means. */
export function crashTexts(declared: readonly Explanation[]): readonly Explanation[] {
  const { name, severity, summary } = CRASH_EVENT;
  const own: readonly Explanation[] = [
    explanation("event of the runtime", [name], summary, () => [
      ["severity", severity],
      ["fields", `error_code, ${FRAMES_FIELD}`],
    ]),
    explanation(
      "error code of the runtime",
      [INVARIANT_VIOLATION],
      "a contract of the program or of the runtime was broken",
      () => [["written by", "a crash whose error has no code of the catalogue"]],
    ),
  ];
  return own.filter(
    ({ names }) => !declared.some((each) => SAID_BY_REGISTRY.has(each.kind) && each.names.includes(names[0] ?? "")),
  );
}

/** What a registry may declare under the names of a crash. */
const SAID_BY_REGISTRY: ReadonlySet<string> = new Set(["event", "error code"]);

/** Every rule of the ESLint plugin, with and without its namespace. */
function lintRuleTexts(): readonly Explanation[] {
  return Object.entries(LINT_RULES).map(([name, does]) =>
    explanation("lint rule", [`logwright/${name}`, name], does, () => [], `docs/rules/${name}.md`),
  );
}
