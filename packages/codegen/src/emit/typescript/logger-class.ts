import type { LogEvent, Registry } from "../../model/registry.ts";
import { fitsCode } from "./columns.ts";
import { feedParts } from "./event-metrics.ts";
import { methodText } from "./event-method.ts";
import type { EventPlan } from "./event-plan.ts";
import { eventNamesType, severitiesOf } from "./event-types.ts";
import { type FieldGroup, groupOf } from "./field-groups.ts";
import { indentOf, tsCall } from "./ts-call.ts";
import type { TsFile } from "./ts-file.ts";
import { tsKey } from "./ts-text.ts";

/** The logger class: what it knows of its events, one method an event, one a severity for emitting by name. */
export function printClass(
  file: TsFile,
  registry: Registry,
  plans: readonly EventPlan[],
  groups: readonly FieldGroup[],
): void {
  file.print(`/** The logger of the registry "${registry.name}". */`);
  file.print(`export class ${registry.logger} extends ${file.value("Logger")} {`);
  for (const { event } of plans) file.part("member", event, () => printMember(file, event));
  if (plans.length > 0) file.print("");
  printConstructor(file, plans);
  for (const plan of plans) {
    const print = (): void => file.print("", methodText(file, plan));
    file.part("method", plan.event, print, () => [...feedParts(plan.feeds), plan.group.early.join(" ")]);
  }
  for (const severity of severitiesOf(registry)) printByName(file, severity, groupOf(groups, severity));
  file.print("}");
}

function printMember(file: TsFile, { method }: LogEvent): void {
  file.line(tsCall(`  readonly #${method} = ${file.value("emissionOf")}`, ["this", `${method}Event`], ";"));
}

function printConstructor(file: TsFile, plans: readonly EventPlan[]): void {
  const declarations = plans.map(({ event }) => `${event.method}Event`);
  const fed = plans.filter(({ feeds }) => feeds.length > 0);
  const metricsOnly = fed.map((plan) => `${tsKey(plan.event.method)}: ${metricsFunction(plan)}`);
  file.print(`  constructor(scope: ${file.type("RunScope")}, component: string) {`, "    super(scope, component, {");
  file.print(`      ${file.valueFrom("./registry.ts", "registry")},`);
  file.print(nameList("      events: [", declarations, "],"), nameList("      metricsOnly: {", metricsOnly, "},"));
  file.print("    });", "  }");
}

/** The function that is left of a method which is switched off. */
function metricsFunction({ event, fed }: EventPlan): string {
  return `${event.method}Metrics${fed.length === 0 ? "" : "Only"}`;
}

/** The method that emits events of one severity by their names. */
function printByName(file: TsFile, severity: LogEvent["severity"], group: FieldGroup): void {
  const fields = group.required ? `fields: ${group.type}` : `fields: ${group.type} = NO_FIELDS`;
  const name = `Name extends ${eventNamesType(severity)}`;
  file.print("", `  /** Emits an event of severity ${severity} by its name. */`);
  file.print(tsCall(`  ${severity}<${name}>`, ["event: Name", "data: EventPayloads[Name]", fields], ": void {"));
  file.print(`    ${file.value("emitByName")}(this, event, data, fields);`, "  }");
}

/** A list of names in prettier's layout: on one line when it fits, one a line otherwise. */
function nameList(before: string, names: readonly string[], after: string): string {
  const spaced = before.endsWith("{") && names.length > 0 ? ` ${names.join(", ")} ` : names.join(", ");
  const flat = before + spaced + after;
  if (fitsCode(flat)) return flat;
  const indent = indentOf(before);
  return `${before}\n${indent}  ${names.join(`,\n${indent}  `)},\n${indent}${after}`;
}
