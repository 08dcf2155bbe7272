import { GRAVE_SEVERITIES, type LayoutSlot } from "@logwright/runtime/contract";
import type { LogEvent, Registry } from "../../model/registry.ts";
import { deprecationDoc } from "./deprecation-doc.ts";
import { earlyReads, metricPlaces } from "./early-reads.ts";
import { feedsOf } from "./event-metrics.ts";
import type { FieldGroup } from "./field-groups.ts";
import { fieldsCall, hasWriter } from "./fields-writer.ts";
import { MOST_KEYS, writeLines } from "./key-writer.ts";
import { localOf, type Place, placeOf, readOf, typeOf } from "./place.ts";
import { dataInOrder, recoveryLines } from "./recovery.ts";
import { tsCall, tsSum } from "./ts-call.ts";
import type { TsFile } from "./ts-file.ts";
import { docComment, tsComment } from "./ts-text.ts";

/** The pieces of constant text around the moving parts of a line. */
const PIECES: readonly string[] = ["a", "b", "c", "d"];

/** The method that emits one event: metrics, gates, then the line in the layout's order. Every property is read once. */
export function printMethod(file: TsFile, registry: Registry, event: LogEvent, group: FieldGroup): void {
  const data = `data: ${event.dataType}${defaultsData(event) ? " = NO_DATA" : ""}`;
  const fields = `fields: ${group.type}${group.required ? "" : " = NO_FIELDS"}`;
  file.print("", ...docComment([tsComment(event.summary), ...deprecationDoc(event.deprecated)], "  "));
  file.print(...tsCall(`  ${event.method}`, [data, fields], ": void {"));
  file.print(`    const emission = this.#${event.method};`);
  const early = earlyReads(registry, event, group);
  if (isStraight(event, group)) printStraight(file, registry, event, group, early);
  else printTableDriven(file, registry, event, group, early);
  file.print("  }");
}

/** One statement a key; whatever is out of the ordinary is decided key by key, outside of the `try`. */
function printStraight(
  file: TsFile,
  registry: Registry,
  event: LogEvent,
  group: FieldGroup,
  early: readonly Place[],
): void {
  const data = dataInOrder(event, early);
  const fields = early.filter(({ from }) => from === "fields");
  const typed = new Set(early);
  for (const place of [...fields, ...data])
    file.print(variable(file, place, typed.has(place) ? typeOf(place, event, group) : "unknown"));
  file.print("    try {", ...beforeLines(registry, event, early));
  printLine(file, registry, event, group, early);
  file.print("    } catch (thrown) {", ...recoveryLines("thrown", data, fields, "      "), "    }");
}

/** The way of an event with more keys than an integer has bits. */
function printTableDriven(
  file: TsFile,
  registry: Registry,
  event: LogEvent,
  group: FieldGroup,
  early: readonly Place[],
): void {
  const before = beforeLines(registry, event, early);
  if (before.length === 0) {
    file.print("    emission.recover(data, fields);");
    return;
  }
  const data = early.filter(({ from }) => from === "data");
  const fields = early.filter(({ from }) => from === "fields");
  for (const place of early) file.print(variable(file, place, typeOf(place, event, group)));
  file.print(`    let failure: unknown = ${file.value("unread")};`, "    try {", ...before);
  file.print("    } catch (thrown) {", "      failure = thrown;", "    }");
  file.print(...recoveryLines("thrown: failure", data, fields, "    "));
}

/** The variable of a property, which holds nothing yet. */
function variable(file: TsFile, place: Place, type: string): string {
  return `    let ${localOf(place)}: ${type} = ${file.value("unread")};`;
}

/** What comes before the line: the early reads, the metrics, the gates. */
function beforeLines(registry: Registry, event: LogEvent, early: readonly Place[]): readonly string[] {
  const reads = early.map((place) => `      ${localOf(place)} = ${readOf(place)};`);
  const fed =
    feedsOf(registry, event).length > 0
      ? tsCall(`      ${event.method}Metrics`, metricPlaces(registry, event, early).map(localOf), ";")
      : [];
  return [...reads, ...fed, ...gateLines(event)];
}

/** Whether a method writes its line key by key: neither its data nor its fields have more keys than an integer has bits. */
export function isStraight(event: LogEvent, group: FieldGroup): boolean {
  return event.keys.length <= MOST_KEYS && hasWriter(group);
}

/** Whether the data may be left out: nothing is required of it, and no required parameter follows. */
export function defaultsData(event: LogEvent): boolean {
  return event.keys.every((key) => !key.required) && !GRAVE_SEVERITIES.includes(event.severity);
}

function gateLines(event: LogEvent): readonly string[] {
  const lines: string[] = [];
  if (event.sample?.by !== undefined)
    lines.push(`      if (emission.skips(${localOf(placeOf(event.sample.by, event))})) return;`);
  else if (event.sample !== undefined) lines.push("      if (emission.skipsCount()) return;");
  if (event.rateLimit !== undefined) lines.push("      if (emission.isLimited()) return;");
  return lines;
}

/** The data comes first, and then, in the layout's order, everything that nobody else has a hand in. */
function printLine(
  file: TsFile,
  registry: Registry,
  event: LogEvent,
  group: FieldGroup,
  early: readonly Place[],
): void {
  const { layout } = registry;
  const { method, keys } = event;
  if (keys.length === 0) file.print(`      ${file.value("demandEmpty")}(data);`);
  else if (keys.every((key) => key.required)) file.print(`      ${method}Seen(data);`);
  else file.print(`      const seen = ${method}Seen(data);`);
  if (keys.length > 0) file.print('      let line = "";', ...dataLines(file, event, early));

  const moving = layout.order.filter((slot) => slot === "timestamp" || slot === "fields" || slot === "data");
  const timed = moving[0] === "timestamp";
  const terms = [`emission.${timed ? "start()" : "a"}`];
  moving.forEach((slot, index) => {
    if (timed && index === 0) return;
    if (slot === "timestamp") terms.push(`${file.value("now")}()`);
    else if (slot === "fields") terms.push(fieldsCall(file, group, early));
    else if (mends(registry, event)) terms.push(`${file.value("withoutComma")}(line)`);
    else if (keys.length > 0) terms.push("line");
    terms.push(`emission.${PIECES[index + 1] ?? "d"}`);
  });
  const loose = startsLoose(layout.order[0], layout.data);
  file.print(
    ...tsSum(keys.length > 0 ? "      line =" : "      const line =", terms),
    `      emission.commit(${loose ? `${file.value("tightened")}(line)` : "line"});`,
  );
}

/** Whether a line's first slot may be empty: then every part begins with a comma and the first comma is cut off. */
function startsLoose(first: LayoutSlot | undefined, data: string | false): boolean {
  return first === "fields" || first === "run_id" || first === "component" || (first === "data" && data === false);
}

/** Whether the first key may be missing, so that the comma of the next one has to go. */
function mends({ layout }: Registry, { keys }: LogEvent): boolean {
  return layout.data !== false && keys[0]?.required === false && keys.length > 1;
}

/** The statements that make the text of the data. */
function dataLines(file: TsFile, event: LogEvent, early: readonly Place[]): readonly string[] {
  const { keys, method } = event;
  const read = new Set(early.filter(({ from }) => from === "data").map(({ name }) => name));
  const names = { target: "line", sites: `${method}Keys`, from: "data", hash: "emission.hash" } as const;
  return keys.flatMap((key, index) => writeLines(file, key, 1 << index, names, read.has(key.name), "      "));
}
