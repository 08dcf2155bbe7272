import type { RecordLayout, RuntimeDefaults } from "@logwright/runtime/contract";
import { DURABILITIES, SEVERITIES } from "@logwright/runtime/contract";
import type { Registry } from "../../model/registry.ts";
import type { Span } from "../../source/span.ts";
import type { Place, ReportChange } from "../change.ts";
import { byName, pairsOf, setChanges } from "./pairs.ts";

/** Names of the registry, the layout of a line, the runtime's defaults and the names that may not come back. */
export function compareRecord(before: Registry, after: Registry, root: Span, report: ReportChange): void {
  const place = { after: root };
  if (before.name !== after.name) report("REGISTRY_RENAMED", "name", place, { before: before.name, after: after.name });
  if (before.logger !== after.logger)
    report("LOGGER_RENAMED", "logger", place, { before: before.logger, after: after.logger });
  const knobs = pairsOf(before.knobs, after.knobs, byName);
  for (const knob of knobs.added) report("KNOB_ADD", knob.name, place);
  for (const knob of knobs.deleted) report("KNOB_NO_DELETE", knob.name, place);
  compareLayout(before.layout, after.layout, place, report);
  compareSeverities(before.layout, after.layout, place, report);
  compareRuntime(before, after, place, report);
  for (const kind of ["events", "metrics", "keys"] as const) {
    for (const name of setChanges(before.reserved[kind], after.reserved[kind]).deleted)
      report("RESERVED_NO_DELETE", name, place);
  }
}

/** The parts of a line that have a key of their own, and what people call them. */
const PARTS = [
  ["timestamp", "timestamp"],
  ["severity", "severity"],
  ["event", "event"],
  ["run id", "runId"],
  ["component", "component"],
] as const;

function compareLayout(before: RecordLayout, after: RecordLayout, place: Place, report: ReportChange): void {
  for (const [part, property] of PARTS) {
    const values = { before: before[property] || "", after: after[property] || "" };
    if (values.before === values.after) continue;
    if (values.before === "") report("RECORD_PART_ADDED", part, place, values);
    else report(values.after === "" ? "RECORD_PART_DELETED" : "RECORD_PART_RENAMED", part, place, values);
  }
  if (before.data !== after.data) {
    report("RECORD_DATA_MOVED", "data", place, { before: dataPlace(before), after: dataPlace(after) });
  }
  const order = { before: before.order.join(", "), after: after.order.join(", ") };
  const shared = after.order.filter((slot) => before.order.includes(slot)).join();
  if (shared !== before.order.filter((slot) => after.order.includes(slot)).join())
    report("RECORD_ORDER_CHANGED", "order", place, order);
  if (before.deterministic !== after.deterministic) {
    const onOff = (on: boolean): string => (on ? "on" : "off");
    const values = { before: onOff(before.deterministic), after: onOff(after.deterministic) };
    report("RECORD_DETERMINISM_CHANGED", "deterministic", place, values);
  }
}

function dataPlace({ data }: RecordLayout): string {
  return data === false ? "at the top of the line" : `under "${data}"`;
}

function compareSeverities(before: RecordLayout, after: RecordLayout, place: Place, report: ReportChange): void {
  for (const severity of SEVERITIES) {
    const [old, now] = [before.severities[severity], after.severities[severity]];
    if (old === now) continue;
    if (old === undefined) report("RECORD_SEVERITY_ADDED", severity, place);
    else if (now === undefined) report("RECORD_SEVERITY_DELETED", severity, place);
    else report("RECORD_SEVERITY_RENAMED", severity, place, { before: old, after: now });
  }
}

function compareRuntime(
  { runtime: before }: Registry,
  { runtime: after }: Registry,
  place: Place,
  report: ReportChange,
): void {
  if (!before.stdout && after.stdout) report("RUNTIME_STDOUT_ON", "stdout", place);
  if (before.stdout && !after.stdout) report("RUNTIME_STDOUT_OFF", "stdout", place);
  const durability = { before: before.durability, after: after.durability };
  const raised = DURABILITIES.indexOf(after.durability) - DURABILITIES.indexOf(before.durability);
  if (raised < 0) report("RUNTIME_DURABILITY_LOWERED", "durability", place, durability);
  if (raised > 0) report("RUNTIME_DURABILITY_RAISED", "durability", place, durability);
  const rotation = { before: rotationText(before), after: rotationText(after) };
  if (rotation.before !== rotation.after) report("RUNTIME_ROTATION_CHANGED", "rotate", place, rotation);
}

function rotationText({ rotate }: RuntimeDefaults): string {
  const limits = [
    ...(rotate?.bytes === undefined ? [] : [`after ${rotate.bytes} bytes`]),
    ...(rotate?.seconds === undefined ? [] : [`after ${rotate.seconds} seconds`]),
  ];
  return limits.join(" or ") || "never";
}
