/** What the rules of @logwright/eslint-plugin report, by name. The two packages do not import each other; a test compares. */
export const LINT_RULES: Readonly<Record<string, string>> = {
  "declared-keys": "Reports a key of a payload that its event does not declare, and a required one that is missing.",
  "error-needs-code": "Reports an event of severity error or above that is emitted without error_code.",
  "generated-untouched": "Reports a generated file that somebody edited.",
  "no-deprecated-name": "Reports events, keys and metrics that the registry deprecates.",
  "no-foreign-logger": "Reports another logging library beside the runtime.",
  "no-network-outside-sinks": "Reports network access in files that are not configured for it (INV-OBS-5).",
  "no-print": "Reports output that is no record: console, process.stdout, writes to the terminal in every disguise.",
  "no-unused-suppression": "Reports a suppression of a logwright rule that has no reason or suppresses nothing.",
  "redaction-only-sink":
    "Reports a value that may reach a sink without having passed the redaction filter (INV-OBS-3).",
  "registered-event-name": "Reports an emit by name whose event is not in the registry (INV-OBS-1).",
  "registered-metric-name": "Reports an instrument whose name is not in the registry (INV-OBS-2).",
};
