import type { KeySpec, ScalarType } from "@logwright/runtime/contract";
import { tsString } from "./ts-text.ts";
import type { UnionMember } from "./ts-union.ts";

/** The TypeScript types that a value of each registry type may have. */
const TYPES: Readonly<Record<Exclude<ScalarType, "enum">, readonly string[]>> = {
  string: ["string"],
  int: ["number", "bigint"],
  double: ["number"],
  float32: ["number"],
  boolean: ["boolean"],
  scalar: ["string", "number", "bigint", "boolean"],
  timestamp: ["string", "Date"],
  duration_ms: ["number"],
};

/** The members of the union that a key's value is. */
export function valueTypes(key: KeySpec): readonly UnionMember[] {
  const scalars = key.type === "enum" ? (key.values ?? []).map(tsString) : TYPES[key.type];
  const nulls = key.nullable ? ["null"] : [];
  return key.shape === "scalar" ? [...scalars, ...nulls] : [{ shape: key.shape, items: scalars }, ...nulls];
}
