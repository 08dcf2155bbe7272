import type { CatalogueEntry } from "./entry.ts";

export type YamlCode =
  | "yaml/alias"
  | "yaml/comma-in-text"
  | "yaml/conflict-marker"
  | "yaml/cut-by-comment"
  | "yaml/key"
  | "yaml/merge-key"
  | "yaml/missing-space"
  | "yaml/several-documents"
  | "yaml/syntax"
  | "yaml/tag"
  | "yaml/too-deep"
  | "yaml/too-large"
  | "yaml/unused-anchor";

/** What is wrong with the text before anybody asks what it means. */
export const yamlCatalogue: Readonly<Record<YamlCode, CatalogueEntry>> = {
  "yaml/alias": {
    severity: "error",
    message: 'The alias "*{name}" {problem}.',
    why: "An alias stands for a copy of what its anchor marks. A registry is small, so copies are bounded: a few lines of nested aliases could otherwise stand for gigabytes.",
  },
  "yaml/comma-in-text": {
    severity: "error",
    message: 'Within { }, the comma ended the text before it, and "{text}" became a key without a value.',
    why: "In a flow map a comma separates entries. `{ summary: file, or folder }` has two keys, not one summary.",
  },
  "yaml/conflict-marker": {
    severity: "error",
    message: 'A merge left the conflict marker "{marker}" here.',
    why: "Both sides of a merge stand in the file; only a person can say which one is meant.",
  },
  "yaml/cut-by-comment": {
    severity: "warning",
    message: 'The text "{text}" ends here, since a comment begins.',
    why: 'A `#` behind a space begins a comment. `summary: every 5 # steps` says "every 5", and the docs would too.',
  },
  "yaml/key": {
    severity: "error",
    message: "A key must be a plain text, not {found}.",
    why: "YAML allows lists and maps as keys; the language names everything by texts. Often braces or brackets stand unquoted where a text was meant.",
  },
  "yaml/merge-key": {
    severity: "error",
    message: 'The merge key "<<" is not part of the language.',
    why: "YAML 1.2 has no merge keys, and readers disagree on what they mean. Shared keys are declared once under `attributes:`, shared registries are named under `extends:`.",
  },
  "yaml/missing-space": {
    severity: "error",
    message: 'Without a space behind the colon, "{text}" is one key.',
    why: "YAML ends a key at a colon only where white space follows.",
  },
  "yaml/several-documents": {
    severity: "error",
    message: "A second YAML document begins here.",
    why: "A registry is one document; what stands behind a `---` would be ignored without a word.",
  },
  "yaml/syntax": {
    severity: "error",
    message: "{problem}.",
    why: "The file is not YAML 1.2, so nothing can be said of its contents. Other findings wait until it is.",
  },
  "yaml/tag": {
    severity: "error",
    message: 'The tag "{tag}" is not part of the language.',
    why: "Tags let a document choose how its reader builds values, which is how reading a YAML file comes to run code. The language decides types by place.",
  },
  "yaml/too-deep": {
    severity: "error",
    message: "Nesting goes deeper than {limit} levels.",
    why: "The language needs fewer than ten levels. Thousands exhaust the stack of every YAML reader.",
  },
  "yaml/too-large": {
    severity: "error",
    message: "The file has {size} {what}; at most {limit} are read.",
    why: "A registry of 10,000 events has about 3 MB. A much larger file is a mistake, and would take minutes and gigabytes to say so.",
  },
  "yaml/unused-anchor": {
    severity: "warning",
    message: 'No alias names the anchor "&{name}".',
    why: "An anchor is not a part of the text behind it: `summary: &co ended` says `ended`.",
  },
};
