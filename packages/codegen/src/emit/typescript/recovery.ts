import type { Place } from "./place.ts";
import { tsObject } from "./ts-call.ts";

/** The call that hands a record over to the table-driven way, with what was read of it. */
export function recoveryText(thrown: string, data: readonly Place[], fields: readonly Place[], indent: string): string {
  const before = `${indent}emission.recover(data, fields, {`;
  if (data.length === 0 && fields.length === 0) return `${before} ${thrown} });`;
  return `${before}\n${indent}  ${thrown},\n${valuesRead("data", data, indent)}${valuesRead("fields", fields, indent)}${indent}});`;
}

function valuesRead(name: string, places: readonly Place[], indent: string): string {
  return places.length === 0 ? "" : `${objectRead(`${indent}  ${name}: `, places, ",")}\n`;
}

/** An object of what was read, by key, in prettier's layout. */
export function objectRead(before: string, places: readonly Place[], after: string): string {
  return tsObject(
    `${before}{`,
    places.map(({ property }) => property),
    `}${after}`,
  );
}
