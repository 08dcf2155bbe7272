import { columnsOf } from "./columns.ts";
import { tsKey, tsString } from "./ts-text.ts";
import { PRINT_WIDTH } from "./ts-file.ts";

/** Data that can be printed as a literal; properties that are `undefined` are left out. */
export type TsData =
  null | boolean | number | string | readonly TsData[] | { readonly [key: string]: TsData | undefined };

/** Keys shorter than this keep a long text on their own line: prettier's rule. */
const SHORT_KEY = 5;

/**
 * Data as a literal in prettier's layout: on one line when it fits, broken otherwise.
 * `before` is the text in front of it on its line, `after` what follows on its last line (`;` or `,`).
 *
 * @returns the lines, `before` and `after` included.
 */
export function tsValue(before: string, data: unknown, after: string = ";"): readonly string[] {
  const value = data as TsData;
  const flat = flatOf(value);
  if (flat !== undefined && columnsOf(before + flat + after) <= PRINT_WIDTH) return [before + flat + after];
  if (typeof value === "string") return brokenText(before, value, after);
  if (Array.isArray(value)) return value.length === 0 ? [`${before}[]${after}`] : brokenArray(before, value, after);
  if (typeof value === "object" && value !== null) {
    const entries = entriesOf(value as { readonly [key: string]: TsData | undefined });
    return entries.length === 0 ? [`${before}{}${after}`] : brokenObject(before, entries, after);
  }
  return [before + String(flat) + after];
}

/** The literal on one line, or nothing when prettier would never print it on one. */
function flatOf(value: TsData): string | undefined {
  if (typeof value === "string") return tsString(value);
  if (typeof value === "number") return numberText(value);
  if (value === null || typeof value === "boolean") return String(value);
  const parts = Array.isArray(value)
    ? value.map(flatOf)
    : entriesOf(value as { readonly [key: string]: TsData | undefined }).map(([key, item]) => {
        const flat = flatOf(item);
        return flat === undefined ? undefined : `${tsKey(key)}: ${flat}`;
      });
  if (parts.includes(undefined) || (Array.isArray(value) && alwaysBreaks(value))) return undefined;
  if (Array.isArray(value)) return `[${parts.join(", ")}]`;
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

/** Lists of several dictionaries or of several lists, each of more than one entry, stand one a line. */
function alwaysBreaks(items: readonly TsData[]): boolean {
  if (items.length < 2) return false;
  const several = (item: TsData): boolean =>
    typeof item === "object" &&
    item !== null &&
    (Array.isArray(item) ? item.length : entriesOf(item as never).length) > 1;
  return items.every(several) && (items.every(Array.isArray) || !items.some(Array.isArray));
}

function brokenArray(before: string, items: readonly TsData[], after: string): readonly string[] {
  const indent = indentOf(before);
  const lines =
    items.length > 1 && items.every((item) => typeof item === "number")
      ? filledLines(`${indent}  `, items.map(numberText))
      : items.flatMap((item) => tsValue(`${indent}  `, item, ","));
  return [`${before}[`, ...lines, `${indent}]${after}`];
}

/** Numbers fill their lines. */
function filledLines(indent: string, texts: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const text of texts) {
    const longer = line === "" ? `${indent}${text},` : `${line} ${text},`;
    if (line !== "" && longer.length > PRINT_WIDTH) {
      lines.push(line);
      line = `${indent}${text},`;
    } else line = longer;
  }
  return [...lines, line];
}

function brokenObject(
  before: string,
  entries: readonly (readonly [string, TsData])[],
  after: string,
): readonly string[] {
  const indent = indentOf(before);
  const lines = entries.flatMap(([key, item]) => tsValue(`${indent}  ${tsKey(key)}: `, item, ","));
  return [`${before}{`, ...lines, `${indent}}${after}`];
}

/** A text too long for its line moves to the next one, unless the key is too short for that to gain anything. */
function brokenText(before: string, text: string, after: string): readonly string[] {
  const lead = before.trim();
  if (lead === "" || (lead.endsWith(":") && columnsOf(lead) - 1 < SHORT_KEY)) return [before + tsString(text) + after];
  return [before.trimEnd(), `${indentOf(before)}  ${tsString(text)}${after}`];
}

function entriesOf(value: { readonly [key: string]: TsData | undefined }): readonly (readonly [string, TsData])[] {
  return Object.entries(value).filter((entry): entry is [string, TsData] => entry[1] !== undefined);
}

function numberText(value: number): string {
  return String(value === 0 ? 0 : value).replace("e+", "e");
}

function indentOf(before: string): string {
  return /^ */.exec(before)?.[0] ?? "";
}
