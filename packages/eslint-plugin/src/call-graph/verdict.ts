import type { Visit } from "./search.ts";

/** What is asked of a value. */
export type Goal =
  /** It must be proved to be a redacted record. */
  | "record"
  /** It must be proved to be text whose every part is constant or redacted. */
  | "line"
  /** It must not be proved raw. */
  | "outside";

/** The answer, with the last step of the way that shows it. */
export type Verdict =
  | { readonly kind: "clean" }
  | { readonly kind: "raw"; readonly at: Visit }
  | { readonly kind: "unproven"; readonly at: Visit };

export const CLEAN: Verdict = { kind: "clean" };
