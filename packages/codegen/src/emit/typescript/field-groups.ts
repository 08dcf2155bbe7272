import { GRAVE_SEVERITIES, SEVERITIES, type Severity } from "@logwright/runtime/contract";
import type { Registry, StandardField } from "../../model/registry.ts";
import { askedEarly, earlyFields } from "./early-reads.ts";
import { keyCode } from "./key-code.ts";
import { typeName } from "./type-name.ts";

/** Severities whose events may carry the same standard fields. */
export interface FieldGroup {
  readonly severities: readonly Severity[];
  readonly fields: readonly StandardField[];
  /** The interface of the fields: `Fields`, `ErrorFields`. */
  readonly type: string;
  /** The function that writes them: `fieldsText`, `errorFieldsText`. */
  readonly writer: string;
  /** Whether an event cannot be emitted without fields. */
  readonly required: boolean;
  /** Whether one of the fields needs the run's hasher. */
  readonly isHashed: boolean;
  /** Fields that some events read before their record is written: the writer takes them as they are. */
  readonly early: readonly string[];
}

/** The standard field that errors demand. */
export const ERROR_CODE = "error_code";

/** The groups of a registry: what every event may carry first, then what some severities add or demand. */
export function fieldGroups(registry: Registry): readonly FieldGroup[] {
  const groups = new Map<string, FieldGroup>();
  for (const severity of SEVERITIES.filter((name) => registry.layout.severities[name] !== undefined)) {
    const fields = registry.fields
      .filter((field) => field.severities?.includes(severity) !== false)
      .map((field) =>
        field.name === ERROR_CODE ? errorCode(registry, field, severity) : { ...field, required: false },
      );
    const plain = fields.every((field) => field.severities === undefined && !field.required);
    const key = plain ? "" : fields.map((field) => `${field.name}${field.required ? "!" : ""}`).join(" ");
    const known = groups.get(key);
    groups.set(key, {
      severities: [...(known?.severities ?? []), severity],
      fields,
      type: known?.type ?? (plain ? "Fields" : typeName(severity, "Fields")),
      writer: known?.writer ?? (plain ? "fieldsText" : `${severity}FieldsText`),
      required: fields.some((field) => field.required),
      isHashed: fields.some((field) => keyCode("fields", field).writer === "value"),
      early: [],
    });
  }
  const asked = askedEarly(registry);
  return [...groups.values()].map((group) => ({ ...group, early: earlyFields(registry, asked, group) }));
}

/** The fields that an event of a severity may carry. */
export function groupOf(groups: readonly FieldGroup[], severity: Severity): FieldGroup {
  for (const group of groups) if (group.severities.includes(severity)) return group;
  return groups[0] as FieldGroup;
}

/** An error's code is one of the catalogue, and errors demand it. */
function errorCode({ errors }: Registry, field: StandardField, severity: Severity): StandardField {
  const required = GRAVE_SEVERITIES.includes(severity);
  return errors.length === 0
    ? { ...field, required }
    : { ...field, required, type: "enum", values: errors.map(({ name }) => name) };
}
