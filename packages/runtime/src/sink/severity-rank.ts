import { SEVERITIES, type Severity } from "../contract/index.ts";

/** How grave a severity is, as a number that can be compared. */
export function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** Error and above: written at once. */
export function isGrave(severity: Severity): boolean {
  return severity === "error" || severity === "critical";
}
