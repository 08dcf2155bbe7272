import type { CatalogueEntry } from "./entry.ts";

export type ReferenceCode =
  | "ref/attribute"
  | "ref/attribute-of-attribute"
  | "ref/errors"
  | "ref/event"
  | "ref/key"
  | "ref/owner"
  | "ref/severity"
  | "ref/span"
  | "deprecated/circle"
  | "deprecated/date"
  | "deprecated/expired"
  | "deprecated/future"
  | "deprecated/leads-nowhere"
  | "deprecated/no-new-name"
  | "breaks/expired"
  | "extends/circle"
  | "extends/not-found"
  | "extends/redefinition"
  | "extends/loosened";

/** Names that lead nowhere, and entries on their way out or taken over. */
export const referenceCatalogue: Readonly<Record<ReferenceCode, CatalogueEntry>> = {
  "ref/attribute": {
    severity: "error",
    message: 'No attribute "{name}" is declared.',
    why: "`$name` takes over a key that is declared under `attributes:`, here or in a registry that is extended.",
  },
  "ref/attribute-of-attribute": {
    severity: "error",
    message: 'An attribute cannot refer to another one, "{name}".',
    why: "Whoever reads an event should find the meaning of a key after one step, not at the end of a chain.",
  },
  "ref/errors": {
    severity: "error",
    message: 'The label "{name}" takes its values from the error catalogue, and there is none.',
    why: "`values: errors` closes a label over the codes under `errors:`. Without codes the label could have no value.",
  },
  "ref/event": {
    severity: "error",
    message: 'No event "{name}" is declared.',
    why: "A metric that is fed by an event that does not exist would stay at zero for ever.",
  },
  "ref/key": {
    severity: "error",
    message: '"{name}" is neither a data key of {where} nor a standard field.',
    why: "Sampling, values and labels are read from the keys of the event, from the standard fields, or, for a span, from its attributes.",
  },
  "ref/owner": {
    severity: "error",
    message: 'No owner "{name}" is declared.',
    why: "An owner is whom to ask. A name that `owners:` does not know leads to nobody.",
  },
  "ref/severity": {
    severity: "error",
    message: 'The severity "{name}" does not exist in this registry.',
    why: "The severities that exist are those mapped under `record: severities:`; without it, debug, info, warn and error.",
  },
  "ref/span": {
    severity: "error",
    message: 'No span "{name}" is declared.',
    why: "A metric that is fed by a span that does not exist would stay at zero for ever.",
  },
  "deprecated/circle": {
    severity: "error",
    message: 'The renames of "{name}" lead back to it: {path}.',
    why: "Whoever follows a rename must arrive at a name that is in use.",
  },
  "deprecated/date": {
    severity: "error",
    message: '"{actual}" is not a date in the form YYYY-MM-DD.',
    why: "Dates are compared as texts, so they have one form (ISO 8601) and must be days of the calendar.",
  },
  "deprecated/expired": {
    severity: "error",
    message: '"{name}" was to be removed after {date}.',
    why: "A deprecation with a date is a promise to everybody who still reads the old name. Remove the entry and reserve its name, or move the date.",
  },
  "deprecated/future": {
    severity: "warning",
    message: '"{name}" dates from {since}, but the registry is only at version {version}.',
    why: "Nothing can be older than the version that brings it. Often the registry's `version:` was not raised.",
  },
  "deprecated/leads-nowhere": {
    severity: "error",
    message: '"{name}" is renamed to "{target}", which is not declared.',
    why: "The linter replaces the old name by the new one, and the docs send dashboards there: it must exist.",
  },
  "deprecated/no-new-name": {
    severity: "error",
    message: 'The reason is "renamed", and renamed_to is missing.',
    why: "Whoever uses the old name needs the new one.",
  },
  "breaks/expired": {
    severity: "error",
    message: 'The approval of {rule} for "{subject}" ended on {date}.',
    why: "Approvals are exceptions; one that has ended should go, or be renewed on purpose.",
  },
  "extends/circle": {
    severity: "error",
    message: "The registries extend each other in a circle: {path}.",
    why: "The merged registry would depend on the file that one starts from. Move what both need into a third registry that both extend.",
  },
  "extends/not-found": {
    severity: "error",
    message: 'The registry "{specifier}" cannot be read: {reason}.',
    why: "A registry is named by a path that begins with `.`, or by an npm package that has a registry.yaml.",
  },
  "extends/redefinition": {
    severity: "error",
    message: '{what} "{name}" is already declared by {origin}, and {problem}.',
    why: "Entries of another registry are its contract. An extending registry may add data keys and tighten what may be logged; anything else would make one name mean two things.",
  },
  "extends/loosened": {
    severity: "error",
    message: "{what} is loosened: {problem}.",
    why: "The privacy rules of an extended registry are a floor. More may be forbidden, nothing may be allowed again.",
  },
};
