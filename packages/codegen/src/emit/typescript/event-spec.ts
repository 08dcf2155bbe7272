import type { DataKey, LogEvent } from "../../model/registry.ts";
import { eventSpec, keySpec } from "../specs.ts";
import { tsKey } from "./ts-text.ts";
import { tsValue } from "./ts-value.ts";

/** The members of an event's spec in front of its keys, and behind them, in the contract's order. */
const BEFORE_KEYS = ["name", "method", "severity", "summary"] as const;
const BEHIND_KEYS = ["sample", "rateLimit"] as const;

/**
 * The entry of an event in the literal of all events: its spec.
 *
 * @param ofKey `keyText`, or one that remembers what it said.
 */
export function specText(event: LogEvent, ofKey: (key: DataKey) => string): string {
  const before = `  ${tsKey(event.name)}: `;
  if (event.keys.length < 2) return tsValue(before, eventSpec(event), ",");
  // Several keys never stand on one line, and so everything else has a line of its own.
  let text = `${before}{\n`;
  for (const member of BEFORE_KEYS) text += `${tsValue(`    ${member}: `, event[member], ",")}\n`;
  text += "    keys: [\n";
  for (const key of event.keys) text += `${ofKey(key)}\n`;
  text += "    ],\n";
  for (const member of BEHIND_KEYS)
    if (event[member] !== undefined) text += `${tsValue(`    ${member}: `, event[member], ",")}\n`;
  return `${text}  },`;
}

/** One of several keys there. */
export function keyText(key: DataKey): string {
  return tsValue("      ", keySpec(key), ",");
}
