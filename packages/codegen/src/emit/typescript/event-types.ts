import { SEVERITIES } from "@logwright/runtime/contract";
import type { DataKey, LogEvent, Registry } from "../../model/registry.ts";
import { alike } from "../alike.ts";
import { ERROR_CODE, type FieldGroup } from "./field-groups.ts";
import type { TsFile } from "./ts-file.ts";
import { tsComment, tsKey, tsString } from "./ts-text.ts";
import { tsUnion } from "./ts-union.ts";
import { typeName } from "./type-name.ts";
import { typedMember } from "./typed-member.ts";
import { valueTypes } from "./value-types.ts";

/** The types of a registry's events: codes, fields, data, names. */
export function printEventTypes(file: TsFile, registry: Registry, groups: readonly FieldGroup[]): void {
  const { errors, events } = registry;
  if (errors.length > 0) {
    const codes = errors.map((error) => tsString(error.name));
    file.print("/** Codes of the error catalogue. */", tsUnion("export type ErrorCode = ", codes), "");
  }
  for (const group of groups) printFields(file, registry, group);
  const ofKey = alike(memberText);
  for (const event of events) file.part("data", event, () => printData(file, event, ofKey));

  const payloads = events.map((event) => `  readonly ${tsKey(event.name)}: ${event.dataType};\n`);
  file.print("/** The data of every event by its name. */");
  file.print(`export interface EventPayloads {${payloads.length === 0 ? "" : `\n${payloads.join("")}`}}`);
  file.print("", "/** The name of a registered event. */", "export type EventName = keyof EventPayloads;", "");
  for (const severity of severitiesOf(registry)) {
    const names = events.filter((event) => event.severity === severity).map((event) => tsString(event.name));
    file.print(`/** Events of severity ${severity}. */`);
    file.print(tsUnion(`export type ${eventNamesType(severity)} = `, names), "");
  }
}

/** The severities that events have, from least to most grave. */
export function severitiesOf(registry: Registry): readonly LogEvent["severity"][] {
  const severities = new Set(registry.events.map(({ severity }) => severity));
  return SEVERITIES.filter((severity) => severities.has(severity));
}

/** `DebugEvent` for `debug`. */
export function eventNamesType(severity: LogEvent["severity"]): string {
  return typeName(severity, "Event");
}

function printFields(file: TsFile, registry: Registry, group: FieldGroup): void {
  file.print(
    `/** Standard fields of events of severity ${listed(group.severities)}. */`,
    `export interface ${group.type} {`,
  );
  for (const field of group.fields) {
    const isCode = field.name === ERROR_CODE && registry.errors.length > 0;
    const types = isCode ? ["ErrorCode", ...(field.nullable ? ["null"] : [])] : valueTypes(field);
    file.print(typedMember(field, types));
  }
  file.print("}", "");
}

/** `debug, info and warn`. */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

function printData(file: TsFile, event: LogEvent, ofKey: (key: DataKey) => string): void {
  if (event.keys.length === 0) {
    // An interface without members would take any value at all.
    file.line(`/** Data of \`${tsComment(event.name)}\`: none. */`);
    file.line(tsUnion(`export type ${event.dataType} = `, ["Readonly<Record<string, never>>"]));
  } else {
    let text = `/** Data of \`${tsComment(event.name)}\`. */\nexport interface ${event.dataType} {\n`;
    for (const key of event.keys) text += `${ofKey(key)}\n`;
    file.line(`${text}}`);
  }
  file.line("");
}

function memberText(key: DataKey): string {
  return typedMember(key, valueTypes(key));
}
