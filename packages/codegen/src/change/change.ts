import type { Stability } from "../model/registry.ts";
import type { Span } from "../source/span.ts";
import { type ChangeRule, changeCatalogue } from "./catalogue.ts";
import type { ChangeCategory, ChangeLevel } from "./category.ts";

/** One difference between two versions of a registry. */
export interface Change {
  readonly rule: ChangeRule;
  /** What changed, as approvals name it: `training.run.end.reason`. */
  readonly subject: string;
  readonly level: ChangeLevel;
  readonly categories: readonly ChangeCategory[];
  readonly message: string;
  /** Where it stands in the new version, or what it stood in. */
  readonly span: Span;
  /** Where it stood in the old version. */
  readonly before?: Span;
}

/** Where a difference is seen, and how firm the promise was that it touches. */
export interface Place {
  readonly after: Span;
  readonly before?: Span;
  /** Of the entry in the old version; absent: stable. */
  readonly stability?: Stability;
}

/** What was and what is, where the message tells. */
export interface Values {
  readonly before?: string | number;
  readonly after?: string | number;
}

/** How a comparison says that something changed. */
export type ReportChange = (rule: ChangeRule, subject: string, place: Place, values?: Values) => void;

/** How much of a rule's level remains for an entry that was promised less. Privacy is never promised less. */
const LESS: Readonly<Record<Stability, Readonly<Partial<Record<ChangeLevel, ChangeLevel>>>>> = {
  stable: {},
  beta: { MAJOR: "MINOR" },
  development: { MAJOR: "PATCH", MINOR: "PATCH" },
};

/** Makes one change from a rule's row of the catalogue. */
export function changeOf(rule: ChangeRule, subject: string, place: Place, values: Values = {}): Change {
  const { level, categories, message } = changeCatalogue[rule];
  const lowered = categories.includes("PRIVACY") ? level : (LESS[place.stability ?? "stable"][level] ?? level);
  const filled: Readonly<Record<string, string | number>> = { ...values, subject };
  return {
    rule,
    subject,
    level: lowered,
    categories,
    message: message.replace(/\{(\w+)\}/g, (_, name: string) => String(filled[name] ?? "")),
    span: place.after,
    ...(place.before && { before: place.before }),
  };
}
