import { createHash } from "node:crypto";

/** The sha256 (hex) of a configuration, whatever the order of its keys: of its JSON with sorted keys. */
export function configHash(config: unknown): string {
  return createHash("sha256").update(canonical(config)).digest("hex");
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(",")}}`;
}
