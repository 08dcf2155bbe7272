import { fitsCode } from "./columns.ts";
import type { KeyCode } from "./key-code.ts";
import { readOf } from "./place.ts";
import { indentOf, tsCall } from "./ts-call.ts";
import type { TsFile } from "./ts-file.ts";

/** The presence of a key is one bit of a small integer; what has more keys takes the table-driven way. */
export const MOST_KEYS = 31;

/** What the statements of keys name, and how far they are indented. */
export interface WriterNames {
  readonly sites: string;
  readonly hash: string;
  readonly indent: string;
}

/**
 * The statement that reads a key into its variable and adds its text to the line: unconditional for a required key, by its
 * bit for an optional one.
 *
 * @param isRead whether the variable holds the value already.
 */
export function writeText(
  file: TsFile,
  key: KeyCode,
  bit: number,
  { sites, hash, indent }: WriterNames,
  isRead: boolean,
): string {
  const { required, writer, local } = key;
  const add = `line += ${file.value(writer)}`;
  const read = isRead ? `${key.access}, ${local}` : key.read;
  const call = `${add}(${sites}${read}${writer === "value" ? `, ${hash});` : ");"}`;
  const flat = required ? indent + call : `${indent}if (seen & ${bit}) ${call}`;
  if (fitsCode(flat)) return flat;
  const args = [sites + key.access, isRead ? local : `(${local} = ${readOf(key)})`];
  if (writer === "value") args.push(hash);
  if (required) return tsCall(indent + add, args, ";");
  return `${indent}if (seen & ${bit}) {\n${tsCall(`${indent}  ${add}`, args, ";")}\n${indent}}`;
}

/** The places of the declared keys by name. Written out: a mapped type would cost the checker more than all the rest. */
export function sitesText(name: string, site: string, keys: readonly KeyCode[]): string {
  let text = `const ${name} = {\n`;
  for (const { site: around, quoted } of keys) {
    const [before, after] = around;
    const flat = before + site + after;
    text += fitsCode(flat) ? flat : tsCall(before + site, [quoted], ",");
    text += "\n";
  }
  return `${text}};`;
}

/** The function that says which of the declared keys an object has, and refuses any other object than a plain one. */
export function seenText(file: TsFile, name: string, type: string, keys: readonly KeyCode[]): string {
  const head = tsCall(`function ${name}`, [`payload: ${type}`], ": number {");
  if (keys.length === 0) return `${head}\n  ${file.value("demandEmpty")}(payload);\n  return 0;\n}`;
  let text = `${head}\n  ${file.value("demandPlain")}(payload);\n  let seen = 0;\n  for (const key in payload) {\n`;
  let bit = 1;
  let required = 0;
  for (const key of keys) {
    text += `${tsIf(bit === 1 ? "    if (" : "    else if (", key.test, `seen |= ${bit};`)}\n`;
    if (key.required) required |= bit;
    bit <<= 1;
  }
  text += `    else ${file.value("unknownKey")}();\n  }\n`;
  if (required !== 0) text += `  ${file.value("demandKeys")}(seen, ${required});\n`;
  return `${text}  return seen;\n}`;
}

/** A condition and what follows from it, in prettier's layout: on one line, on two, or the condition on one of its own. */
function tsIf(before: string, condition: string, then: string): string {
  const flat = `${before}${condition}) ${then}`;
  if (fitsCode(flat)) return flat;
  const indent = indentOf(before);
  const test = `${before}${condition})`;
  if (fitsCode(test)) return `${test}\n${indent}  ${then}`;
  return `${before}\n${indent}  ${condition}\n${indent})\n${indent}  ${then}`;
}
