import type { Severity } from "./severity.ts";

/** The type of one value: registry language, section 2. */
export type ScalarType =
  "string" | "int" | "double" | "float32" | "boolean" | "scalar" | "timestamp" | "duration_ms" | "enum";

/** Every scalar type an author may write. */
export const SCALAR_TYPES: readonly ScalarType[] = [
  "string",
  "int",
  "double",
  "float32",
  "boolean",
  "scalar",
  "timestamp",
  "duration_ms",
  "enum",
];

/** A scalar, a list of scalars or a shallow dictionary of scalars. Nothing deeper exists. */
export type Shape = "scalar" | "list" | "map";

/** What the filter must know of one key, wherever in the record it stands. */
export interface KeySpec {
  readonly name: string;
  readonly shape: Shape;
  readonly type: ScalarType;
  readonly required: boolean;
  readonly nullable: boolean;
  /** The closed set of values of an `enum`. */
  readonly values?: readonly string[];
  /** A linear-time pattern that the whole value must match. */
  readonly allow?: string;
  /** The value is replaced by a keyed hash before anything else sees it. */
  readonly hash?: true;
  /** Significant decimal digits after the point of a `double` or `float32`, 0 to 15. */
  readonly precision?: number;
  /** Differs between two runs with the same seed (rates, latency, memory). */
  readonly volatile?: true;
}

/** A standardized top-level field. */
export interface FieldSpec extends KeySpec {
  /** The severities whose events may carry the field; absent means all. */
  readonly severities?: readonly Severity[];
}
