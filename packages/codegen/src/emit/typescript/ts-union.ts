import { fitsLine } from "./columns.ts";
import { indentOf } from "./ts-call.ts";

/** A list or a dictionary of a union, as a member of another one. */
export interface Container {
  readonly shape: "list" | "map";
  /** The members of the union inside; one at least. */
  readonly items: readonly string[];
}

export type UnionMember = string | Container;

/** A union type in prettier's layout: on one line when it fits, on the next, or one member a line otherwise. */
export function tsUnion(before: string, members: readonly UnionMember[], after: string = ";"): string {
  const flat = members.map(flatMember).join(" | ");
  const line = `${before}${flat}${after}`;
  if (fitsLine(line)) return line;
  const indent = indentOf(before);
  const [only, other] = members;
  if (members.length < 2) return only === undefined ? before + after : brokenMember(before, only, indent, after);
  // Beside null alone, prettier lets a generic type keep its place and breaks inside of it.
  if (typeof only === "object" && only.shape === "map" && other === "null" && members.length === 2) {
    return brokenMember(before, only, indent, ` | null${after}`);
  }
  const below = `${indent}  ${flat}${after}`;
  if (fitsLine(below)) return `${before.trimEnd()}\n${below}`;
  const last = members.length - 1;
  const lines = members.map((member, index) =>
    memberText(`${indent}  | `, member, `${indent}    `, index === last ? after : ""),
  );
  return `${before.trimEnd()}\n${lines.join("\n")}`;
}

function memberText(before: string, member: UnionMember, indent: string, after: string): string {
  const flat = `${before}${flatMember(member)}${after}`;
  return fitsLine(flat) ? flat : brokenMember(before, member, indent, after);
}

/** One type on one line. */
function flatMember(member: UnionMember): string {
  if (typeof member === "string") return member;
  const items = member.items.join(" | ");
  if (member.shape === "map") return `Readonly<Record<string, ${items}>>`;
  return member.items.length === 1 ? `readonly ${items}[]` : `readonly (${items})[]`;
}

/** A member that is too long for its line; a text has nowhere to break. `indent` is that of its last line. */
function brokenMember(before: string, member: UnionMember, indent: string, after: string): string {
  if (typeof member === "string" || (member.shape === "list" && member.items.length === 1)) {
    return `${before}${flatMember(member)}${after}`;
  }
  if (member.shape === "list") {
    return `${before}readonly (\n${itemsText(member.items, `${indent}  `)}\n${indent})[]${after}`;
  }
  return `${before}Readonly<\n${brokenRecord(member.items, `${indent}  `)}\n${indent}>${after}`;
}

function brokenRecord(items: readonly string[], indent: string): string {
  const flat = `${indent}Record<string, ${items.join(" | ")}>`;
  if (fitsLine(flat)) return flat;
  return `${indent}Record<\n${indent}  string,\n${itemsText(items, `${indent}  `)}\n${indent}>`;
}

/** The union inside: on one line when it fits there. */
function itemsText(items: readonly string[], indent: string): string {
  const joined = indent + items.join(" | ");
  return fitsLine(joined) || items.length === 1 ? joined : `${indent}| ${items.join(`\n${indent}| `)}`;
}
