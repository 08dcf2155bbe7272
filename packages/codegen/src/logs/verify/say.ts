import type { Filter } from "@logwright/runtime/redact";
import type { FindingCode } from "./finding.ts";

/** What a check says: the code, the key it is about (for the column), the sentence and the remedy. */
export type Say = (code: FindingCode, key: string | undefined, message: string, help?: string) => void;

/** A key as a message may show it: one that the filter refuses is not repeated. */
export function shownKey(key: string, filter: Filter): string {
  return filter.keyReason(key) === undefined ? `Key ${JSON.stringify(key.slice(0, 80))}` : "A key";
}
