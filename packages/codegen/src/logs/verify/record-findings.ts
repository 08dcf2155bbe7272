import { GRAVE_SEVERITIES, OWN_PREFIX, type Severity } from "@logwright/runtime/contract";
import type { Filter } from "@logwright/runtime/redact";
import { nearestName } from "../../diagnostics/nearest-name.ts";
import { isCrash, type JsonObject, type ReadRecord, type RecordReader } from "../record-reader.ts";
import { type Say, shownKey } from "./say.ts";
import { isInstant, typeFault } from "./value-type.ts";

/** Judges a record by what the registry says of its event and its fields. */
export function recordFindings(line: JsonObject, reader: RecordReader, filter: Filter, say: Say): void {
  for (const slot of reader.slots)
    if (!(slot in line) && slot !== reader.index.registry.layout.data)
      say("log/missing-part", undefined, `The record has no "${slot}".`);
  const record = reader.read(line);
  const { layout } = reader.index.registry;
  if (layout.timestamp in line && !(typeof record.ts === "string" && isInstant(record.ts)))
    say("log/timestamp", layout.timestamp, `"${layout.timestamp}" is no ISO 8601 time.`);
  const severity = checkSeverity(record, reader, say);
  checkEvent(record, severity, reader, filter, say);
  checkFields(record, severity, reader, filter, say);
}

function checkSeverity({ severity }: ReadRecord, reader: RecordReader, say: Say): Severity | undefined {
  const known = typeof severity === "string" ? reader.severities.get(severity) : undefined;
  if (known === undefined && severity !== undefined) {
    say(
      "log/severity",
      reader.index.registry.layout.severity,
      "The severity is none that the registry maps.",
      `it is one of ${[...reader.severities.keys()].join(", ")}`,
    );
  }
  return known;
}

function checkEvent(
  record: ReadRecord,
  severity: Severity | undefined,
  reader: RecordReader,
  filter: Filter,
  say: Say,
): void {
  if (record.event === undefined) return;
  const { layout } = reader.index.registry;
  const name = typeof record.event === "string" ? record.event : "";
  const event = reader.events.get(name);
  if (event === undefined) return sayUnknownEvent(name, reader, filter, say);
  // The runtime writes its own events with the next severity that exists, where a registry does not map theirs.
  const isMapped = layout.severities[event.severity] !== undefined;
  if (severity !== undefined && isMapped && severity !== event.severity)
    say("log/wrong-severity", layout.severity, `Event "${name}" is of severity ${event.severity}, not ${severity}.`);
  checkData(record, name, reader, filter, say);
}

function sayUnknownEvent(name: string, reader: RecordReader, filter: Filter, say: Say): void {
  const isName = /^[a-z][a-z0-9_.]{0,80}$/.test(name) && filter.keyReason(name) === undefined;
  const what = isName ? `Event "${name}"` : "The event";
  const { event } = reader.index.registry.layout;
  say("log/unknown-event", event, `${what} is not in the registry.`, nearestHelp(name, likelyEvents(name, reader)));
}

/** Who misspells an event means one of the registry's, unless the name begins like those that the runtime writes. */
function likelyEvents(name: string, { index, events }: RecordReader): Iterable<string> {
  return name.startsWith(OWN_PREFIX) ? events.keys() : index.events.map((event) => event.name);
}

function nearestHelp(name: string, known: Iterable<string>): string | undefined {
  const nearest = nearestName(name, known);
  return nearest === undefined ? undefined : `did you mean "${nearest}"?`;
}

function checkData(record: ReadRecord, event: string, reader: RecordReader, filter: Filter, say: Say): void {
  const keys = reader.keysOf(event);
  for (const [key, value] of Object.entries(record.data)) {
    const spec = keys.get(key);
    if (spec !== undefined) checkValue(key, value, spec, say);
    else {
      const message = `${shownKey(key, filter)} is not declared by event "${event}".`;
      say("log/unknown-key", key, message, nearestHelp(key, keys.keys()));
    }
  }
  if (isCrash(record)) return;
  for (const [key, spec] of keys)
    if (spec.required && !(key in record.data)) say("log/missing-key", undefined, `Event "${event}" lacks "${key}".`);
}

function checkFields(
  record: ReadRecord,
  severity: Severity | undefined,
  reader: RecordReader,
  filter: Filter,
  say: Say,
): void {
  for (const [key, value] of Object.entries(record.fields)) {
    const spec = reader.fields.get(key);
    if (spec === undefined)
      say("log/unknown-key", key, `${shownKey(key, filter)} is no standard field of the registry.`);
    else if (severity !== undefined && spec.severities !== undefined && !spec.severities.includes(severity))
      say("log/unknown-key", key, `Field "${key}" is not for records of severity ${severity}.`);
    else checkValue(key, value, spec, say);
  }
  if (severity === undefined || !GRAVE_SEVERITIES.includes(severity)) return;
  const { errors } = reader.index.registry;
  const code = record.fields["error_code"];
  if (code === undefined) say("log/error-code", undefined, `A record of severity ${severity} lacks "error_code".`);
  else if (errors.length > 0 && !isCrash(record) && !(typeof code === "string" && errors.includes(code)))
    say("log/error-code", "error_code", '"error_code" is none of the catalogue.');
}

function checkValue(key: string, value: unknown, spec: Parameters<typeof typeFault>[1], say: Say): void {
  const fault = typeFault(value, spec);
  if (fault !== undefined) say("log/type", key, `"${key}" is not ${fault}.`);
  else if (spec.allow !== undefined && typeof value === "string" && !wholeMatch(spec.allow).test(value))
    say("log/allow", key, `"${key}" does not match its allow pattern.`);
}

const expressions = new Map<string, RegExp>();

/** The registry's own expression, over the whole value. The compiler has proved it linear. */
function wholeMatch(pattern: string): RegExp {
  let expression = expressions.get(pattern);
  if (expression === undefined) {
    expression = new RegExp(`^(?:${pattern})$`, "u");
    expressions.set(pattern, expression);
  }
  return expression;
}
