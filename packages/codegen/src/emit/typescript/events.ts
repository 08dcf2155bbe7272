import type { Registry } from "../../model/registry.ts";
import { pathIn } from "../../text/paths.ts";
import { alike } from "../alike.ts";
import type { Emitter } from "../emitter.ts";
import { PiecedFile } from "../emitter.ts";
import { declaredNames } from "./declared-names.ts";
import { defaultsData, isStraight } from "./event-method.ts";
import { feedParts, printRecording } from "./event-metrics.ts";
import { type EventPlan, eventPlans } from "./event-plan.ts";
import { keyText, specText } from "./event-spec.ts";
import { printEventTypes } from "./event-types.ts";
import { type FieldGroup, fieldGroups } from "./field-groups.ts";
import { printFieldsWriter } from "./fields-writer.ts";
import { seenText, sitesText } from "./key-writer.ts";
import { printClass } from "./logger-class.ts";
import { type Place, readOf, typeOf } from "./place.ts";
import { tsCall } from "./ts-call.ts";
import { TsFile } from "./ts-file.ts";
import { tsString } from "./ts-text.ts";

/** `events.ts`: the types of the events, and the logger class with one method an event. */
export const events: Emitter = {
  name: "events",
  emit(registry, fragments) {
    const groups = fieldGroups(registry);
    const plans = eventPlans(registry, groups);
    const used = new Set(plans.map(({ group }) => group));
    const file = new TsFile(registry.sources, declaredNames(registry, groups), fragments);
    printEventTypes(file, registry, groups);
    printSpecs(file, registry, used);
    for (const group of groups) if (used.has(group)) printFieldsWriter(file, group);
    for (const plan of plans)
      file.part(
        "event",
        plan.event,
        () => printEvent(file, plan),
        () => feedParts(plan.feeds),
      );
    printClass(file, registry, plans, groups);
    return [new PiecedFile(pathIn(registry.outputs.typescript, "events.ts"), file.toPieces())];
  },
};

function printSpecs(file: TsFile, { events }: Registry, groups: ReadonlySet<FieldGroup>): void {
  const declared = `export const EVENTS: { readonly [Name in EventName]: ${file.type("EventSpec")} } =`;
  file.print("/** Every event of the registry by its name. */");
  if (events.length === 0) file.print(`${declared} {};`);
  else {
    const ofKey = alike(keyText);
    file.print(`${declared} {`);
    for (const event of events) file.part("spec", event, () => file.line(specText(event, ofKey)));
    file.print("};");
  }
  file.print(`${file.value("deepFreeze")}(EVENTS);`, "");
  if (events.some(defaultsData)) file.print("const NO_DATA = {};");
  if ([...groups].some((group) => !group.required)) file.print("const NO_FIELDS = {};");
  file.print("");
}

/** What one event needs before its method: its declaration, what it tells the metrics, which keys a payload has. */
function printEvent(file: TsFile, plan: EventPlan): void {
  const { event, group, codeOf } = plan;
  const { method, dataType, keys } = event;
  const registryName = file.valueFrom("./registry.ts", "registry");
  const define = `const ${method}Event = ${file.value("defineEvent")}`;
  file.line(tsCall(define, [registryName, `EVENTS[${tsString(event.name)}]`], ";"));
  if (keys.length > 0 && isStraight(event, group)) {
    const codes = keys.map(codeOf);
    file.print(sitesText(`${method}Keys`, `${method}Event.site`, codes), "");
    file.print(seenText(file, `${method}Seen`, dataType, codes), "");
  } else file.line("");

  if (plan.feeds.length > 0) printMetrics(file, plan);
}

/** What feeds the event's metrics: from what was read for the record, and on its own where the event is switched off. */
function printMetrics(file: TsFile, plan: EventPlan): void {
  const { event, group, feeds, fed } = plan;
  const { method, dataType } = event;
  const parameters = fed.map((place) => `${place.local}: ${typeOf(place, event, group)}`);
  file.line(tsCall(`function ${method}Metrics`, parameters, ": void {"));
  printRecording(file, feeds, plan, "  ");
  file.print("}", "");
  if (fed.length === 0) return;

  const isRead = (from: Place["from"]): boolean => fed.some((place) => place.from === from);
  const data = `${isRead("data") ? "data" : "_data"}: ${dataType}`;
  const objects = isRead("fields") ? [data, `fields: ${group.type}`] : [data];
  file.line(tsCall(`function ${method}MetricsOnly`, objects, ": void {"));
  file.print(tsCall(`  ${method}Metrics`, fed.map(readOf), ";"), "}", "");
}
