import { columnsOf, fitsLine, PRINT_WIDTH } from "./columns.ts";
import { indentOf } from "./ts-call.ts";
import { tsKey, tsString } from "./ts-text.ts";

/** Data that can be printed as a literal; properties that are `undefined` are left out. */
export type TsData = null | boolean | number | string | readonly TsData[] | TsObject;

interface TsObject {
  readonly [key: string]: TsData | undefined;
}

/** Keys shorter than this keep a long text on their own line: prettier's rule. */
const SHORT_KEY = 5;

/**
 * Data as a literal in prettier's layout: on one line when it fits, broken otherwise.
 * `before` is the text in front of it on its line, `after` what follows on its last line (`;` or `,`).
 *
 * @returns the lines, `before` and `after` included.
 */
export function tsValue(before: string, data: unknown, after: string = ";"): string {
  return valueText(before, data as TsData, after);
}

function valueText(before: string, value: TsData, after: string): string {
  if (typeof value === "string") return stringText(before, value, after);
  if (typeof value !== "object" || value === null) return before + scalarText(value) + after;
  const flat = flatText(value, PRINT_WIDTH - columnsOf(before) - after.length);
  const line = flat === undefined ? undefined : before + flat + after;
  if (line !== undefined && fitsLine(line)) return line;
  const [open, inside, close] = isList(value)
    ? ["[", itemsText(before, value), "]"]
    : ["{", entriesText(before, value), "}"];
  return inside === ""
    ? before + open + close + after
    : `${before}${open}${inside}\n${indentOf(before)}${close}${after}`;
}

function isList(value: TsData): value is readonly TsData[] {
  return Array.isArray(value);
}

function scalarText(value: null | boolean | number): string {
  return typeof value === "number" ? numberText(value) : String(value);
}

/** The literal on one line, or nothing when it surely takes more columns than `room`, or prettier never prints it on one. */
function flatText(value: TsData, room: number): string | undefined {
  if (typeof value === "string") return tsString(value);
  if (typeof value !== "object" || value === null) return scalarText(value);
  return isList(value) ? flatList(value, room) : flatObject(value, room);
}

function flatList(items: readonly TsData[], room: number): string | undefined {
  if (alwaysBreaks(items)) return undefined;
  let text = "[";
  for (const item of items) {
    if (text.length > 1) text += ", ";
    const flat = flatText(item, room);
    if (flat === undefined) return undefined;
    text += flat;
    if (isTooLong(text, room)) return undefined;
  }
  return `${text}]`;
}

function flatObject(value: TsObject, room: number): string | undefined {
  let text = "{";
  for (const key of Object.keys(value)) {
    const item = value[key];
    if (item === undefined) continue;
    text += `${text.length > 1 ? "," : ""} ${tsKey(key)}: `;
    const flat = flatText(item, room);
    if (flat === undefined) return undefined;
    text += flat;
    if (isTooLong(text, room)) return undefined;
  }
  return text.length > 1 ? `${text} }` : "{}";
}

/** Columns are counted only where there are many characters: it may be that some of them take none. */
function isTooLong(text: string, room: number): boolean {
  return text.length > room && columnsOf(text) > room;
}

/** Lists of several dictionaries or of several lists, each of more than one entry, stand one a line. */
function alwaysBreaks(items: readonly TsData[]): boolean {
  if (items.length < 2) return false;
  const several = (item: TsData): boolean =>
    typeof item === "object" && item !== null && (isList(item) ? item.length : entryCount(item)) > 1;
  return items.every(several) && (items.every(isList) || !items.some(isList));
}

function entryCount(value: TsObject): number {
  let count = 0;
  for (const key of Object.keys(value)) if (value[key] !== undefined) count += 1;
  return count;
}

/** The items of a list, each on lines of its own; all begin with a line end. */
function itemsText(before: string, items: readonly TsData[]): string {
  const indent = `${indentOf(before)}  `;
  if (items.length > 1 && items.every((item) => typeof item === "number"))
    return filledLines(indent, items.map(numberText));
  let text = "";
  for (const item of items) text += `\n${valueText(indent, item, ",")}`;
  return text;
}

/** The entries of a dictionary in the same way. */
function entriesText(before: string, value: TsObject): string {
  const indent = `${indentOf(before)}  `;
  let text = "";
  for (const key of Object.keys(value)) {
    const item = value[key];
    if (item !== undefined) text += `\n${valueText(`${indent}${tsKey(key)}: `, item, ",")}`;
  }
  return text;
}

/** Numbers fill their lines. */
function filledLines(indent: string, texts: readonly string[]): string {
  let lines = "";
  let line = "";
  for (const text of texts) {
    const longer = line === "" ? `${indent}${text},` : `${line} ${text},`;
    if (line !== "" && longer.length > PRINT_WIDTH) {
      lines += `\n${line}`;
      line = `${indent}${text},`;
    } else line = longer;
  }
  return `${lines}\n${line}`;
}

/** A text too long for its line moves to the next one, unless the key is too short for that to gain anything. */
function stringText(before: string, text: string, after: string): string {
  const literal = tsString(text);
  const flat = before + literal + after;
  if (fitsLine(flat)) return flat;
  const lead = before.trim();
  if (lead === "" || (lead.endsWith(":") && columnsOf(lead) - 1 < SHORT_KEY)) return flat;
  return `${before.trimEnd()}\n${indentOf(before)}  ${literal}${after}`;
}

function numberText(value: number): string {
  return String(value === 0 ? 0 : value).replace("e+", "e");
}
