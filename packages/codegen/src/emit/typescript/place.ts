import type { LogEvent } from "../../model/registry.ts";
import { access } from "./access.ts";
import type { FieldGroup } from "./field-groups.ts";
import { tsString } from "./ts-text.ts";

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

/** The variable that a property is read into. No name of the runtime or of an event has an underscore behind `data` or `fields`. */
export function localOf({ from, name }: Place): string {
  return `${from}_${name.replace(/[^A-Za-z0-9_]/g, "$")}`;
}

/** The declared type of a property. */
export function typeOf({ from, name }: Place, event: LogEvent, group: FieldGroup): string {
  return `${from === "data" ? event.dataType : group.type}[${tsString(name)}]`;
}
