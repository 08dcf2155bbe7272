import type { KeySpec, ScalarType } from "@logwright/runtime/contract";
import { fitsLine } from "./columns.ts";
import type { RuntimeSymbol } from "./runtime-symbols.ts";
import { tsCall } from "./ts-call.ts";
import type { TsFile } from "./ts-file.ts";
import { access } from "./access.ts";
import { localOf, type Place, readOf } from "./place.ts";
import { tsKey, tsString } from "./ts-text.ts";

/** The presence of a key is one bit of a small integer; what has more keys takes the table-driven way. */
export const MOST_KEYS = 31;

/** The quick writers of the runtime. Every other type, and everything that is hashed, goes through `value`. */
const WRITERS: Readonly<Partial<Record<ScalarType, RuntimeSymbol>>> = {
  string: "text",
  int: "number",
  double: "number",
  float32: "number",
  duration_ms: "number",
  enum: "member",
};

/** What the statements of a key name. */
export interface WriterNames {
  readonly target: string;
  readonly sites: string;
  readonly from: Place["from"];
  readonly hash: string;
}

/**
 * The statement that reads a key into its variable and adds its text to `target`: unconditional for a required key, by its
 * bit for an optional one.
 *
 * @param isRead whether the variable holds the value already.
 */
export function writeLines(
  file: TsFile,
  key: KeySpec,
  bit: number,
  names: WriterNames,
  isRead: boolean,
  indent: string,
): readonly string[] {
  const writer = key.shape === "scalar" && key.hash !== true ? (WRITERS[key.type] ?? "value") : "value";
  const place = { from: names.from, name: key.name };
  const value = isRead ? localOf(place) : `(${localOf(place)} = ${readOf(place)})`;
  const args = [`${names.sites}${access(key.name)}`, value];
  if (writer === "value") args.push(names.hash);
  const add = `${names.target} += ${file.value(writer)}`;
  if (key.required) return tsCall(`${indent}${add}`, args, ";");
  const flat = `${indent}if (seen & ${bit}) ${add}(${args.join(", ")});`;
  if (fitsLine(flat)) return [flat];
  return [`${indent}if (seen & ${bit}) {`, ...tsCall(`${indent}  ${add}`, args, ";"), `${indent}}`];
}

/** Whether one of the keys needs the run's hasher, which the writer `value` takes. */
export function needsHash(keys: readonly KeySpec[]): boolean {
  return keys.some((key) => key.shape !== "scalar" || key.hash === true || WRITERS[key.type] === undefined);
}

/** The places of the declared keys by name. Written out: a mapped type would cost the checker more than all the rest. */
export function printSites(file: TsFile, name: string, site: string, keys: readonly KeySpec[]): void {
  file.print(`const ${name} = {`);
  for (const key of keys) file.print(...tsCall(`  ${tsKey(key.name)}: ${site}`, [tsString(key.name)], ","));
  file.print("};", "");
}

/** A condition and what follows from it, in prettier's layout: on one line, on two, or the condition on one of its own. */
function tsIf(before: string, condition: string, then: string): readonly string[] {
  const test = `${before}${condition})`;
  const indent = /^ */.exec(before)?.[0] ?? "";
  if (fitsLine(`${test} ${then}`)) return [`${test} ${then}`];
  if (fitsLine(test)) return [test, `${indent}  ${then}`];
  return [before, `${indent}  ${condition}`, `${indent})`, `${indent}  ${then}`];
}

/** The function that says which of the declared keys an object has, and refuses any other object than a plain one. */
export function printSeen(file: TsFile, name: string, type: string, keys: readonly KeySpec[]): void {
  const required = keys.reduce((bits, key, index) => (key.required ? bits | (1 << index) : bits), 0);
  file.print(...tsCall(`function ${name}`, [`payload: ${type}`], ": number {"));
  if (keys.length === 0) {
    file.print(`  ${file.value("demandEmpty")}(payload);`, "  return 0;", "}", "");
    return;
  }
  file.print(`  ${file.value("demandPlain")}(payload);`, "  let seen = 0;", "  for (const key in payload) {");
  keys.forEach((key, index) => {
    const before = `    ${index === 0 ? "if" : "else if"} (`;
    file.print(tsIf(before, `key === ${tsString(key.name)}`, `seen |= ${1 << index};`));
  });
  file.print(`    else ${file.value("unknownKey")}();`, "  }");
  if (required !== 0) file.print(`  ${file.value("demandKeys")}(seen, ${required});`);
  file.print("  return seen;", "}", "");
}
