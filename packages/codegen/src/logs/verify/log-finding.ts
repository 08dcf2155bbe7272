import type { Finding as Printed } from "../../diagnostics/render/finding.ts";
import type { Finding } from "./finding.ts";
import { FINDINGS } from "./finding.ts";

/** A finding of a log as the formats print it. Without a code frame: a line of a log may hold what must not be shown. */
export function logFinding({ code, file, line, column, message, help }: Finding): Printed {
  const at = { line, column };
  return {
    code,
    rule: FINDINGS[code],
    message,
    place: { file, start: at, end: at },
    frame: [],
    notes: [],
    ...(help !== undefined && { help: { message: help } }),
  };
}
