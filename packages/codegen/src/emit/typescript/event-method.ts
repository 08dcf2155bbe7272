import type { LayoutSlot } from "@logwright/runtime/contract";
import type { LogEvent, Registry } from "../../model/registry.ts";
import { placeOf } from "./event-metrics.ts";
import { deprecationDoc } from "./event-types.ts";
import type { FieldGroup } from "./field-groups.ts";
import { fieldsCall, hasWriter } from "./fields-writer.ts";
import { MOST_KEYS, writeLines } from "./key-writer.ts";
import { tsCall, tsSum } from "./ts-call.ts";
import type { TsFile } from "./ts-file.ts";
import { docComment, tsComment } from "./ts-text.ts";

/** The pieces of constant text around the moving parts of a line. */
const PIECES: readonly string[] = ["a", "b", "c", "d"];

/**
 * The method that emits one event: metrics, gates, then the line, piece by piece in the layout's order.
 *
 * @param fed what the function of the event's metrics takes; absent where it feeds none.
 */
export function printMethod(
  file: TsFile,
  registry: Registry,
  event: LogEvent,
  group: FieldGroup,
  fed: string | undefined,
): void {
  const data = `data: ${event.dataType}${defaultsData(event) ? " = NO_DATA" : ""}`;
  const fields = `fields: ${group.type}${group.required ? "" : " = NO_FIELDS"}`;
  file.print("", ...docComment([tsComment(event.summary), ...deprecationDoc(event.deprecated)], "  "));
  file.print(...tsCall(`  ${event.method}`, [data, fields], ": void {"));
  const before = [...(fed === undefined ? [] : [`      ${event.method}Metrics(${fed});`]), ...gateLines(event)];
  file.print(`    const emission = this.#${event.method};`);
  if (isStraight(event, group)) printStraight(file, registry, event, group, before);
  else printTableDriven(file, before);
  file.print("  }");
}

/** One statement a key; whatever is out of the ordinary is decided key by key, outside of the `try`. */
function printStraight(
  file: TsFile,
  registry: Registry,
  event: LogEvent,
  group: FieldGroup,
  before: readonly string[],
): void {
  file.print("    try {", ...before);
  printLine(file, registry, event, group);
  file.print("    } catch {", "      emission.recover(data, fields);", "    }");
}

/** The way of an event with more keys than an integer has bits. */
function printTableDriven(file: TsFile, before: readonly string[]): void {
  if (before.length > 0) {
    file.print("    try {", ...before, "    } catch {");
    file.print("      // A payload that throws when it is read is for the filter to judge.", "    }");
  }
  file.print("    emission.recover(data, fields);");
}

/** Whether a method writes its line key by key: neither its data nor its fields have more keys than an integer has bits. */
export function isStraight(event: LogEvent, group: FieldGroup): boolean {
  return event.keys.length <= MOST_KEYS && hasWriter(group);
}

/** Whether the data may be left out: nothing is required of it, and no required parameter follows. */
export function defaultsData(event: LogEvent): boolean {
  return event.keys.every((key) => !key.required) && event.severity !== "error" && event.severity !== "critical";
}

function gateLines(event: LogEvent): readonly string[] {
  const lines: string[] = [];
  if (event.sample?.by !== undefined)
    lines.push(`      if (emission.skips(${placeOf(event.sample.by, event)})) return;`);
  else if (event.sample !== undefined) lines.push("      if (emission.skipsCount()) return;");
  if (event.rateLimit !== undefined) lines.push("      if (emission.isLimited()) return;");
  return lines;
}

function printLine(file: TsFile, registry: Registry, event: LogEvent, group: FieldGroup): void {
  const { layout } = registry;
  const { method, keys } = event;
  if (keys.length === 0) file.print(`      ${file.value("demandEmpty")}(data);`);
  else if (keys.every((key) => key.required)) file.print(`      ${method}Seen(data);`);
  else file.print(`      const seen = ${method}Seen(data);`);

  // Up to the first part that takes several statements, the line is one expression.
  const moving = layout.order.filter((slot) => slot === "timestamp" || slot === "fields" || slot === "data");
  const timed = moving[0] === "timestamp";
  const loose = startsLoose(layout.order[0], layout.data);
  const endsInData = moving.at(-1) === "data" && !loose;
  const isWhole = endsInData && keys.length === 0;
  let open = { before: `      ${isWhole ? "const" : "let"} line =`, terms: [`emission.${timed ? "start()" : "a"}`] };
  moving.forEach((slot, index) => {
    if (timed && index === 0) return;
    const piece = `emission.${PIECES[index + 1] ?? "d"}`;
    if (slot === "data") {
      file.print(...tsSum(open.before, open.terms), ...dataLines(file, registry, event));
      open = { before: "      line +=", terms: [piece] };
    } else {
      open.terms.push(slot === "timestamp" ? `${file.value("now")}()` : fieldsCall(group), piece);
    }
  });
  const last = `emission.${PIECES[moving.length] ?? "d"}`;
  if (endsInData) file.print(`      emission.commit(line + ${last});`);
  else
    file.print(
      ...tsSum(open.before, open.terms),
      `      emission.commit(${loose ? `${file.value("tightened")}(line)` : "line"});`,
    );
}

/** Whether a line's first slot may be empty: then every part begins with a comma and the first comma is cut off. */
function startsLoose(first: LayoutSlot | undefined, data: string | false): boolean {
  return first === "fields" || first === "run_id" || first === "component" || (first === "data" && data === false);
}

/** The statements that add the data. Where the first key may be missing, the comma of the next one has to go. */
function dataLines(file: TsFile, registry: Registry, event: LogEvent): readonly string[] {
  const { keys, method } = event;
  const mends = registry.layout.data !== false && keys[0]?.required === false && keys.length > 1;
  const target = mends ? "rest" : "line";
  const names = { target, sites: `${method}Keys`, payload: "data", hash: "emission.hash" };
  const lines = keys.flatMap((key, index) => writeLines(file, key, 1 << index, names, "      "));
  if (!mends) return lines;
  return ['      let rest = "";', ...lines, `      line += ${file.value("withoutComma")}(rest);`];
}
