/** What the rules of @logwright/eslint-plugin do, by name, in the plugin's own words. The packages do not import each other; test/lint-rules.test.ts compares. */
export const LINT_RULES: Readonly<Record<string, string>> = {
  "declared-keys": "require the keys of an emit to be declared by its event",
  "error-needs-code": "require error events to carry an error code of the catalogue",
  "generated-untouched": "forbid edits of generated files",
  "no-deprecated-name": "forbid events, keys and metrics that the registry deprecates",
  "no-foreign-logger": "forbid other loggers beside the runtime",
  "no-network-outside-sinks": "forbid the network in files that are not configured for it",
  "no-print": "forbid output that is not a log record",
  "no-runtime-internals": "forbid the runtime's inner parts outside of generated files",
  "no-unused-suppression": "require suppressions of these rules to have a reason and an effect",
  "redaction-only-sink": "require that whatever reaches a sink or leaves the process has passed the redactor",
  "registered-event-name": "require the events that are emitted by name to be registered",
  "registered-metric-name": "require metrics to be registered",
};
