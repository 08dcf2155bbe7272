import type { ScalarType } from "@logwright/runtime/contract";
import type { DataKey, Registry, StandardField } from "../../model/registry.ts";
import type { Span } from "../../source/span.ts";
import type { Place, ReportChange } from "../change.ts";
import { isReworded } from "./deprecations.ts";
import { byName, pairsOf, setChanges } from "./pairs.ts";

/** Types whose values may be any text. */
const FREE: ReadonlySet<ScalarType> = new Set(["string", "scalar"]);

/** What the keys belong to: the name that subjects begin with, and its place. */
export interface KeyOwner {
  readonly name: string;
  readonly place: Place;
}

/** Compares the keys of an event or a span, or the standard fields. */
export function compareKeys(
  before: readonly DataKey[],
  after: readonly DataKey[],
  owner: KeyOwner,
  report: ReportChange,
): void {
  const { added, deleted, kept } = pairsOf(before, after, byName);
  const subject = (key: DataKey): string => `${owner.name}.${key.name}`;
  for (const key of added) {
    report(key.required ? "KEY_ADD_REQUIRED" : "KEY_ADD", subject(key), { ...owner.place, after: key.span });
  }
  for (const key of deleted) report("KEY_NO_DELETE", subject(key), { ...owner.place, before: key.span });
  for (const [old, now] of kept) {
    compareKey(old, now, subject(now), { ...owner.place, before: old.span, after: now.span }, report);
  }
}

function compareKey(before: DataKey, after: DataKey, subject: string, place: Place, report: ReportChange): void {
  compareType(before, after, subject, place, report);
  if (!before.required && after.required) report("KEY_NOW_REQUIRED", subject, place);
  if (before.required && !after.required) report("KEY_NOW_OPTIONAL", subject, place);
  if (!before.nullable && after.nullable) report("KEY_NULL_ADDED", subject, place);
  if (before.nullable && !after.nullable) report("KEY_NULL_REMOVED", subject, place);
  compareAllow(before, after, subject, place, report);
  if (before.hash !== true && after.hash === true) report("KEY_HASH_ADDED", subject, place);
  if (before.hash === true && after.hash !== true) report("KEY_HASH_DELETED", subject, place);
  if (before.precision !== after.precision) {
    report("KEY_PRECISION_CHANGED", subject, place, {
      before: before.precision ?? "all",
      after: after.precision ?? "all",
    });
  }
  if (before.volatile !== after.volatile) {
    const said = (key: DataKey): string => (key.volatile ? "volatile" : "the same");
    report("KEY_VOLATILE_CHANGED", subject, place, { before: said(before), after: said(after) });
  }
  if (before.deprecated === undefined && after.deprecated !== undefined) report("ENTRY_DEPRECATED", subject, place);
  if (textsOf(before) !== textsOf(after) || isReworded(before, after)) report("ENTRY_TEXT_CHANGED", subject, place);
}

function compareType(before: DataKey, after: DataKey, subject: string, place: Place, report: ReportChange): void {
  if (before.type === after.type && before.shape === after.shape) {
    const { added, deleted } = setChanges(before.values, after.values);
    for (const value of added) report("KEY_VALUE_ADDED", subject, place, { after: value });
    for (const value of deleted) report("KEY_VALUE_DELETED", subject, place, { before: value });
    return;
  }
  const values = { before: typeText(before), after: typeText(after) };
  report("KEY_TYPE_CHANGED", subject, place, values);
  const freer = FREE.has(after.type) && !FREE.has(before.type);
  const deeper = FREE.has(after.type) && before.shape === "scalar" && after.shape !== "scalar";
  if ((freer || deeper) && after.hash !== true && after.allow === undefined)
    report("KEY_TYPE_FREER", subject, place, values);
}

function compareAllow(before: DataKey, after: DataKey, subject: string, place: Place, report: ReportChange): void {
  const values = { before: before.allow ?? "", after: after.allow ?? "" };
  if (values.before === values.after) return;
  if (before.allow === undefined) report("KEY_ALLOW_ADDED", subject, place, values);
  else if (after.allow !== undefined) report("KEY_ALLOW_CHANGED", subject, place, values);
  else if (FREE.has(after.type)) report("KEY_ALLOW_DELETED", subject, place, values);
}

function typeText({ shape, type }: DataKey): string {
  return shape === "scalar" ? type : `${shape}<${type}>`;
}

function textsOf({ summary, note, examples }: DataKey): string {
  return JSON.stringify([summary, note, examples]);
}

/** Compares the standard fields; beyond what keys have, some may stand on a few severities only. */
export function compareFields(before: Registry, after: Registry, root: Span, report: ReportChange): void {
  compareKeys(before.fields, after.fields, { name: "fields", place: { after: root } }, report);
  for (const [old, now] of pairsOf(before.fields, after.fields, byName).kept) {
    const where = { before: old.span, after: now.span };
    const { added, deleted } = setChanges(severitiesOf(old), severitiesOf(now));
    const [narrowed, widened] = [old.severities === undefined, now.severities === undefined];
    const subject = `fields.${now.name}`;
    if (!narrowed)
      for (const severity of added.filter((each) => isMapped(each, before)))
        report("FIELD_SEVERITY_ADDED", subject, where, { after: severity });
    if (!widened)
      for (const severity of deleted.filter((each) => isMapped(each, after)))
        report("FIELD_SEVERITY_DELETED", subject, where, { before: severity });
  }
}

const EVERY = "every severity";

function severitiesOf({ severities }: StandardField): readonly string[] {
  return severities ?? [EVERY];
}

/** Whether records of a severity exist: where none could be written, none could carry the field or lack it. */
function isMapped(severity: string, { layout }: Registry): boolean {
  return severity === EVERY || Object.hasOwn(layout.severities, severity);
}
