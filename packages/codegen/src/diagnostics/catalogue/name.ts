import type { CatalogueEntry } from "./entry.ts";

export type NameCode =
  | "name/duplicate"
  | "name/layout-collision"
  | "name/malformed"
  | "name/mixed-style"
  | "name/near-duplicate"
  | "name/reserved"
  | "name/same-identifier"
  | "name/tombstone"
  | "name/type-word"
  | "text/invisible-character"
  | "text/repeats-name";

/** What is wrong with a name, or with the text that explains it. */
export const nameCatalogue: Readonly<Record<NameCode, CatalogueEntry>> = {
  "name/duplicate": {
    severity: "error",
    message: '"{name}" is written twice in {what}.',
    why: "A YAML reader keeps one of the two and drops the other without a word. `loss` and `loss?` are one name.",
  },
  "name/layout-collision": {
    severity: "error",
    message: '"{name}" is {what}, and would stand beside {other} of the same name in a log line.',
    why: "Two members of one JSON object may not have one name: readers keep either. With `data: inline` data keys share the top level with the standard fields.",
  },
  "name/malformed": {
    severity: "error",
    message: '"{name}" cannot be the name of {what}: {rule}.',
    why: "Names become identifiers, columns, series and paths in many languages. The rule admits what all of them can express without quoting.",
  },
  "name/mixed-style": {
    severity: "warning",
    message: '"{name}" is written in {style}, while most data keys of the registry are in {other}.',
    why: "One registry has one style, so that nobody has to look up which of `userId` and `user_id` is right.",
  },
  "name/near-duplicate": {
    severity: "warning",
    message: 'The data key "{name}" nearly repeats "{other}".',
    why: "Two spellings of one thing split every query in two. Use one, and declare it under `attributes:` so that it stays one.",
  },
  "name/reserved": {
    severity: "error",
    message: '"{name}" cannot be the name of {what}: {reason}.',
    why: "Some names already mean something: every JavaScript object has a `constructor`, every logger a `flush`, every series a `run_id`, and `logwright.` begins the names of the runtime's own events. For a method, `method:` gives another name.",
  },
  "name/same-identifier": {
    severity: "error",
    message: '"{name}" and "{other}" would both be {identifier} in the generated code.',
    why: "Dots and underscores vanish in identifiers, so two names can collapse into one. Nothing is renamed silently; for an event, `method:` gives another name.",
  },
  "name/tombstone": {
    severity: "error",
    message: '"{name}" is reserved: {what} of that name was removed and may not come back.',
    why: "Old logs, dashboards and scripts still hold the old meaning. A removed name that returns with a new one makes them lie.",
  },
  "name/type-word": {
    severity: "warning",
    message: 'The name "{name}" contains the type word "{word}".',
    why: "The type stands beside the name and may change; a name that repeats it becomes wrong then.",
  },
  "text/invisible-character": {
    severity: "warning",
    message: "The text contains the invisible character {character}.",
    why: "Bidirectional and zero-width controls make a text look different from what it says (CVE-2021-42574). Outputs show them escaped.",
  },
  "text/repeats-name": {
    severity: "warning",
    message: 'The summary "{summary}" says no more than the name "{name}".',
    why: "Whoever reads the summary has read the name already. Say when it happens, or what the value means.",
  },
};
