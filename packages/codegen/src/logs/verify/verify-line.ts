import type { Severity } from "@logwright/runtime/contract";
import type { Filter } from "@logwright/runtime/redact";
import { nearestName } from "../../diagnostics/nearest-name.ts";
import type { LogLine } from "../line-splitter.ts";
import { isCrash, isObject, type JsonObject, type ReadRecord, type RecordReader } from "../record-reader.ts";
import { duplicateKeys } from "./duplicate-keys.ts";
import { filterFindings } from "./filter-findings.ts";
import type { Finding, FindingCode } from "./finding.ts";
import { isInstant, typeFault } from "./value-type.ts";

/** What a check says: the code, the key it is about (for the column), the sentence and the remedy. */
export type Say = (code: FindingCode, key: string | undefined, message: string, help?: string) => void;

const GRAVE: readonly Severity[] = ["error", "critical"];
const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Every way in which one line breaks the contract. */
export function verifyLine(line: LogLine, file: string, reader: RecordReader, filter: Filter): readonly Finding[] {
  const findings: Finding[] = [];
  let text = "";
  const say: Say = (code, key, message, help) => {
    const column = key === undefined ? 1 : Math.max(text.indexOf(`${JSON.stringify(key)}:`), 0) + 1;
    findings.push({ code, file, line: line.number, column, message, ...(help === undefined ? {} : { help }) });
  };

  if (line.torn)
    say(
      "log/torn",
      undefined,
      "The last line has no line feed.",
      "the program was killed while it wrote, or is still running; the next start ends the line",
    );
  if (line.cut) {
    say("log/syntax", undefined, "The line is longer than 16 MiB.");
    return findings;
  }
  try {
    text = UTF8.decode(line.bytes);
  } catch {
    say("log/encoding", undefined, "The line is not UTF-8.");
    return findings;
  }
  const value = parse(text);
  if (!isObject(value)) {
    say("log/syntax", undefined, "The line is no JSON object.");
    return findings;
  }
  for (const [key, offset] of duplicateKeys(text)) {
    findings.push({
      code: "log/duplicate-key",
      file,
      line: line.number,
      column: offset + 1,
      message: `${shown(key, filter)} stands twice in one object.`,
    });
  }
  filterFindings(value, filter, say);
  checkRecord(value, reader, filter, say);
  return findings;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A key as a message may show it. */
function shown(key: string, filter: Filter): string {
  return filter.keyReason(key) === undefined ? `Key ${JSON.stringify(key.slice(0, 80))}` : "A key";
}

function checkRecord(line: JsonObject, reader: RecordReader, filter: Filter, say: Say): void {
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
  if (event === undefined) {
    const nearest = nearestName(name, reader.events.keys());
    const what =
      /^[a-z][a-z0-9_.]{0,80}$/.test(name) && filter.keyReason(name) === undefined ? `Event "${name}"` : "The event";
    say(
      "log/unknown-event",
      layout.event,
      `${what} is not in the registry.`,
      nearest === undefined ? undefined : `did you mean "${nearest}"?`,
    );
    return;
  }
  // The runtime writes its own events with the next severity that exists, where a registry does not map theirs.
  const isMapped = layout.severities[event.severity] !== undefined;
  if (severity !== undefined && isMapped && severity !== event.severity)
    say("log/wrong-severity", layout.severity, `Event "${name}" is of severity ${event.severity}, not ${severity}.`);

  const keys = reader.keysOf(name);
  for (const [key, value] of Object.entries(record.data)) {
    const spec = keys.get(key);
    if (spec === undefined) {
      const nearest = nearestName(key, keys.keys());
      say(
        "log/unknown-key",
        key,
        `${shown(key, filter)} is not declared by event "${name}".`,
        nearest === undefined ? undefined : `did you mean "${nearest}"?`,
      );
    } else checkValue(key, value, spec, say);
  }
  if (isCrash(record)) return;
  for (const [key, spec] of keys)
    if (spec.required && !(key in record.data)) say("log/missing-key", undefined, `Event "${name}" lacks "${key}".`);
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
    if (spec === undefined) say("log/unknown-key", key, `${shown(key, filter)} is no standard field of the registry.`);
    else if (severity !== undefined && spec.severities !== undefined && !spec.severities.includes(severity))
      say("log/unknown-key", key, `Field "${key}" is not for records of severity ${severity}.`);
    else checkValue(key, value, spec, say);
  }
  if (severity === undefined || !GRAVE.includes(severity)) return;
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
