import type { OwnEventSpec } from "./own-event.ts";

/** The event of a crash: every program may write it, whether its registry declares one of that name or not. */
export const CRASH_EVENT: OwnEventSpec = {
  name: "error",
  severity: "error",
  summary: "the program crashed",
  keys: [],
};

/** The field in which a crash says where it happened. */
export const FRAMES_FIELD: string = "frames";

/** The code of a broken contract, and of a crash whose error has no code of the catalogue. */
export const INVARIANT_VIOLATION: string = "InternalError.InvariantViolation";
