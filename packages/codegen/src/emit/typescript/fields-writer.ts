import { fitsCode } from "./columns.ts";
import type { FieldGroup } from "./field-groups.ts";
import { type KeyCode, keyCode } from "./key-code.ts";
import { MOST_KEYS, seenText, sitesText, writeText } from "./key-writer.ts";
import { type Place, placeIn, readOf } from "./place.ts";
import { objectRead } from "./recovery.ts";
import { tsCall } from "./ts-call.ts";
import type { TsFile } from "./ts-file.ts";
import { tsString } from "./ts-text.ts";

/** Whether the fields of a group are written by generated code; more than fit are left to the table-driven way. */
export function hasWriter(group: FieldGroup): boolean {
  return group.fields.length <= MOST_KEYS;
}

/** How a method calls the writer of its fields. `read`: those that it has read before. */
export function fieldsCall(file: TsFile, group: FieldGroup, read: readonly Place[]): string {
  const { writer, early } = group;
  const args = group.isHashed ? "fields, emission.hash" : "fields";
  if (early.length === 0) return `${writer}(${args})`;
  const known = new Set(read.filter(({ from }) => from === "fields").map(({ name }) => name));
  const values = early.map((name) => (known.has(name) ? placeIn("fields", name).local : file.value("unread")));
  return `${writer}(${args}, ${values.join(", ")})`;
}

/**
 * The function that writes the standard fields of one group of severities, the active trace among them. What it needs
 * ends in other words than what an event needs, so that no event can take its names.
 */
export function printFieldsWriter(file: TsFile, group: FieldGroup): void {
  if (!hasWriter(group)) return;
  const { writer, type, fields } = group;
  const keys = fields.map((field) => keyCode("fields", field));
  if (fields.length > 0) {
    const define = `const ${writer}Site = ${file.value("defineFields")}`;
    const severity = tsString(group.severities[0] ?? "info");
    file.print(tsCall(define, [file.valueFrom("./registry.ts", "registry"), severity], ";"));
    file.print(sitesText(`${writer}Sites`, `${writer}Site`, keys), "");
  }
  file.print(seenText(file, `${writer}Present`, type, keys), "");
  printHead(file, group, keys);
  file.print("  try {", `    const seen = ${writer}Present(fields);`, '    let line = "";');
  const names = { sites: `${writer}Sites`, hash: "hash", indent: "    " };
  const trace = traceBits(group);
  keys.forEach((key, index) => {
    if (key.name === "trace_id") file.print(`    if ((seen & ${trace}) === 0) line += ${file.value("traceText")}();`);
    const isEarly = group.early.includes(key.name);
    if (isEarly) file.print(readText(file, key, 1 << index));
    file.print(writeText(file, key, 1 << index, names, isEarly));
  });
  file.print("    return line;", "  } catch (thrown) {", unfinishedText(file, keys), "  }", "}", "");
}

/** The function's parameters, what it answers at once, and the variables of the fields that are not among the parameters. */
function printHead(file: TsFile, group: FieldGroup, keys: readonly KeyCode[]): void {
  const early = keys.filter(({ name }) => group.early.includes(name));
  const parameters = [
    `fields: ${group.type}`,
    ...(group.isHashed ? [`hash: ${file.type("Hasher")}`] : []),
    ...early.map(({ local }) => `${local}: unknown`),
  ];
  file.print(tsCall(`function ${group.writer}`, parameters, ": string {"));
  const traced = traceBits(group) === 0 ? '""' : `${file.value("traceText")}()`;
  if (!group.required) file.print(`  if (fields === NO_FIELDS) return ${traced};`);
  for (const key of keys) if (!early.includes(key)) file.print(`  ${key.variable}${file.value("unread")};`);
}

/** The statement that reads a field which the caller may have read before. */
function readText(file: TsFile, key: KeyCode, bit: number): string {
  const isUnread = `${key.local} === ${file.value("unread")}`;
  const condition = key.required ? isUnread : `seen & ${bit} && ${isUnread}`;
  const read = `${key.local} = ${readOf(key)};`;
  const flat = `    if (${condition}) ${read}`;
  return fitsCode(flat) ? flat : `    if (${condition}) {\n      ${read}\n    }`;
}

function unfinishedText(file: TsFile, places: readonly Place[]): string {
  const before = `    ${file.value("unfinished")}(thrown, `;
  return places.length === 0 ? `${before}{});` : objectRead(before, places, ");");
}

/** The bits of the fields that name a trace or a span; where the caller sets neither, the active trace is written. */
function traceBits(group: FieldGroup): number {
  if (!group.fields.some((field) => field.name === "trace_id")) return 0;
  return group.fields.reduce(
    (bits, { name }, index) => (name === "trace_id" || name === "span_id" ? bits | (1 << index) : bits),
    0,
  );
}
