import type { ChangeEntry } from "../category.ts";

export type EventRule =
  | "EVENT_ADD"
  | "EVENT_NO_DELETE"
  | "EVENT_METHOD_CHANGED"
  | "EVENT_SEVERITY_LOWERED"
  | "EVENT_SEVERITY_RAISED"
  | "EVENT_SAMPLE_RAISED"
  | "EVENT_SAMPLE_LOWERED"
  | "EVENT_RATE_TIGHTENED"
  | "EVENT_RATE_LOOSENED"
  | "EVENT_SAMPLE_KEY_CHANGED"
  | "EVENT_BURST_LOWERED"
  | "EVENT_BURST_RAISED"
  | "ENTRY_DEPRECATED"
  | "ENTRY_STABILITY_LOWERED"
  | "ENTRY_TEXT_CHANGED"
  | "SPAN_ADD"
  | "SPAN_NO_DELETE"
  | "SPAN_IDENTIFIER_CHANGED"
  | "ERROR_ADD"
  | "ERROR_NO_DELETE";

/** Changes of events, spans and error codes, and of what every entry says of itself. */
export const eventRules: Readonly<Record<EventRule, ChangeEntry>> = {
  EVENT_ADD: {
    level: "MINOR",
    categories: [],
    message: 'The event "{subject}" is new.',
    why: "Nobody relies on it yet.",
  },
  EVENT_NO_DELETE: {
    level: "MAJOR",
    categories: ["TYPES", "QUERY", "WIRE"],
    message: 'The event "{subject}" is gone.',
    why: "Calls of its method do not compile, and whoever looks for its records finds none. Keep it, deprecated with `renamed_to`, while somebody reads it.",
  },
  EVENT_METHOD_CHANGED: {
    level: "MAJOR",
    categories: ["TYPES"],
    message: 'The method of "{subject}" was {before} and is {after}.',
    why: "Every call of the old method stops compiling.",
  },
  EVENT_SEVERITY_LOWERED: {
    level: "MAJOR",
    categories: ["TYPES", "QUERY", "WIRE"],
    message: 'The severity of "{subject}" was {before} and is only {after}.',
    why: "Where the level is set to the old severity the event is not logged any more, and alerts on the severity miss it.",
  },
  EVENT_SEVERITY_RAISED: {
    level: "MAJOR",
    categories: ["TYPES", "WIRE", "COST"],
    message: 'The severity of "{subject}" was {before} and is {after}.',
    why: "Calls by name go through the method of the severity, error demands a code, and the event appears where it did not before.",
  },
  EVENT_SAMPLE_RAISED: {
    level: "MINOR",
    categories: ["QUERY"],
    message: 'Of "{subject}" 1 record of {before} was kept, now 1 of {after}.',
    why: "Counts over the records become smaller.",
  },
  EVENT_SAMPLE_LOWERED: {
    level: "MINOR",
    categories: ["QUERY", "COST"],
    message: 'Of "{subject}" 1 record of {before} was kept, now 1 of {after}.',
    why: "More records are written.",
  },
  EVENT_RATE_TIGHTENED: {
    level: "MINOR",
    categories: ["QUERY"],
    message: 'The rate of "{subject}" was limited to {before} a second and is limited to {after}.',
    why: "Records beyond the limit are missing.",
  },
  EVENT_RATE_LOOSENED: {
    level: "MINOR",
    categories: ["COST"],
    message: 'The rate of "{subject}" was limited to {before} a second and is limited to {after}.',
    why: "More records may be written.",
  },
  EVENT_SAMPLE_KEY_CHANGED: {
    level: "MINOR",
    categories: ["QUERY"],
    message: 'Which records of "{subject}" are kept was decided by {before} and is decided by {after}.',
    why: "Other records are kept: series over the log have their points elsewhere, and joins with other events miss them.",
  },
  EVENT_BURST_LOWERED: {
    level: "MINOR",
    categories: ["QUERY"],
    message: 'Of "{subject}" {before} records could be written at once, now {after}.',
    why: "Records of a burst are missing that were not before.",
  },
  EVENT_BURST_RAISED: {
    level: "MINOR",
    categories: ["COST"],
    message: 'Of "{subject}" {before} records could be written at once, now {after}.',
    why: "More records may be written.",
  },
  ENTRY_DEPRECATED: {
    level: "MINOR",
    categories: [],
    message: '"{subject}" is deprecated.',
    why: "It still works; editors strike it through.",
  },
  ENTRY_STABILITY_LOWERED: {
    level: "MAJOR",
    categories: ["TYPES", "QUERY", "WIRE"],
    message: '"{subject}" was {before} and is only {after}.',
    why: "What was promised is taken back; and the next change of the entry would pass unseen.",
  },
  ENTRY_TEXT_CHANGED: {
    level: "PATCH",
    categories: [],
    message: 'The texts of "{subject}" changed.',
    why: "Only the documentation is different.",
  },
  SPAN_ADD: {
    level: "MINOR",
    categories: [],
    message: 'The span "{subject}" is new.',
    why: "Nobody relies on it yet.",
  },
  SPAN_NO_DELETE: {
    level: "MAJOR",
    categories: ["TYPES", "QUERY"],
    message: 'The span "{subject}" is gone.',
    why: "Programs that open it do not compile, and traces lack it.",
  },
  SPAN_IDENTIFIER_CHANGED: {
    level: "MAJOR",
    categories: ["TYPES"],
    message: 'The span "{subject}" was called {before} in programs and is called {after}.',
    why: "Programs that open it do not compile.",
  },
  ERROR_ADD: {
    level: "MINOR",
    categories: [],
    message: 'The error code "{subject}" is new.',
    why: "Nobody relies on it yet.",
  },
  ERROR_NO_DELETE: {
    level: "MAJOR",
    categories: ["TYPES", "QUERY"],
    message: 'The error code "{subject}" is gone.',
    why: "Programs that raise it do not compile, and alerts on it never fire again.",
  },
};
