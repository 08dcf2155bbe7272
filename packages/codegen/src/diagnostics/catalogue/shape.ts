import type { CatalogueEntry } from "./entry.ts";

export type ShapeCode =
  | "shape/boolean"
  | "shape/empty"
  | "shape/missing-key"
  | "shape/number"
  | "shape/unknown-key"
  | "shape/unknown-word"
  | "shape/wrong-kind";

/** What stands where something else belongs. */
export const shapeCatalogue: Readonly<Record<ShapeCode, CatalogueEntry>> = {
  "shape/boolean": {
    severity: "error",
    message: '"{actual}" is neither true nor false.',
    why: "YAML 1.1 read yes, no, on and off as booleans, YAML 1.2 does not. Only `true` and `false`, unquoted, mean the same to every reader.",
  },
  "shape/empty": {
    severity: "error",
    message: "Nothing stands here; this is the place of {expected}.",
    why: "A key without a value is null to YAML, as is `null` or `~` unquoted. Leave the key out, or say what it is.",
  },
  "shape/missing-key": {
    severity: "error",
    message: '{what} lacks "{name}".',
    why: "The key has no default that would be right for everybody.",
  },
  "shape/number": {
    severity: "error",
    message: '"{actual}" is not {expected}.',
    why: "Numbers are written in decimal and without quotes, within the range that makes sense at their place.",
  },
  "shape/unknown-key": {
    severity: "error",
    message: 'Unknown key "{name}" in {what}.',
    why: "An unknown key is nearly always a typo, and to ignore it would hide that. Keys of your own begin with `x-` and are carried through.",
  },
  "shape/unknown-word": {
    severity: "error",
    message: 'Unknown {what} "{actual}".',
    why: "Only a closed set of words has a meaning here.",
  },
  "shape/wrong-kind": {
    severity: "error",
    message: "{found} stands here; this is the place of {expected}.",
    why: "Texts, lists and maps are not converted into each other: what was meant would be a guess. Unquoted brackets and braces make lists and maps, so quote patterns and units such as '{op}'.",
  },
};
