import type { LogEvent } from "../../model/registry.ts";
import { fitsLine } from "./columns.ts";
import { localOf, type Place, propertyOf } from "./place.ts";

/** The properties of an event's data in the order in which they are read: the early ones first. */
export function dataInOrder(event: LogEvent, early: readonly Place[]): readonly Place[] {
  const first = early.filter(({ from }) => from === "data");
  if (first.length === 0) return event.keys.map(({ name }) => ({ from: "data", name }));
  const names = new Set(first.map(({ name }) => name));
  const rest = event.keys.filter(({ name }) => !names.has(name));
  return [...first, ...rest.map(({ name }): Place => ({ from: "data", name }))];
}

/** The call that hands a record over to the table-driven way, with what was read of it. */
export function recoveryLines(
  thrown: string,
  data: readonly Place[],
  fields: readonly Place[],
  indent: string,
): readonly string[] {
  const before = `${indent}emission.recover(data, fields, {`;
  if (data.length === 0 && fields.length === 0) return [`${before} ${thrown} });`];
  return [
    before,
    `${indent}  ${thrown},`,
    ...valuesRead("data", data, `${indent}  `),
    ...valuesRead("fields", fields, `${indent}  `),
    `${indent}});`,
  ];
}

function valuesRead(name: string, places: readonly Place[], indent: string): readonly string[] {
  return places.length === 0 ? [] : objectLines(`${indent}${name}: `, places, ",");
}

/** An object of what was read, by key, in prettier's layout. */
export function objectLines(before: string, places: readonly Place[], after: string): readonly string[] {
  const entries = places.map((place) => propertyOf(place.name, localOf(place)));
  const flat = `${before}{ ${entries.join(", ")} }${after}`;
  if (fitsLine(flat)) return [flat];
  const indent = /^ */.exec(before)?.[0] ?? "";
  return [`${before}{`, ...entries.map((entry) => `${indent}  ${entry},`), `${indent}}${after}`];
}
