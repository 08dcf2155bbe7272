import type { CatalogueEntry } from "./entry.ts";

export type OtelCode = "otel/circle" | "otel/duplicate" | "otel/reference";

/** What is wrong with OpenTelemetry semantic conventions that are to be imported. */
export const otelCatalogue: Readonly<Record<OtelCode, CatalogueEntry>> = {
  "otel/circle": {
    severity: "error",
    message: "The groups take over each other's attributes in a circle: {path}.",
    why: "A group has its own attributes and those of the groups that it names under `extends`, `ref_group` or `ref`. In a circle nobody can say which come first.",
  },
  "otel/duplicate": {
    severity: "error",
    message: 'The conventions declare {what} "{name}" twice.',
    why: "An attribute, a group and a signal are declared in one place, and other files refer to them. Of two declarations one would win without a word. Often a folder was named twice, or holds two versions of one registry.",
  },
  "otel/reference": {
    severity: "error",
    message: 'The conventions refer to {what} "{name}", which nothing that was read declares.',
    why: "A convention may take over attributes and groups of another registry, named in its manifest under `dependencies`. `logwright import otel` reads what it is given and fetches nothing, so that registry's folder is named as well.",
  },
};
