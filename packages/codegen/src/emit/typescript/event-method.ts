import { GRAVE_SEVERITIES } from "@logwright/runtime/contract";
import type { LogEvent } from "../../model/registry.ts";
import { deprecationDoc } from "./deprecation-doc.ts";
import { lineText } from "./event-line.ts";
import type { EventPlan } from "./event-plan.ts";
import type { FieldGroup } from "./field-groups.ts";
import { hasWriter } from "./fields-writer.ts";
import type { KeyCode } from "./key-code.ts";
import { MOST_KEYS } from "./key-writer.ts";
import { type Place, placeOf, readOf, typeOf } from "./place.ts";
import { recoveryText } from "./recovery.ts";
import { tsCall } from "./ts-call.ts";
import type { TsFile } from "./ts-file.ts";
import { docComment, tsComment } from "./ts-text.ts";

/** The method that emits one event: metrics, gates, then the line in the layout's order. Every property is read once. */
export function methodText(file: TsFile, plan: EventPlan): string {
  const { event, group } = plan;
  const data = `data: ${event.dataType}${defaultsData(event) ? " = NO_DATA" : ""}`;
  const fields = `fields: ${group.type}${group.required ? "" : " = NO_FIELDS"}`;
  const doc = docComment([tsComment(event.summary), ...deprecationDoc(event.deprecated)], "  ");
  const head = tsCall(`  ${event.method}`, [data, fields], ": void {");
  const body = isStraight(event, group) ? straightText(file, plan) : tableDrivenText(file, plan);
  return `${doc}${head}\n    const emission = this.#${event.method};\n${body}  }`;
}

/** One statement a key; whatever is out of the ordinary is decided key by key, outside of the `try`. */
function straightText(file: TsFile, plan: EventPlan): string {
  const keys = plan.event.keys.map(plan.codeOf);
  if (plan.early.length > 0) return earlyText(file, plan, keys);
  let text = "";
  for (const { variable } of keys) text += `    ${variable}${file.value("unread")};\n`;
  return text + tryText(file, plan, keys, keys, []);
}

/** The same of an event that is asked for some of its properties first; their variables have their types. */
function earlyText(file: TsFile, plan: EventPlan, keys: readonly KeyCode[]): string {
  const { early } = plan;
  const fields = early.filter(({ from }) => from === "fields");
  const first = early.filter(({ from }) => from === "data");
  const late = keys.filter(({ name }) => first.every((place) => place.name !== name));
  let text = variables(file, plan, [...fields, ...first]);
  for (const { variable } of late) text += `    ${variable}${file.value("unread")};\n`;
  return text + tryText(file, plan, keys, [...first, ...late], fields);
}

/** What is tried, and what is done otherwise with what was read of the data and the fields, in this order. */
function tryText(
  file: TsFile,
  plan: EventPlan,
  keys: readonly KeyCode[],
  data: readonly Place[],
  fields: readonly Place[],
): string {
  const tried = beforeText(plan) + lineText(file, plan, keys);
  return `    try {\n${tried}    } catch (thrown) {\n${recoveryText("thrown", data, fields, "      ")}\n    }\n`;
}

/** The way of an event with more keys than an integer has bits. */
function tableDrivenText(file: TsFile, plan: EventPlan): string {
  const before = beforeText(plan);
  if (before === "") return "    emission.recover(data, fields);\n";
  const [data, fields] = ["data", "fields"].map((each) => plan.early.filter(({ from }) => from === each));
  const failure = `    let failure: unknown = ${file.value("unread")};\n`;
  const tried = `    try {\n${before}    } catch (thrown) {\n      failure = thrown;\n    }\n`;
  const recovery = recoveryText("thrown: failure", data ?? [], fields ?? [], "    ");
  return `${variables(file, plan, plan.early)}${failure}${tried}${recovery}\n`;
}

/** The variables of what is read early, which hold nothing yet. */
function variables(file: TsFile, { event, group }: EventPlan, places: readonly Place[]): string {
  let text = "";
  for (const place of places)
    text += `    let ${place.local}: ${typeOf(place, event, group)} = ${file.value("unread")};\n`;
  return text;
}

/** What comes before the line: the early reads, the metrics, the gates. */
function beforeText({ event, early, feeds, fed }: EventPlan): string {
  const { method, sample, rateLimit } = event;
  let text = "";
  for (const place of early) text += `      ${place.local} = ${readOf(place)};\n`;
  if (feeds.length > 0) {
    const values = fed.map(({ local }) => local);
    text += `${tsCall(`      ${method}Metrics`, values, ";")}\n`;
  }
  if (sample?.by !== undefined) text += `      if (emission.skips(${placeOf(sample.by, event).local})) return;\n`;
  else if (sample !== undefined) text += "      if (emission.skipsCount()) return;\n";
  if (rateLimit !== undefined) text += "      if (emission.isLimited()) return;\n";
  return text;
}

/** Whether a method writes its line key by key: neither its data nor its fields have more keys than an integer has bits. */
export function isStraight(event: LogEvent, group: FieldGroup): boolean {
  return event.keys.length <= MOST_KEYS && hasWriter(group);
}

/** Whether the data may be left out: nothing is required of it, and no required parameter follows. */
export function defaultsData(event: LogEvent): boolean {
  return event.keys.every((key) => !key.required) && !GRAVE_SEVERITIES.includes(event.severity);
}
