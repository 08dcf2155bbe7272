import { columnsOf } from "./columns.ts";
import { PRINT_WIDTH } from "./ts-file.ts";

/** A union type in prettier's layout: on one line when it fits, on the next, or one member a line otherwise. */
export function tsUnion(before: string, members: readonly string[], after: string = ";"): readonly string[] {
  const flat = `${before}${members.join(" | ")}${after}`;
  if (columnsOf(flat) <= PRINT_WIDTH || members.length < 2) return [flat];
  const indent = /^ */.exec(before)?.[0] ?? "";
  const below = `${indent}  ${members.join(" | ")}${after}`;
  if (columnsOf(below) <= PRINT_WIDTH) return [before.trimEnd(), below];
  return [before.trimEnd(), ...members.map((member, index) => `${indent}  | ${member}${index === members.length - 1 ? after : ""}`)];
}
