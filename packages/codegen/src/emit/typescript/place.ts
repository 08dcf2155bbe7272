import type { LogEvent } from "../../model/registry.ts";
import { access } from "./access.ts";
import type { FieldGroup } from "./field-groups.ts";
import { TAKEN_NAMES } from "./taken-names.ts";
import { tsKey, tsString } from "./ts-text.ts";

/** A property of one of the two objects that an event is emitted with, and what code calls it. */
export interface Place {
  readonly from: "data" | "fields";
  readonly name: string;
  /** The name as a literal. */
  readonly quoted: string;
  /** The name as the key of an object literal. */
  readonly key: string;
  /** What follows an object to name the property: `.loss`. */
  readonly access: string;
  /** The variable that the property is read into. */
  readonly local: string;
  /** The property of an object literal that holds what the variable does. */
  readonly property: string;
}

/** A property of an event's data, or of its standard fields. */
export function placeIn(from: Place["from"], name: string): Place {
  const local = localOf(from, name);
  const [quoted, key, property] = [tsString(name), tsKey(name), propertyOf(name, local)];
  return { from, name, quoted, key, access: access(name), local, property };
}

/** Where a value stands: among the event's data, else among the standard fields. */
export function placeOf(name: string, event: LogEvent): Place {
  return placeIn(event.keys.some((key) => key.name === name) ? "data" : "fields", name);
}

/** The expression that reads a property. */
export function readOf({ from, access }: Place): string {
  return from + access;
}

/** A name that no prefix and no capital makes the name of something else. */
const PLAIN = /^(?!data_|fields_)[a-z][a-z0-9_]*$/;

/**
 * The variable that a property is read into: a data key's own name where nothing else can have it, `data_…` or `fields_…`
 * otherwise. Whatever generated code declares beside its variables has a capital, or is one of the names that are taken.
 */
function localOf(from: Place["from"], name: string): string {
  if (from === "data" && PLAIN.test(name) && !TAKEN_NAMES.has(name)) return name;
  return `${from}_${name.replace(/[^A-Za-z0-9_]/g, "$")}`;
}

/** A property of an object literal that holds what a variable does. */
export function propertyOf(key: string, value: string): string {
  return key === value ? key : `${tsKey(key)}: ${value}`;
}

/** The declared type of a property. */
export function typeOf({ from, quoted }: Place, event: LogEvent, group: FieldGroup): string {
  return `${from === "data" ? event.dataType : group.type}[${quoted}]`;
}
