import { type Deprecation, type KeySpec, SEVERITIES } from "@logwright/runtime/contract";
import type { LogEvent, Registry } from "../../model/registry.ts";
import { deprecationDoc } from "./deprecation-doc.ts";
import { ERROR_CODE, type FieldGroup } from "./field-groups.ts";
import type { TsFile } from "./ts-file.ts";
import { docComment, tsComment, tsKey, tsString } from "./ts-text.ts";
import { tsUnion, type UnionMember } from "./ts-union.ts";
import { typeName } from "./type-name.ts";
import { valueTypes } from "./value-types.ts";

/** The types of a registry's events: codes, fields, data, names. */
export function printEventTypes(file: TsFile, registry: Registry, groups: readonly FieldGroup[]): void {
  if (registry.errors.length > 0) {
    file.print("/** Codes of the error catalogue. */");
    file.print(
      tsUnion(
        "export type ErrorCode = ",
        registry.errors.map((error) => tsString(error.name)),
      ),
      "",
    );
  }
  for (const group of groups) printFields(file, registry, group);
  for (const event of registry.events) file.part("data", event, (part) => printData(part, event));

  const payloads = registry.events.map((event) => `  readonly ${tsKey(event.name)}: ${event.dataType};`);
  file.print("/** The data of every event by its name. */");
  file.print(
    ...(payloads.length === 0
      ? ["export interface EventPayloads {}"]
      : ["export interface EventPayloads {", ...payloads, "}"]),
  );
  file.print("", "/** The name of a registered event. */", "export type EventName = keyof EventPayloads;", "");
  for (const severity of severitiesOf(registry)) {
    const names = registry.events.filter((event) => event.severity === severity).map((event) => tsString(event.name));
    file.print(`/** Events of severity ${severity}. */`);
    file.print(tsUnion(`export type ${eventNamesType(severity)} = `, names), "");
  }
}

/** The severities that events have, from least to most grave. */
export function severitiesOf(registry: Registry): readonly LogEvent["severity"][] {
  return SEVERITIES.filter((severity) => registry.events.some((event) => event.severity === severity));
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
    file.print(...keyDoc(field.summary, field.deprecated));
    const isCode = field.name === ERROR_CODE && registry.errors.length > 0;
    printKey(file, field, isCode ? ["ErrorCode", ...(field.nullable ? ["null"] : [])] : valueTypes(field));
  }
  file.print("}", "");
}

/** `debug, info and warn`. */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

function printData(file: TsFile, event: LogEvent): void {
  if (event.keys.length === 0) {
    // An interface without members would take any value at all.
    file.print(`/** Data of \`${tsComment(event.name)}\`: none. */`);
    file.print(tsUnion(`export type ${event.dataType} = `, ["Readonly<Record<string, never>>"]), "");
    return;
  }
  file.print(`/** Data of \`${tsComment(event.name)}\`. */`);
  file.print(`export interface ${event.dataType} {`);
  for (const key of event.keys) {
    file.print(...keyDoc(key.summary, key.deprecated));
    printKey(file, key, valueTypes(key));
  }
  file.print("}", "");
}

function keyDoc(summary: string | undefined, deprecated: Deprecation | undefined): readonly string[] {
  return docComment([...(summary === undefined ? [] : [tsComment(summary)]), ...deprecationDoc(deprecated)], "  ");
}

function printKey(file: TsFile, key: KeySpec, types: readonly UnionMember[]): void {
  const members = key.required ? types : [...types, "undefined"];
  file.print(tsUnion(`  readonly ${tsKey(key.name)}${key.required ? "" : "?"}: `, members));
}
