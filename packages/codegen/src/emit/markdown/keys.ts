import type { KeySpec } from "@logwright/runtime/contract";
import type { DataKey } from "../../model/registry.ts";
import { joined, rowText, tableUnder } from "./blocks.ts";
import { deprecationText } from "./facts.ts";
import { markdownCode, markdownText } from "./markdown-text.ts";

/** Makes tables of rows of keys; `what` is what each of them is called. Without rows there is none. */
export function keyTable(what: string): (rows: string) => string {
  const table = tableUnder([what, "Type", "Required", "Meaning"]);
  return (rows) => (rows === "" ? "" : table(rows));
}

/** The row of a data key, a standard field or an attribute; `more` is added to what is said of it. */
export function keyRow(key: DataKey, more: string = ""): string {
  const meaning = joined([markdownText(key.summary ?? ""), ...rulesOf(key), more], "; ");
  return rowText([markdownText(key.name), typeText(key), key.required ? "yes" : "no", meaning]);
}

/** The type as the language writes it: `list<int>`, `double or null`, `enum`. */
function typeText(key: KeySpec): string {
  const type = key.shape === "scalar" ? key.type : `${key.shape}\\<${key.type}\\>`;
  return key.nullable ? `${type} or null` : type;
}

/** Whether there is nothing to say of the key but its summary. */
function isPlain({ values, allow, hash, precision, volatile, examples, deprecated, note }: DataKey): boolean {
  const said = values ?? allow ?? hash ?? precision ?? volatile ?? deprecated ?? note;
  return said === undefined && examples.length === 0;
}

/** What the filter does to the key, and what a reader should know of its values. */
function rulesOf(key: DataKey): readonly string[] {
  if (isPlain(key)) return [];
  return [
    key.values === undefined ? "" : `one of ${key.values.map(markdownCode).join(", ")}`,
    key.allow === undefined ? "" : `must match ${markdownCode(key.allow)}`,
    key.hash === true ? "written as a keyed hash" : "",
    key.precision === undefined ? "" : `${key.precision} decimals`,
    key.volatile === true ? "differs between two runs with one seed" : "",
    key.examples.length === 0
      ? ""
      : `for example ${key.examples.map((example) => markdownCode(String(example))).join(", ")}`,
    key.deprecated === undefined ? "" : `deprecated: ${deprecationText(key.deprecated)}`,
    markdownText(key.note ?? ""),
  ];
}
