import type { KeySpec } from "@logwright/runtime/contract";
import type { DataKey } from "../../model/registry.ts";
import { tableText } from "./blocks.ts";
import { deprecationText } from "./facts.ts";
import { markdownCode, markdownText } from "./markdown-text.ts";

/** A table of keys; `what` is what each of them is called. */
export function keyTable(what: string, rows: readonly (readonly string[])[]): string {
  return tableText([what, "Type", "Required", "Meaning"], rows);
}

/** The row of a data key, a standard field or an attribute; `more` is added to what is said of it. */
export function keyRow(key: DataKey, more: string = ""): readonly string[] {
  const meaning = [markdownText(key.summary ?? ""), ...rulesOf(key), more].filter((part) => part !== "").join("; ");
  return [markdownText(key.name), typeText(key), key.required ? "yes" : "no", meaning];
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
