import type { RegistrySpec } from "../contract/index.ts";
import { filterOf } from "../redact/filter.ts";
import { frameText } from "../redact/frame-text.ts";

/** Errors show less of a value. */
const MESSAGE_MAX = 256;

/** What stands in the place of a text that the redaction filter refuses, where something has to stand. */
export const REDACTED = "redacted";

/** A value as an error may show it: errors are logged and printed, so they go through the filter as well. */
export function presentable(registry: RegistrySpec, value: unknown): unknown {
  return typeof value === "string" && isRefused(registry, value.slice(0, MESSAGE_MAX)) ? REDACTED : value;
}

/** Whether the redaction filter lets a text stand nowhere. */
export function isRefused(registry: RegistrySpec, text: string): boolean {
  return frameText(filterOf(registry.redaction), "value", text, []) === undefined;
}
