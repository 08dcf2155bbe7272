import type { LogEvent, Registry } from "../../model/registry.ts";
import type { Emitter } from "../emitter.ts";
import { pathIn } from "../../text/paths.ts";
import { eventSpec } from "../specs.ts";
import { defaultsData, isStraight, printMethod } from "./event-method.ts";
import { feedsOf, metricLines } from "./event-metrics.ts";
import { eventNamesType, printEventTypes, severitiesOf } from "./event-types.ts";
import { type FieldGroup, fieldGroups } from "./field-groups.ts";
import { printFieldsWriter } from "./fields-writer.ts";
import { printSeen, printSites } from "./key-writer.ts";
import { tsCall } from "./ts-call.ts";
import { TsFile } from "./ts-file.ts";
import { tsKey, tsString } from "./ts-text.ts";
import { tsValue } from "./ts-value.ts";

/** `events.ts`: the types of the events, and the logger class with one method an event. */
export const events: Emitter = {
  name: "events",
  emit(registry, fragments) {
    const groups = fieldGroups(registry);
    const file = new TsFile(registry.sources, declaredNames(registry, groups), fragments);
    printEventTypes(file, registry, groups);
    printSpecs(file, registry, groups);
    for (const group of usedGroups(registry, groups)) printFieldsWriter(file, group);
    for (const event of registry.events) {
      const print = (part: TsFile): void => printEvent(part, registry, event, groupOf(groups, event));
      const feeds = feedsOf(registry, event).flatMap(({ metric, source }) => [metric, source]);
      file.part("event", event, print, feeds);
    }
    printClass(file, registry, groups);
    return [{ path: pathIn(registry.outputs.typescript, "events.ts"), content: file.toString() }];
  },
};

/** The fields that an event may carry. */
function groupOf(groups: readonly FieldGroup[], event: Pick<LogEvent, "severity">): FieldGroup {
  for (const group of groups) if (group.severities.includes(event.severity)) return group;
  return groups[0] as FieldGroup;
}

function usedGroups(registry: Registry, groups: readonly FieldGroup[]): readonly FieldGroup[] {
  return groups.filter((group) => registry.events.some((event) => groupOf(groups, event) === group));
}

/** The file's own names that come from an author; an import gives way to them. */
function declaredNames(registry: Registry, groups: readonly FieldGroup[]): readonly string[] {
  return [
    registry.logger,
    ...groups.flatMap(({ type, writer }) => [type, writer, `${writer}Site`, `${writer}Sites`, `${writer}Present`]),
    ...registry.events.flatMap(({ method, dataType }) => [
      dataType,
      `${method}Event`,
      `${method}Keys`,
      `${method}Metrics`,
      `${method}Seen`,
    ]),
  ];
}

function printSpecs(file: TsFile, registry: Registry, groups: readonly FieldGroup[]): void {
  const declared = `export const EVENTS: { readonly [Name in EventName]: ${file.type("EventSpec")} } =`;
  file.print("/** Every event of the registry by its name. */");
  if (registry.events.length === 0) file.print(`${declared} {};`);
  else {
    file.print(`${declared} {`);
    for (const event of registry.events) {
      const print = (part: TsFile): void => part.print(tsValue(`  ${tsKey(event.name)}: `, eventSpec(event), ","));
      file.part("spec", event, print);
    }
    file.print("};");
  }
  file.print(`${file.value("deepFreeze")}(EVENTS);`, "");
  if (registry.events.some((event) => defaultsData(event))) file.print("const NO_DATA = {};");
  if (usedGroups(registry, groups).some((group) => !group.required)) file.print("const NO_FIELDS = {};");
  file.print("");
}

/** What one event needs before its method: its declaration, what it tells the metrics, which keys a payload has. */
function printEvent(file: TsFile, registry: Registry, event: LogEvent, group: FieldGroup): void {
  const { method, dataType } = event;
  const registryName = file.valueFrom("./registry.ts", "registry");
  const define = `const ${method}Event = ${file.value("defineEvent")}`;
  file.print(...tsCall(define, [registryName, `EVENTS[${tsString(event.name)}]`], ";"));
  if (event.keys.length > 0 && isStraight(event, group)) {
    printSites(file, `${method}Keys`, `${method}Event.site`, event.keys);
    printSeen(file, `${method}Seen`, dataType, event.keys);
  } else file.print("");

  const lines = metricLines(file, registry, event, group, "  ");
  if (lines.length === 0) return;
  const data = `${uses(lines, "data") ? "data" : "_data"}: ${dataType}`;
  const parameters = uses(lines, "fields") ? [data, `fields: ${group.type}`] : [data];
  file.print(...tsCall(`function ${method}Metrics`, parameters, ": void {"));
  file.print(lines, "}", "");
}

function uses(lines: readonly string[], parameter: string): boolean {
  return lines.some((line) => new RegExp(`\\b${parameter}[.[]`).test(line));
}

/** The methods of the events that feed a metric, each with the arguments of the function that does it. */
function fedEvents(file: TsFile, registry: Registry, groups: readonly FieldGroup[]): ReadonlyMap<string, string> {
  const fed = new Map<string, string>();
  for (const event of registry.events) {
    if (feedsOf(registry, event).length === 0) continue;
    const lines = metricLines(file, registry, event, groupOf(groups, event), "");
    if (lines.length > 0) fed.set(event.method, uses(lines, "fields") ? "data, fields" : "data");
  }
  return fed;
}

/** The logger class: what it knows of its events, one method an event, one a severity for emitting by name. */
function printClass(file: TsFile, registry: Registry, groups: readonly FieldGroup[]): void {
  const fed = fedEvents(file, registry, groups);
  file.print(`/** The logger of the registry "${registry.name}". */`);
  file.print(`export class ${registry.logger} extends ${file.value("Logger")} {`);
  for (const event of registry.events) file.part("member", event, (part) => printMember(part, event));
  if (registry.events.length > 0) file.print("");

  const scope = file.type("RunScope");
  file.print(`  constructor(scope: ${scope}, component: string) {`, "    super(scope, component, {");
  file.print(`      registry: ${file.valueFrom("./registry.ts", "registry")},`);
  file.print(
    nameList(
      "      events: [",
      registry.events.map(({ method }) => `${method}Event`),
      "],",
    ),
  );
  file.print(
    nameList(
      "      metricsOnly: {",
      [...fed.keys()].map((method) => `${tsKey(method)}: ${method}Metrics`),
      "},",
    ),
  );
  file.print("    });", "  }");

  for (const event of registry.events) {
    const takes = fed.get(event.method);
    const print = (part: TsFile): void => printMethod(part, registry, event, groupOf(groups, event), takes);
    file.part("method", event, print, [takes]);
  }
  for (const severity of severitiesOf(registry)) {
    const group = groupOf(groups, { severity });
    const fields = group.required ? `fields: ${group.type}` : `fields: ${group.type} = NO_FIELDS`;
    const name = `Name extends ${eventNamesType(severity)}`;
    file.print("", `  /** Emits an event of severity ${severity} by its name. */`);
    file.print(...tsCall(`  ${severity}<${name}>`, ["event: Name", "data: EventPayloads[Name]", fields], ": void {"));
    file.print(`    ${file.value("emitByName")}(this, event, data, fields);`, "  }");
  }
  file.print("}");
}

function printMember(file: TsFile, { method }: LogEvent): void {
  file.print(...tsCall(`  readonly #${method} = ${file.value("emissionOf")}`, ["this", `${method}Event`], ";"));
}

/** A list of names in prettier's layout: on one line when it fits, one a line otherwise. */
function nameList(before: string, names: readonly string[], after: string): readonly string[] {
  const spaced = before.endsWith("{") && names.length > 0 ? ` ${names.join(", ")} ` : names.join(", ");
  const flat = before + spaced + after;
  if (flat.length <= 100) return [flat];
  const indent = /^ */.exec(before)?.[0] ?? "";
  return [before, ...names.map((name) => `${indent}  ${name},`), indent + after];
}
