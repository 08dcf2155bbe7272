import type { RegistrySpec } from "../contract/index.ts";
import { filterOf } from "../redact/filter.ts";
import { frameText } from "../redact/frame-text.ts";

/** Errors show less of a value. */
const MESSAGE_MAX = 256;

/** A value as an error may show it: errors are logged and printed, so they go through the filter as well. */
export function presentable(registry: RegistrySpec, value: unknown): unknown {
  const text = typeof value === "string" ? value.slice(0, MESSAGE_MAX) : "";
  return frameText(filterOf(registry.redaction), "value", text, []) === undefined ? "redacted" : value;
}
