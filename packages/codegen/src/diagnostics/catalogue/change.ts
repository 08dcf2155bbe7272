import type { CatalogueEntry } from "./entry.ts";

export type ChangeCode = "change/breaking" | "change/version" | "breaks/unknown-rule" | "breaks/unused";

/** What can be said of a registry only beside an earlier version of it, and of approved breaks. */
export const changeCatalogue: Readonly<Record<ChangeCode, CatalogueEntry>> = {
  "change/breaking": {
    severity: "error",
    message: "{message} {rule} ({categories}) needs version {needed}.",
    why: "Names and values of logs and metrics are a public contract. `logwright explain` tells each rule by its name.",
  },
  "change/version": {
    severity: "warning",
    message: "The registry is at version {version}; since {before} there are {level} changes, which need {needed}.",
    why: "The version is how readers of the logs hear that there is something new, and it never goes back.",
  },
  "breaks/unknown-rule": {
    severity: "error",
    message: 'There is no rule "{rule}" about changes.',
    why: "An approval names the rule that it sets aside, such as `KEY_NO_DELETE`; another name would approve nothing.",
  },
  "breaks/unused": {
    severity: "error",
    message: 'The approval of {rule} for "{subject}" matches no change.',
    why: "An approval that matches nothing today would let a later change through that nobody has looked at.",
  },
};
