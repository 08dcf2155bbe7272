import type { LogEvent } from "../../model/registry.ts";
import { access } from "./access.ts";
import type { FieldGroup } from "./field-groups.ts";
import { TAKEN_NAMES } from "./taken-names.ts";
import { tsKey, tsString } from "./ts-text.ts";

/** A property of one of the two objects that an event is emitted with. */
export interface Place {
  readonly from: "data" | "fields";
  readonly name: string;
}

/** Where a value stands: among the event's data, else among the standard fields. */
export function placeOf(name: string, event: LogEvent): Place {
  return { from: event.keys.some((key) => key.name === name) ? "data" : "fields", name };
}

/** The expression that reads a property. */
export function readOf({ from, name }: Place): string {
  return from + access(name);
}

/** A name that no prefix and no capital makes the name of something else. */
const PLAIN = /^(?!data_|fields_)[a-z][a-z0-9_]*$/;

/**
 * The variable that a property is read into: a data key's own name where nothing else can have it, `data_…` or `fields_…`
 * otherwise. Whatever generated code declares beside its variables has a capital, or is one of the names that are taken.
 */
export function localOf({ from, name }: Place): string {
  if (from === "data" && PLAIN.test(name) && !TAKEN_NAMES.has(name)) return name;
  return `${from}_${name.replace(/[^A-Za-z0-9_]/g, "$")}`;
}

/** A property of an object literal that holds what a variable does. */
export function propertyOf(key: string, value: string): string {
  return key === value ? key : `${tsKey(key)}: ${value}`;
}

/** The declared type of a property. */
export function typeOf({ from, name }: Place, event: LogEvent, group: FieldGroup): string {
  return `${from === "data" ? event.dataType : group.type}[${tsString(name)}]`;
}
