import type { Deprecation } from "@logwright/runtime/contract";
import type { Entry, Registry } from "../../model/registry.ts";
import { markdownText } from "./markdown-text.ts";

/** A labelled line of a section: `- Sampling: …`. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** Facts as list items. */
export function factLines(facts: readonly (Fact | undefined)[]): string {
  return facts
    .filter((fact) => fact !== undefined)
    .map((fact) => `- ${fact.label}: ${fact.text}`)
    .join("\n");
}

/** A fact, if there is something to say. */
export function fact(label: string, text: string | undefined): Fact | undefined {
  return text === undefined || text === "" ? undefined : { label, text };
}

/** What every entry may say of itself: owner, stability, since, origin, deprecation. */
export function entryFacts(entry: Entry, registry: Registry): readonly (Fact | undefined)[] {
  return [
    fact("Owner", entry.owner === undefined ? undefined : ownerText(entry.owner, registry)),
    fact("Stability", entry.stability === "stable" ? undefined : entry.stability),
    fact("Since", entry.since === undefined ? undefined : markdownText(entry.since)),
    fact("Declared in", entry.origin === undefined ? undefined : markdownText(entry.origin)),
    fact("Deprecated", entry.deprecated === undefined ? undefined : deprecationText(entry.deprecated)),
  ];
}

/** The summary of an entry in a table, which says first that it is on its way out. */
export function summaryCell({ summary, deprecated }: Pick<Entry, "summary" | "deprecated">): string {
  if (deprecated === undefined) return markdownText(summary);
  const { renamedTo } = deprecated;
  const instead = renamedTo === undefined ? "" : `, use ${markdownText(renamedTo)}`;
  return `**deprecated**${instead}: ${markdownText(summary)}`;
}

/** Why a name is on its way out, and what to use in its place. */
export function deprecationText(deprecated: Deprecation): string {
  const parts = [
    deprecated.renamedTo === undefined ? deprecated.reason : `renamed to ${markdownText(deprecated.renamedTo)}`,
    deprecated.since === undefined ? "" : `since ${markdownText(deprecated.since)}`,
    deprecated.removeAfter === undefined ? "" : `to be removed after ${markdownText(deprecated.removeAfter)}`,
    deprecated.note === undefined ? "" : markdownText(deprecated.note),
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function ownerText(owner: string, registry: Registry): string {
  const team = registry.owners[owner];
  return team === undefined ? markdownText(owner) : `${markdownText(owner)} (${markdownText(team)})`;
}
