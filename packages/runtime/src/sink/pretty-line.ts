import type { Severity } from "../contract/index.ts";
import type { RedactedRecord } from "../record/redacted-record.ts";
import { terminalText } from "./terminal-text.ts";

const RESET = "\u001b[0m";
const DIM = "\u001b[2m";
const COLOURS: Readonly<Record<Severity, string>> = {
  debug: "\u001b[90m",
  info: "\u001b[32m",
  warn: "\u001b[33m",
  error: "\u001b[31m",
  critical: "\u001b[1;31m",
};
const WIDEST_SEVERITY = 8;

/**
 * A record for a human reader: time of day, severity, component, event, then fields and data as `key=value`.
 * Nothing in a record can break the line or reach the terminal as a command.
 */
export function prettyLine(record: RedactedRecord, colour: boolean): string {
  const severity = terminalText(record.severity).toUpperCase().padEnd(WIDEST_SEVERITY);
  const parts = [
    paint(clockTime(record.ts), DIM, colour),
    paint(severity, COLOURS[record.severity] ?? "", colour),
    ...(record.component === undefined ? [] : [terminalText(record.component)]),
    terminalText(record.event),
    ...pairs(record.fields, colour),
    ...pairs(record.data, colour),
  ];
  return `${parts.join(" ")}\n`;
}

function pairs(values: Readonly<Record<string, unknown>>, colour: boolean): string[] {
  return Object.entries(values).map(
    ([key, value]) => `${paint(`${terminalText(key)}=`, DIM, colour)}${shownValue(value)}`,
  );
}

/** A bare word where it is one, else JSON; always safe for a terminal. */
function shownValue(value: unknown): string {
  if (typeof value === "string") return terminalText(/^[\w./:+-]+$/.test(value) ? value : quoted(value));
  if (typeof value === "object" && value !== null) return terminalText(nested(value));
  return String(value);
}

function nested(value: object): string {
  if (Array.isArray(value)) return `[${value.map((item) => scalar(item)).join(",")}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${quoted(key)}:${scalar(item)}`)
    .join(",")}}`;
}

function scalar(value: unknown): string {
  return typeof value === "string" ? quoted(value) : String(value);
}

/** Quotes and backslashes escaped, everything else left for `terminalText`. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** `09:51:40.123` of an ISO timestamp; anything else as it is. */
function clockTime(timestamp: string): string {
  return /^\d{4}-\d\d-\d\dT(\d\d:\d\d:\d\d\.\d{3})Z$/.exec(timestamp)?.[1] ?? terminalText(timestamp);
}

function paint(text: string, code: string, colour: boolean): string {
  return colour ? `${code}${text}${RESET}` : text;
}
