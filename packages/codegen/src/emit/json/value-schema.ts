import type { KeySpec, RedactionCaps, ScalarType } from "@logwright/runtime/contract";
import type { Json } from "./json-text.ts";

/** A JSON Schema. */
export type Schema = { readonly [keyword: string]: Json };

/** Schemas that several keys share, below `$defs` of the record schema. */
export const SHARED_VALUES: Readonly<Record<string, Schema>> = {
  int: {
    description: "A whole number of at most 64 bits.",
    type: "integer",
    minimum: -(2 ** 63),
    maximum: 2 ** 63,
  },
  double: {
    description: "A number; those that JSON has no digits for are texts.",
    anyOf: [{ type: "number" }, { enum: ["NaN", "Infinity", "-Infinity"] }],
  },
  timestamp: {
    description: "ISO 8601, UTC, milliseconds.",
    type: "string",
    pattern: "^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$",
  },
  hash: {
    description: "HMAC-SHA256 under the run's key, the first 16 hexadecimal digits.",
    type: "string",
    pattern: "^[0-9a-f]{16}$",
  },
};

const shared = (name: keyof typeof SHARED_VALUES): Schema => ({ $ref: `#/$defs/${name}` });

/** The JSON form of each scalar type; texts and enums depend on the key. */
const SCALARS: Readonly<Record<Exclude<ScalarType, "string" | "enum" | "scalar">, Schema>> = {
  int: shared("int"),
  double: shared("double"),
  float32: shared("double"),
  boolean: { type: "boolean" },
  timestamp: shared("timestamp"),
  duration_ms: shared("double"),
};

/** The schema of what stands in a line for a key. */
export function valueSchema(key: KeySpec, caps: RedactionCaps): Schema {
  const scalar = scalarSchema(key, caps);
  const shaped: Readonly<Record<KeySpec["shape"], Schema>> = {
    scalar,
    list: { type: "array", items: scalar, maxItems: caps.list },
    map: { type: "object", additionalProperties: scalar, maxProperties: caps.map },
  };
  return key.nullable ? { anyOf: [shaped[key.shape], { type: "null" }] } : shaped[key.shape];
}

function scalarSchema(key: KeySpec, caps: RedactionCaps): Schema {
  if (key.hash === true) return shared("hash");
  if (key.type === "enum") return { enum: key.values ?? [] };
  const text = { type: "string", maxLength: caps.string, ...patternOf(key.allow) };
  if (key.type === "string") return text;
  if (key.type === "scalar") return { anyOf: [text, { type: "number" }, { type: "boolean" }] };
  return SCALARS[key.type];
}

/** `allow` as a pattern of the whole value. JSON Schema reads patterns in Unicode mode, which refuses a few that JavaScript knows. */
function patternOf(allow: string | undefined): Schema {
  if (allow === undefined) return {};
  const pattern = `^(?:${allow})$`;
  try {
    new RegExp(pattern, "u");
    return { pattern };
  } catch {
    return {};
  }
}

/** A schema with what its author says of it. */
export function described(summary: string | undefined, schema: Schema): Schema {
  return summary === undefined ? schema : { description: summary, ...schema };
}
