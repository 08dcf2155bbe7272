import type { KeySpec, RegistrySpec, ScalarType, SpanSpec } from "../contract/index.ts";
import { labelGuard } from "../metric/label-guard.ts";
import type { AttributeValue } from "./finished-span.ts";

/** The value of an attribute as it may leave the process; nothing when it may not. */
export type AttributeFilter = (key: string, value: unknown) => AttributeValue | undefined;

const JS_TYPES: Readonly<Record<ScalarType, readonly string[]>> = {
  string: ["string"],
  int: ["number", "bigint"],
  double: ["number"],
  float32: ["number"],
  boolean: ["boolean"],
  scalar: ["string", "number", "bigint", "boolean"],
  timestamp: ["string", "number"],
  duration_ms: ["number"],
  enum: ["string"],
};

/** The filter of one span's attributes. */
export function attributeFilter(registry: RegistrySpec, span: SpanSpec): AttributeFilter {
  const keys = new Map(span.attributes.map((key) => [key.name, key]));
  const guard = labelGuard(registry);
  return (name, value) => {
    const key = keys.get(name);
    if (key === undefined || !JS_TYPES[key.type].includes(typeof value)) return undefined;
    if (typeof value === "string" && !(guard(value) && isMember(key, value))) return undefined;
    return value as AttributeValue;
  };
}

function isMember({ values }: KeySpec, value: string): boolean {
  return values === undefined || values.includes(value);
}
