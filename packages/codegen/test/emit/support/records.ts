import type { KeySpec } from "@logwright/runtime/contract";
import type { LogEvent, Registry } from "../../../src/model/registry.ts";

export type Line = Record<string, unknown>;

/** A value that the filter would let through for a key. */
export function valueFor(key: KeySpec): unknown {
  if (key.shape === "list") return [valueFor({ ...key, shape: "scalar" })];
  if (key.shape === "map") return { some_key: valueFor({ ...key, shape: "scalar" }) };
  if (key.hash === true) return "0123456789abcdef";
  if (key.type === "enum") return key.values?.[0];
  if (key.type === "boolean") return true;
  if (key.type === "timestamp") return "2026-05-20T15:42:01.123Z";
  if (key.type === "string" || key.type === "scalar") return stringFor(key.allow);
  return key.type === "int" ? 7 : 0.5;
}

/** Texts that fit the patterns of the registries in these tests. */
function stringFor(allow: string | undefined): string {
  if (allow === undefined) return "text";
  const candidates = ["0123456789abcdef0123456789abcdef", "0123456789abcdef", "abcdef1", "a"];
  const fitting = candidates.find((candidate) => new RegExp(`^(?:${allow})$`).test(candidate));
  if (fitting === undefined) throw new Error(`no text at hand for ${allow}`);
  return fitting;
}

/** A line with every key and every field that the event may carry. */
export function fullLine(registry: Registry, event: LogEvent): Line {
  const { layout } = registry;
  const data = Object.fromEntries(event.keys.map((key) => [key.name, valueFor(key)]));
  const fields = registry.fields.filter((field) => field.severities?.includes(event.severity) ?? true);
  return {
    [layout.timestamp]: "2026-05-20T15:42:01.123Z",
    [layout.severity]: layout.severities[event.severity],
    [layout.event]: event.name,
    ...(layout.runId !== false && { [layout.runId]: "run-7" }),
    ...(layout.component !== false && { [layout.component]: "trainer" }),
    ...Object.fromEntries(
      fields.map((field) => [
        field.name,
        field.name === "error_code" ? (registry.errors[0]?.name ?? "E") : valueFor(field),
      ]),
    ),
    ...(layout.data === false ? data : { [layout.data]: data }),
  };
}

/** The same without what may be left out. */
export function leanLine(registry: Registry, event: LogEvent): Line {
  const line = fullLine(registry, event);
  const errorLike = event.severity === "error" || event.severity === "critical";
  for (const field of registry.fields) if (!(errorLike && field.name === "error_code")) delete line[field.name];
  const data = registry.layout.data === false ? line : (line[registry.layout.data] as Line);
  for (const key of event.keys) if (!key.required) delete data[key.name];
  return line;
}
