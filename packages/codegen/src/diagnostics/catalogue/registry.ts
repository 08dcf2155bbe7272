import type { CatalogueEntry } from "./entry.ts";

export type RegistryCode =
  | "registry/format"
  | "registry/output-clash"
  | "registry/output-path"
  | "registry/same-severity-text"
  | "registry/version"
  | "event/knob"
  | "event/sample-by";

/** What is wrong with the registry as a whole, or with an event's gates. */
export const registryCatalogue: Readonly<Record<RegistryCode, CatalogueEntry>> = {
  "registry/format": {
    severity: "error",
    message: "The format version {actual} is unknown; this compiler reads version 1.",
    why: "`logwright: 1` says which language the file is written in, so that a later one can differ.",
  },
  "registry/output-clash": {
    severity: "error",
    message: 'The output path "{path}" {reason}.',
    why: "No file system has a file and a folder of one name. Names that differ in nothing but case are one name to some of them.",
  },
  "registry/output-path": {
    severity: "error",
    message: 'The output path "{path}" {reason}.',
    why: "The generator writes below the registry's folder and nowhere else, and neither in .git nor in node_modules. The registry is compiled on other machines too: a name that Windows keeps for a device, or writes otherwise, is refused everywhere.",
  },
  "registry/same-severity-text": {
    severity: "error",
    message: 'The severities "{name}" and "{other}" are both written as "{text}".',
    why: "A reader of the log could not tell them apart.",
  },
  "registry/version": {
    severity: "error",
    message: 'The version "{actual}" is not of the form x.y.z.',
    why: "The contract follows semantic versioning (semver.org): what changed decides which number rises. An unquoted 1.0 is a number to YAML.",
  },
  "event/knob": {
    severity: "error",
    message: 'The knob "{name}" {problem}.',
    why: "A knob is one number with one environment variable and one flag. Two defaults, or a name that already means something, would make it ambiguous.",
  },
  "event/sample-by": {
    severity: "error",
    message: '"{name}" is {type}, so records cannot be counted by it.',
    why: "`by` keeps a record when the value is a multiple of `every`; only an integer can be one.",
  },
};
