import type { StandardField } from "../../model/registry.ts";
import { fitsLine } from "./columns.ts";
import type { FieldGroup } from "./field-groups.ts";
import { MOST_KEYS, needsHash, printSeen, printSites, writeLines } from "./key-writer.ts";
import { localOf, type Place, readOf } from "./place.ts";
import { objectLines } from "./recovery.ts";
import { tsCall } from "./ts-call.ts";
import type { TsFile } from "./ts-file.ts";
import { tsString } from "./ts-text.ts";

/** Whether the fields of a group are written by generated code; more than fit are left to the table-driven way. */
export function hasWriter(group: FieldGroup): boolean {
  return group.fields.length <= MOST_KEYS;
}

/** How a method calls the writer of its fields. `read`: those that it has read before. */
export function fieldsCall(file: TsFile, group: FieldGroup, read: readonly Place[]): string {
  const args = ["fields", ...(needsHash(group.fields) ? ["emission.hash"] : [])];
  const known = new Set(read.filter(({ from }) => from === "fields").map(({ name }) => name));
  for (const name of group.early) args.push(known.has(name) ? localOf({ from: "fields", name }) : file.value("unread"));
  return `${group.writer}(${args.join(", ")})`;
}

/**
 * The function that writes the standard fields of one group of severities, the active trace among them. What it needs
 * ends in other words than what an event needs, so that no event can take its names.
 */
export function printFieldsWriter(file: TsFile, group: FieldGroup): void {
  if (!hasWriter(group)) return;
  const { writer, type, fields } = group;
  if (fields.length > 0) {
    const define = `const ${writer}Site = ${file.value("defineFields")}`;
    const severity = tsString(group.severities[0] ?? "info");
    file.print(...tsCall(define, [file.valueFrom("./registry.ts", "registry"), severity], ";"));
    printSites(file, `${writer}Sites`, `${writer}Site`, fields);
  }
  printSeen(file, `${writer}Present`, type, fields);

  const early = new Set(group.early);
  const parameters = [
    `fields: ${type}`,
    ...(needsHash(fields) ? [`hash: ${file.type("Hasher")}`] : []),
    ...group.early.map((name) => `${localOf(placeOf(name))}: unknown`),
  ];
  const trace = traceBits(group);
  file.print(...tsCall(`function ${writer}`, parameters, ": string {"));
  if (!group.required)
    file.print(`  if (fields === NO_FIELDS) return ${trace === 0 ? '""' : `${file.value("traceText")}()`};`);
  const late = fields.filter(({ name }) => !early.has(name)).map(({ name }) => placeOf(name));
  for (const place of late) file.print(`  let ${localOf(place)}: unknown = ${file.value("unread")};`);
  file.print("  try {", `    const seen = ${writer}Present(fields);`, '    let line = "";');
  fields.forEach((field, index) => {
    if (field.name === "trace_id") file.print(`    if ((seen & ${trace}) === 0) line += ${file.value("traceText")}();`);
    const isEarly = early.has(field.name);
    if (isEarly) file.print(...readLines(file, field, 1 << index));
    const names = { target: "line", sites: `${writer}Sites`, from: "fields", hash: "hash" } as const;
    file.print(...writeLines(file, field, 1 << index, names, isEarly, "    "));
  });
  const places = fields.map(({ name }) => placeOf(name));
  file.print("    return line;", "  } catch (thrown) {");
  file.print(...unfinishedLines(file, places), "  }", "}", "");
}

/** The statement that reads a field which the caller may have read before. */
function readLines(file: TsFile, { name, required }: StandardField, bit: number): readonly string[] {
  const local = localOf(placeOf(name));
  const isUnread = `${local} === ${file.value("unread")}`;
  const condition = required ? isUnread : `seen & ${bit} && ${isUnread}`;
  const flat = `    if (${condition}) ${local} = ${readOf(placeOf(name))};`;
  return fitsLine(flat) ? [flat] : [`    if (${condition}) {`, `      ${local} = ${readOf(placeOf(name))};`, "    }"];
}

function unfinishedLines(file: TsFile, places: readonly Place[]): readonly string[] {
  const before = `    ${file.value("unfinished")}(thrown, `;
  return places.length === 0 ? [`${before}{});`] : objectLines(before, places, ");");
}

function placeOf(name: string): Place {
  return { from: "fields", name };
}

/** The bits of the fields that name a trace or a span; where the caller sets neither, the active trace is written. */
function traceBits(group: FieldGroup): number {
  if (!group.fields.some((field) => field.name === "trace_id")) return 0;
  return group.fields.reduce(
    (bits, { name }, index) => (name === "trace_id" || name === "span_id" ? bits | (1 << index) : bits),
    0,
  );
}
