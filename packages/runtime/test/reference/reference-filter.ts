import type { EventSpec, FieldSpec, KeySpec, RedactionReason, RegistrySpec } from "@logwright/runtime/contract";
import {
  jsonString,
  type ReferenceHash,
  referenceKeyFault,
  referenceTextFault,
  referenceValue,
} from "./reference-value.ts";

/** One record as the caller gave it, with what the runtime adds. */
export interface ReferenceInput {
  readonly registry: RegistrySpec;
  readonly event: EventSpec;
  readonly data: unknown;
  readonly fields: unknown;
  readonly runId: string;
  readonly component: string;
  readonly ts: string;
  /** Ids of the active span. */
  readonly trace?: { readonly traceId: string; readonly spanId: string };
  readonly hash: ReferenceHash;
}

export interface ReferenceResult {
  /** The line of permissive mode. In strict mode it is written only when there is no violation. */
  readonly line: string;
  readonly counts: Readonly<Partial<Record<RedactionReason, number>>>;
  /** The reason of the first drop that is more than drift. */
  readonly violation: RedactionReason | undefined;
}

/** The redaction filter, slow and obvious: one record in, one line out. */
export function referenceFilter(input: ReferenceInput): ReferenceResult {
  const { registry, event } = input;
  const { layout, redaction: rules } = registry;
  const counts: Partial<Record<RedactionReason, number>> = {};
  let violation: RedactionReason | undefined;
  const count = (reason: RedactionReason): void => {
    counts[reason] = (counts[reason] ?? 0) + 1;
  };
  const violate = (reason: RedactionReason): void => {
    count(reason);
    violation ??= reason;
  };

  const object = (
    specs: readonly KeySpec[],
    payload: unknown,
    extra: (name: string, own: readonly string[]) => string[],
  ): string[] => {
    const own = ownNames(payload);
    if (own === undefined) violate("type");
    const parts: string[] = [];
    for (const spec of specs) {
      if (own?.includes(spec.name) !== true) {
        parts.push(...extra(spec.name, own ?? []));
        if (spec.required && extra(spec.name, own ?? []).length === 0) count("type");
        continue;
      }
      const read = readOnce(payload as object, spec.name);
      if (read === "threw") {
        violate("type");
        continue;
      }
      if (read.value === undefined) {
        if (spec.required) count("type");
        continue;
      }
      const verdict = referenceValue(rules, spec, read.value, input.hash);
      if ("reason" in verdict) violate(verdict.reason);
      else parts.push(`${jsonString(spec.name)}:${verdict.json}`);
    }
    for (const name of own ?? []) {
      if (specs.some((spec) => spec.name === name)) continue;
      const fault = referenceKeyFault(rules, name);
      if (fault === "denied" || fault === "pattern") violate(fault);
      else count("undeclared");
    }
    return parts;
  };

  const frame = (name: string, text: string): string[] => {
    const fault = referenceTextFault(rules, text);
    if (fault === undefined) return [`${jsonString(name)}:${jsonString(text)}`];
    violate(fault);
    return [];
  };
  const runId = layout.runId === false ? [] : frame(layout.runId, input.runId);
  const component = layout.component === false ? [] : frame(layout.component, input.component);
  const fields = object(fieldsOf(registry, event), input.fields, (name, own) =>
    input.trace !== undefined && name === "trace_id" && !own.includes("span_id")
      ? [`"trace_id":"${input.trace.traceId}"`, `"span_id":"${input.trace.spanId}"`]
      : [],
  );
  const data = object(event.keys, input.data, () => []);

  const slots: Record<(typeof layout.order)[number], readonly string[]> = {
    timestamp: [`${jsonString(layout.timestamp)}:"${input.ts}"`],
    severity: [`${jsonString(layout.severity)}:${jsonString(layout.severities[event.severity] ?? "")}`],
    event: [`${jsonString(layout.event)}:${jsonString(event.name)}`],
    run_id: runId,
    component,
    fields,
    data: layout.data === false ? data : [`${jsonString(layout.data)}:{${data.join(",")}}`],
  };
  return { line: `{${layout.order.flatMap((slot) => slots[slot]).join(",")}}\n`, counts, violation };
}

function fieldsOf(registry: RegistrySpec, event: EventSpec): readonly FieldSpec[] {
  const isError = event.severity === "error" || event.severity === "critical";
  return registry.fields
    .filter((field) => field.severities === undefined || field.severities.includes(event.severity))
    .map((field) => {
      if (field.name !== "error_code") return field;
      return registry.errors.length === 0
        ? { ...field, required: isError }
        : { ...field, required: isError, type: "enum", values: registry.errors };
    });
}

/** The names of the own enumerable properties; nothing when the payload is no dictionary at all. */
function ownNames(payload: unknown): readonly string[] | undefined {
  if (payload === undefined) return [];
  if (typeof payload !== "object" || payload === null || Array.isArray(payload) || ArrayBuffer.isView(payload))
    return undefined;
  if (payload instanceof String) return undefined;
  try {
    return Object.keys(payload);
  } catch {
    return undefined;
  }
}

function readOnce(payload: object, name: string): { readonly value: unknown } | "threw" {
  try {
    return { value: (payload as Record<string, unknown>)[name] };
  } catch {
    return "threw";
  }
}
