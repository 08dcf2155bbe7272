import type { KeySpec, ScalarType } from "@logwright/runtime/contract";
import { isDate } from "../../text/day.ts";
import { isObject } from "../record-reader.ts";

const NOT_FINITE: readonly unknown[] = ["NaN", "Infinity", "-Infinity"];
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const HASHED = /^[0-9a-f]{16}$/;

/** Whether a value as JSON has it is of a scalar type. */
const SCALARS: Readonly<Record<ScalarType, (value: unknown, spec: KeySpec) => boolean>> = {
  string: (value) => typeof value === "string",
  int: (value) => typeof value === "number" && Number.isInteger(value),
  double: isNumber,
  float32: isNumber,
  boolean: (value) => typeof value === "boolean",
  scalar: (value) => ["string", "number", "boolean"].includes(typeof value),
  timestamp: (value) => typeof value === "string" && isInstant(value),
  duration_ms: isNumber,
  enum: (value, spec) => typeof value === "string" && spec.values?.includes(value) === true,
};

function isNumber(value: unknown): boolean {
  return typeof value === "number" || NOT_FINITE.includes(value);
}

/** An ISO 8601 instant that exists. */
export function isInstant(text: string): boolean {
  return INSTANT.test(text) && isDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

/** What the value should be, when it is something else. */
export function typeFault(value: unknown, spec: KeySpec): string | undefined {
  if (value === null) return spec.nullable ? undefined : typeName(spec);
  return matches(value, spec) ? undefined : typeName(spec);
}

function matches(value: unknown, spec: KeySpec): boolean {
  const isScalar = (item: unknown): boolean =>
    spec.hash === true ? typeof item === "string" && HASHED.test(item) : SCALARS[spec.type](item, spec);
  if (spec.shape === "list") return Array.isArray(value) && value.every(isScalar);
  if (spec.shape === "map") return isObject(value) && Object.values(value).every(isScalar);
  return isScalar(value);
}

function typeName({ shape, type, values, hash, nullable }: KeySpec): string {
  const scalar =
    hash === true ? "a hash of 16 hexadecimal digits" : type === "enum" ? `one of ${(values ?? []).join(", ")}` : type;
  const whole = shape === "scalar" ? scalar : `${shape}<${scalar}>`;
  return nullable ? `${whole} or null` : whole;
}
