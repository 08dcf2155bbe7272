import { expect, test } from "vitest";
import { readRegistry } from "../../src/compile.ts";
import { messageOf } from "../../src/diagnostics/message.ts";

const HEAD = "logwright: 1\nname: acme\nversion: 1.0.0\n";
const EVENTS = "events: { job.done: { severity: info, summary: it ended well } }\n";

function said(section: string): readonly string[] {
  const text = `${HEAD}${section.startsWith("events:") ? "" : EVENTS}${section}\n`;
  const { problems } = readRegistry({ file: "registry.yaml", text }, { load: () => ({ reason: "it is not there" }) });
  return problems.map(messageOf);
}

const place = (found: string, expected: string): string => `${found} stands here; this is the place of ${expected}.`;

test.each([
  ["events: 3", place("A number", "the events, a map of event names to events")],
  ["events: [a]", place("A list", "the events, a map of event names to events")],
  ["metrics: true", place("A boolean", "the metrics, a map of metric names to metrics")],
  ["metrics: '3'", place("A text", "the metrics, a map of metric names to metrics")],
  ["spans: 1.5", place("A number", "the spans, a map of span names to spans")],
  ["errors: text", place("A text", "the errors, a map of error codes to what they mean")],
  ["fields: 1", place("A number", "the fields, a map of field names to types")],
  ["attributes: 1", place("A number", "the attributes, a map of key names to types")],
  ["owners: 1", place("A number", "the owners, a map of short names to whom they mean")],
  ["redaction: 1", place("A number", "the redaction, a map")],
  ["redaction: { patterns: 1 }", place("A number", "the patterns, a map of pattern names to patterns")],
  ["extends: 1", place("A number", "another registry: a path, or a file of a package")],
  ["extends: [true]", place("A boolean", "another registry: a path, or a file of a package")],
  ["spans:", "Nothing stands here; this is the place of the spans, a map of span names to spans."],
])("%s: the message names what stands there and what belongs there", (section, message) => {
  expect(said(section)).toEqual([message]);
});
