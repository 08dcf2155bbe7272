import type { KeySpec } from "./key.ts";

/** A registered span. */
export interface SpanSpec {
  readonly name: string;
  /** The name among the generated `spans`. */
  readonly identifier: string;
  readonly summary: string;
  readonly attributes: readonly KeySpec[];
}
