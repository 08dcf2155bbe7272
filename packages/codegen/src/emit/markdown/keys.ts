import type { KeySpec } from "@logwright/runtime/contract";
import type { DataKey } from "../../model/registry.ts";
import { deprecationText } from "./facts.ts";
import { markdownText } from "./markdown-text.ts";

/** One row of a table of keys. */
export interface KeyRow {
  readonly name: string;
  readonly type: string;
  readonly required: string;
  readonly text: string;
}

/** The row of a data key, a standard field or an attribute. */
export function keyRow(key: DataKey): KeyRow {
  return {
    name: markdownText(key.name),
    type: typeText(key),
    required: key.required ? "yes" : "no",
    text: [markdownText(key.summary ?? ""), ...rulesOf(key)].filter((part) => part !== "").join("; "),
  };
}

/** The type as the language writes it: `list<int>`, `double or null`, `enum`. */
export function typeText(key: KeySpec): string {
  const type = key.shape === "scalar" ? key.type : `${key.shape}\\<${key.type}\\>`;
  return key.nullable ? `${type} or null` : type;
}

/** What the filter does to the key, and what a reader should know of its values. */
function rulesOf(key: DataKey): readonly string[] {
  return [
    key.values === undefined ? "" : `one of ${key.values.map(markdownText).join(", ")}`,
    key.allow === undefined ? "" : `must match ${markdownText(key.allow)}`,
    key.hash === true ? "written as a keyed hash" : "",
    key.precision === undefined ? "" : `${key.precision} decimals`,
    key.volatile === true ? "differs between two runs with one seed" : "",
    key.examples.length === 0
      ? ""
      : `for example ${key.examples.map((example) => markdownText(String(example))).join(", ")}`,
    key.deprecated === undefined ? "" : `deprecated: ${deprecationText(key.deprecated)}`,
    markdownText(key.note ?? ""),
  ];
}
