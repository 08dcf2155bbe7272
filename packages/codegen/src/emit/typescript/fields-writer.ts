import type { FieldGroup } from "./field-groups.ts";
import { MOST_KEYS, needsHash, printSeen, printSites, writeLines } from "./key-writer.ts";
import { tsCall } from "./ts-call.ts";
import type { TsFile } from "./ts-file.ts";
import { tsString } from "./ts-text.ts";

/** Whether the fields of a group are written by generated code; more than fit are left to the table-driven way. */
export function hasWriter(group: FieldGroup): boolean {
  return group.fields.length <= MOST_KEYS;
}

/** How a method calls the writer of its fields. */
export function fieldsCall(group: FieldGroup): string {
  return `${group.writer}(fields${needsHash(group.fields) ? ", emission.hash" : ""})`;
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

  const parameters = [`fields: ${type}`, ...(needsHash(fields) ? [`hash: ${file.type("Hasher")}`] : [])];
  const trace = traceBits(group);
  file.print(...tsCall(`function ${writer}`, parameters, ": string {"));
  if (!group.required)
    file.print(`  if (fields === NO_FIELDS) return ${trace === 0 ? '""' : `${file.value("traceText")}()`};`);
  file.print(`  const seen = ${writer}Present(fields);`, '  let line = "";');
  fields.forEach((field, index) => {
    if (field.name === "trace_id") file.print(`  if ((seen & ${trace}) === 0) line += ${file.value("traceText")}();`);
    const names = { target: "line", sites: `${writer}Sites`, payload: "fields", hash: "hash" };
    file.print(...writeLines(file, field, 1 << index, names, "  "));
  });
  file.print("  return line;", "}", "");
}

/** The bits of the fields that name a trace or a span; where the caller sets neither, the active trace is written. */
function traceBits(group: FieldGroup): number {
  if (!group.fields.some((field) => field.name === "trace_id")) return 0;
  return group.fields.reduce(
    (bits, { name }, index) => (name === "trace_id" || name === "span_id" ? bits | (1 << index) : bits),
    0,
  );
}
