import type { LogEvent, Registry } from "../../model/registry.ts";
import { pathIn } from "../../text/paths.ts";
import type { Emitter } from "../emitter.ts";
import { PiecedFile } from "../emitter.ts";
import { eventSpec } from "../specs.ts";
import { earlyReads, metricPlaces } from "./early-reads.ts";
import { defaultsData, isStraight, printMethod } from "./event-method.ts";
import { feedsOf, metricLines } from "./event-metrics.ts";
import { eventNamesType, printEventTypes, severitiesOf } from "./event-types.ts";
import { type FieldGroup, fieldGroups } from "./field-groups.ts";
import { printFieldsWriter } from "./fields-writer.ts";
import { printSeen, printSites } from "./key-writer.ts";
import { localOf, type Place, readOf, typeOf } from "./place.ts";
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
      file.part("event", event, print, textFeeds(registry, event));
    }
    printClass(file, registry, groups);
    return [new PiecedFile(pathIn(registry.outputs.typescript, "events.ts"), file.toPieces())];
  },
};

/** What of the metrics goes into the text of an event. */
function textFeeds(registry: Registry, event: LogEvent): readonly object[] {
  return feedsOf(registry, event).flatMap(({ metric, source }) => [metric, source]);
}

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
      `${method}MetricsOnly`,
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

  if (feedsOf(registry, event).length > 0) printMetrics(file, registry, event, group);
}

/** What feeds the event's metrics: from what was read for the record, and on its own where the event is switched off. */
function printMetrics(file: TsFile, registry: Registry, event: LogEvent, group: FieldGroup): void {
  const { method, dataType } = event;
  const places = metricPlaces(registry, event, earlyReads(registry, event, group));
  const parameters = places.map((place) => `${localOf(place)}: ${typeOf(place, event, group)}`);
  file.print(...tsCall(`function ${method}Metrics`, parameters, ": void {"));
  file.print(metricLines(file, registry, event, group, "  "), "}", "");
  if (places.length === 0) return;

  const isRead = (from: Place["from"]): boolean => places.some((place) => place.from === from);
  const data = `${isRead("data") ? "data" : "_data"}: ${dataType}`;
  const objects = isRead("fields") ? [data, `fields: ${group.type}`] : [data];
  file.print(...tsCall(`function ${method}MetricsOnly`, objects, ": void {"));
  file.print(...tsCall(`  ${method}Metrics`, places.map(readOf), ";"), "}", "");
}

/** The function that is left of a method which is switched off. */
function metricsOnly(registry: Registry, event: LogEvent, group: FieldGroup): string {
  const places = metricPlaces(registry, event, earlyReads(registry, event, group));
  return `${event.method}Metrics${places.length === 0 ? "" : "Only"}`;
}

/** The logger class: what it knows of its events, one method an event, one a severity for emitting by name. */
function printClass(file: TsFile, registry: Registry, groups: readonly FieldGroup[]): void {
  const fed = registry.events.filter((event) => feedsOf(registry, event).length > 0);
  file.print(`/** The logger of the registry "${registry.name}". */`);
  file.print(`export class ${registry.logger} extends ${file.value("Logger")} {`);
  for (const event of registry.events) file.part("member", event, (part) => printMember(part, event));
  if (registry.events.length > 0) file.print("");

  const scope = file.type("RunScope");
  file.print(`  constructor(scope: ${scope}, component: string) {`, "    super(scope, component, {");
  file.print(`      ${file.valueFrom("./registry.ts", "registry")},`);
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
      fed.map((event) => `${tsKey(event.method)}: ${metricsOnly(registry, event, groupOf(groups, event))}`),
      "},",
    ),
  );
  file.print("    });", "  }");

  for (const event of registry.events) {
    const group = groupOf(groups, event);
    const print = (part: TsFile): void => printMethod(part, registry, event, group);
    file.part("method", event, print, [...textFeeds(registry, event), group.early.join(" ")]);
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
