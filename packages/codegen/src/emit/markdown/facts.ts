import type { Deprecation } from "@logwright/runtime/contract";
import type { Entry, Registry } from "../../model/registry.ts";
import { joined } from "./blocks.ts";
import { markdownText } from "./markdown-text.ts";

/** The facts of a section as a list. */
export function factLines(...facts: readonly string[]): string {
  return facts.join("").slice(1);
}

/** A labelled item of a list, `- Sampling: …`, behind a line end; nothing if there is nothing to say. */
export function fact(label: string, text: string | undefined): string {
  return text === undefined || text === "" ? "" : `\n- ${label}: ${text}`;
}

/** What every entry may say of itself: owner, stability, since, origin, deprecation. */
export function entryFacts(entry: Entry, registry: Registry): string {
  const { owner, stability, since, origin, deprecated } = entry;
  let facts = owner === undefined ? "" : fact("Owner", ownerText(owner, registry));
  if (stability !== "stable") facts += fact("Stability", stability);
  if (since !== undefined) facts += fact("Since", markdownText(since));
  if (origin !== undefined) facts += fact("Declared in", markdownText(origin));
  if (deprecated !== undefined) facts += fact("Deprecated", deprecationText(deprecated));
  return facts;
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
  return joined(parts, "; ");
}

function ownerText(owner: string, registry: Registry): string {
  const team = registry.owners[owner];
  return team === undefined ? markdownText(owner) : `${markdownText(owner)} (${markdownText(team)})`;
}
