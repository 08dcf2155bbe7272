import type { ChangeEntry } from "../category.ts";

export type KeyRule =
  | "KEY_ADD"
  | "KEY_ADD_REQUIRED"
  | "KEY_NO_DELETE"
  | "KEY_TYPE_CHANGED"
  | "KEY_TYPE_FREER"
  | "KEY_NOW_REQUIRED"
  | "KEY_NOW_OPTIONAL"
  | "KEY_NULL_ADDED"
  | "KEY_NULL_REMOVED"
  | "KEY_VALUE_ADDED"
  | "KEY_VALUE_DELETED"
  | "KEY_ALLOW_ADDED"
  | "KEY_ALLOW_CHANGED"
  | "KEY_ALLOW_DELETED"
  | "KEY_HASH_ADDED"
  | "KEY_HASH_DELETED"
  | "KEY_PRECISION_CHANGED"
  | "KEY_VOLATILE_CHANGED"
  | "FIELD_SEVERITY_ADDED"
  | "FIELD_SEVERITY_DELETED";

/** Changes of data keys, standard fields and attributes of spans. */
export const keyRules: Readonly<Record<KeyRule, ChangeEntry>> = {
  KEY_ADD: {
    level: "MINOR",
    categories: [],
    message: 'The key "{subject}" is new.',
    why: "Callers need not give it, and readers need not look at it.",
  },
  KEY_ADD_REQUIRED: {
    level: "MAJOR",
    categories: ["TYPES"],
    message: 'The key "{subject}" is new and required.',
    why: "Calls that do not give it stop compiling. Make it optional first.",
  },
  KEY_NO_DELETE: {
    level: "MAJOR",
    categories: ["TYPES", "QUERY", "WIRE"],
    message: 'The key "{subject}" is gone.',
    why: "Calls that give it stop compiling, and its value is dropped from every record.",
  },
  KEY_TYPE_CHANGED: {
    level: "MAJOR",
    categories: ["TYPES", "QUERY", "WIRE"],
    message: 'The type of "{subject}" was {before} and is {after}.',
    why: "Callers give the old type, readers expect it.",
  },
  KEY_TYPE_FREER: {
    level: "MAJOR",
    categories: ["PRIVACY"],
    message: '"{subject}" was {before} and may now be any text ({after}).',
    why: "A number or a word of a closed set names nobody; a text may.",
  },
  KEY_NOW_REQUIRED: {
    level: "MAJOR",
    categories: ["TYPES"],
    message: 'The key "{subject}" was optional and is required.',
    why: "Calls that do not give it stop compiling.",
  },
  KEY_NOW_OPTIONAL: {
    level: "MAJOR",
    categories: ["QUERY", "WIRE"],
    message: 'The key "{subject}" was required and is optional.',
    why: "Readers that rely on it may find nothing.",
  },
  KEY_NULL_ADDED: {
    level: "MAJOR",
    categories: ["QUERY", "WIRE"],
    message: 'The key "{subject}" may now be null.',
    why: "Readers that rely on a value may find none.",
  },
  KEY_NULL_REMOVED: {
    level: "MAJOR",
    categories: ["TYPES"],
    message: 'The key "{subject}" may not be null any more.',
    why: "Calls that give null stop compiling.",
  },
  KEY_VALUE_ADDED: {
    level: "MINOR",
    categories: [],
    message: 'The enum "{subject}" has a new value, "{after}".',
    why: "It is an addition; readers should keep a branch for values they do not know.",
  },
  KEY_VALUE_DELETED: {
    level: "MAJOR",
    categories: ["TYPES", "QUERY"],
    message: 'The enum "{subject}" has no value "{before}" any more.',
    why: "Calls that give it stop compiling, and queries for it find nothing.",
  },
  KEY_ALLOW_ADDED: {
    level: "MAJOR",
    categories: ["WIRE"],
    message: 'The values of "{subject}" must now match {after}.',
    why: "What was written before may be refused now: in strict mode the call throws.",
  },
  KEY_ALLOW_CHANGED: {
    level: "MAJOR",
    categories: ["PRIVACY", "WIRE"],
    message: 'The values of "{subject}" had to match {before} and must match {after}.',
    why: "Which of two patterns lets more through is not decided here, so both are assumed.",
  },
  KEY_ALLOW_DELETED: {
    level: "MAJOR",
    categories: ["PRIVACY"],
    message: 'The values of "{subject}" need not match {before} any more.',
    why: "The pattern was what kept other texts in the process.",
  },
  KEY_HASH_ADDED: {
    level: "MAJOR",
    categories: ["QUERY", "WIRE"],
    message: 'The key "{subject}" is now written as a hash.',
    why: "Readers find sixteen digits in place of the value.",
  },
  KEY_HASH_DELETED: {
    level: "MAJOR",
    categories: ["PRIVACY", "WIRE"],
    message: 'The key "{subject}" was written as a hash and is written in the clear.',
    why: "The value itself leaves the process.",
  },
  KEY_PRECISION_CHANGED: {
    level: "MINOR",
    categories: ["WIRE"],
    message: '"{subject}" was written with {before} decimals and is written with {after}.',
    why: "Comparisons for equality give other results.",
  },
  KEY_VOLATILE_CHANGED: {
    level: "MINOR",
    categories: ["WIRE"],
    message:
      'Whether "{subject}" differs between two runs with one seed: it was said to be {before} and is said to be {after}.',
    why: "Comparisons of two runs leave volatile keys out: one more is not compared any more, or one is compared that differs.",
  },
  FIELD_SEVERITY_ADDED: {
    level: "MAJOR",
    categories: ["PRIVACY"],
    message: 'The field "{subject}" may now stand on {after} too.',
    why: "The field leaves the process with records that could not carry it before.",
  },
  FIELD_SEVERITY_DELETED: {
    level: "MAJOR",
    categories: ["TYPES", "QUERY", "WIRE"],
    message: 'The field "{subject}" may not stand on {before} any more.',
    why: "Calls that give it stop compiling, and records of that severity lack it.",
  },
};
