import type { ChangeEntry } from "../category.ts";

export type RecordRule =
  | "REGISTRY_RENAMED"
  | "LOGGER_RENAMED"
  | "KNOB_ADD"
  | "KNOB_NO_DELETE"
  | "RECORD_PART_RENAMED"
  | "RECORD_PART_ADDED"
  | "RECORD_PART_DELETED"
  | "RECORD_DATA_MOVED"
  | "RECORD_ORDER_CHANGED"
  | "RECORD_SEVERITY_ADDED"
  | "RECORD_SEVERITY_DELETED"
  | "RECORD_SEVERITY_RENAMED"
  | "RECORD_DETERMINISM_CHANGED"
  | "RUNTIME_STDOUT_ON"
  | "RUNTIME_STDOUT_OFF"
  | "RUNTIME_DURABILITY_LOWERED"
  | "RUNTIME_DURABILITY_RAISED"
  | "RUNTIME_ROTATION_CHANGED"
  | "RESERVED_NO_DELETE"
  | "DENY_ADDED"
  | "DENY_NO_DELETE"
  | "PATTERN_ADDED"
  | "PATTERN_NO_DELETE"
  | "PATTERN_CHANGED"
  | "STRICT_ON"
  | "STRICT_OFF"
  | "CAP_LOWERED"
  | "CAP_RAISED";

/** Changes of the registry as a whole: names, the layout of a line, the filter, the runtime's defaults. */
export const recordRules: Readonly<Record<RecordRule, ChangeEntry>> = {
  REGISTRY_RENAMED: {
    level: "MAJOR",
    categories: ["TYPES", "QUERY", "WIRE"],
    message: 'The registry was "{before}" and is "{after}".',
    why: "Environment variables, the log's folder and the names of metrics in programs begin with it.",
  },
  LOGGER_RENAMED: {
    level: "MAJOR",
    categories: ["TYPES"],
    message: "The logger class was {before} and is {after}.",
    why: "Programs that name the class do not compile.",
  },
  KNOB_ADD: {
    level: "MINOR",
    categories: [],
    message: 'The knob "{subject}" is new.',
    why: "Nobody turns it yet.",
  },
  KNOB_NO_DELETE: {
    level: "MAJOR",
    categories: ["TYPES"],
    message: 'The knob "{subject}" is gone.',
    why: "Its environment variable and its flag have no effect any more.",
  },
  RECORD_PART_RENAMED: {
    level: "MAJOR",
    categories: ["QUERY", "WIRE"],
    message: 'The {subject} of a line stood under "{before}" and stands under "{after}".',
    why: "Every reader of the log looks for the old key.",
  },
  RECORD_PART_ADDED: {
    level: "MINOR",
    categories: ["COST"],
    message: 'A line now has the {subject}, under "{after}".',
    why: "Lines become longer; readers need not look at it.",
  },
  RECORD_PART_DELETED: {
    level: "MAJOR",
    categories: ["QUERY", "WIRE"],
    message: 'A line has no {subject} any more; it stood under "{before}".',
    why: "Every reader of the log that uses it finds nothing.",
  },
  RECORD_DATA_MOVED: {
    level: "MAJOR",
    categories: ["QUERY", "WIRE"],
    message: "Data keys stood {before} and stand {after}.",
    why: "Every reader of the log looks for them in the old place.",
  },
  RECORD_ORDER_CHANGED: {
    level: "MINOR",
    categories: ["WIRE"],
    message: "The order of a line was {before} and is {after}.",
    why: "JSON has no order, but people and line-based tools have their habits.",
  },
  RECORD_SEVERITY_ADDED: {
    level: "MINOR",
    categories: [],
    message: 'The severity "{subject}" is new.',
    why: "Nothing is logged with it yet.",
  },
  RECORD_SEVERITY_DELETED: {
    level: "MAJOR",
    categories: ["TYPES", "QUERY", "WIRE"],
    message: 'The severity "{subject}" is gone.',
    why: "Calls of its method do not compile, and a level of its name is refused.",
  },
  RECORD_SEVERITY_RENAMED: {
    level: "MAJOR",
    categories: ["QUERY", "WIRE"],
    message: 'The severity {subject} was written as "{before}" and is written as "{after}".',
    why: "Whoever filters by the old text finds nothing.",
  },
  RECORD_DETERMINISM_CHANGED: {
    level: "MAJOR",
    categories: ["TYPES", "WIRE"],
    message: "Deterministic mode was {before} and is {after}.",
    why: "With it a run id must be given and hashes need a key; without it two runs with one seed differ.",
  },
  RUNTIME_STDOUT_ON: {
    level: "MAJOR",
    categories: ["PRIVACY", "COST"],
    message: "Records now go to stdout by default.",
    why: "Whatever collects the output of the process now has the records.",
  },
  RUNTIME_STDOUT_OFF: {
    level: "MAJOR",
    categories: ["WIRE"],
    message: "Records do not go to stdout by default any more.",
    why: "Whoever reads them there finds nothing.",
  },
  RUNTIME_DURABILITY_LOWERED: {
    level: "MINOR",
    categories: ["WIRE"],
    message: "Records were kept by {before} and are kept by {after}.",
    why: "More of them may be missing after a crash.",
  },
  RUNTIME_DURABILITY_RAISED: {
    level: "MINOR",
    categories: ["COST"],
    message: "Records were kept by {before} and are kept by {after}.",
    why: "More writes for the same records.",
  },
  RUNTIME_ROTATION_CHANGED: {
    level: "MINOR",
    categories: ["WIRE"],
    message: "A log was rotated {before} and is rotated {after}.",
    why: "Whoever reads the files of a run finds its records in other ones.",
  },
  RESERVED_NO_DELETE: {
    level: "MAJOR",
    categories: ["QUERY", "WIRE"],
    message: 'The name "{subject}" is not reserved any more.',
    why: "A removed name could come back with another meaning, and old and new records could not be told apart.",
  },
  DENY_ADDED: {
    level: "MINOR",
    categories: ["WIRE"],
    message: 'The key "{subject}" is denied now.',
    why: "No declared key has the name; inside dictionaries it is dropped from now on.",
  },
  DENY_NO_DELETE: {
    level: "MAJOR",
    categories: ["PRIVACY"],
    message: 'The key "{subject}" is not denied any more.',
    why: "It may be declared, and stand in dictionaries.",
  },
  PATTERN_ADDED: {
    level: "MINOR",
    categories: ["WIRE"],
    message: 'The pattern "{subject}" is forbidden now.',
    why: "Values that match it are dropped, or throw in strict mode.",
  },
  PATTERN_NO_DELETE: {
    level: "MAJOR",
    categories: ["PRIVACY"],
    message: 'The pattern "{subject}" is not forbidden any more.',
    why: "Values that match it leave the process.",
  },
  PATTERN_CHANGED: {
    level: "MAJOR",
    categories: ["PRIVACY", "WIRE"],
    message: 'The pattern "{subject}" was {before} and is {after}.',
    why: "Which of two patterns forbids more is not decided here, so both are assumed.",
  },
  STRICT_ON: {
    level: "MINOR",
    categories: ["TYPES"],
    message: "A violation of the filter throws now.",
    why: "It was dropped and counted before; a program may stop where it went on.",
  },
  STRICT_OFF: {
    level: "MAJOR",
    categories: ["PRIVACY"],
    message: "A violation of the filter does not throw any more.",
    why: "The rest of a record whose value was refused is written, and nobody hears of the mistake.",
  },
  CAP_LOWERED: {
    level: "MAJOR",
    categories: ["WIRE"],
    message: "The longest {subject} had {before} and has {after}.",
    why: "Longer values are dropped whole.",
  },
  CAP_RAISED: {
    level: "MAJOR",
    categories: ["PRIVACY", "COST"],
    message: "The longest {subject} had {before} and has {after}.",
    why: "What was dropped for its length leaves the process now.",
  },
};
