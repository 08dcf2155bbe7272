/** What the maps hold whose keys the author names. */
const HOLDS: Readonly<Record<string, string>> = {
  "the owners": "short names to whom they mean",
  "the fields": "field names to types",
  "the attributes": "key names to types",
  "the errors": "error codes to what they mean",
  "the events": "event names to events",
  "the metrics": "metric names to metrics",
  "the spans": "span names to spans",
  "the data keys": "key names to types",
  "the labels": "label names to what fills them",
  "the severities": "severities to how they are spelled",
  "the patterns": "pattern names to patterns",
};

/** What belongs where a map does: `the events, a map of event names to events`. */
export function mapText(what: string): string {
  const holds = HOLDS[what];
  return holds === undefined ? `${what}, a map` : `${what}, a map of ${holds}`;
}
