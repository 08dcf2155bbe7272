/** What a change can break. */
export type ChangeCategory = "TYPES" | "QUERY" | "WIRE" | "PRIVACY" | "COST";

/** Every category, with what it means. */
export const CATEGORIES: Readonly<Record<ChangeCategory, string>> = {
  TYPES: "TypeScript that calls the generated code may not compile any more, or may throw.",
  QUERY: "Dashboards, alerts and queries may find something else, or nothing.",
  WIRE: "Programs that read the lines of the log may not understand them any more.",
  PRIVACY: "Something may leave the process now that could not before.",
  COST: "More series, more records or longer ones.",
};

/** The part of the version that has to be raised, from least to most. */
export type ChangeLevel = "PATCH" | "MINOR" | "MAJOR";

export const LEVELS: readonly ChangeLevel[] = ["PATCH", "MINOR", "MAJOR"];

/** What is known of one kind of change. */
export interface ChangeEntry {
  readonly level: ChangeLevel;
  /** Empty: nothing breaks. */
  readonly categories: readonly ChangeCategory[];
  /** A sentence; `{subject}`, `{before}` and `{after}` are filled in. */
  readonly message: string;
  /** The reason, for the documentation. */
  readonly why: string;
}
