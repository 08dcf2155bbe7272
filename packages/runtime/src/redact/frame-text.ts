import type { Filter } from "./filter.ts";
import type { Drop } from "./payload.ts";
import { refusalOf, refuse } from "./refusal.ts";
import { isTimestamp } from "./scalar.ts";

/** A text of the line's frame: run id or component. Nothing when it must not be written, which is added to `drops`. */
export function frameText(filter: Filter, name: string, value: unknown, drops: Drop[]): string | undefined {
  try {
    if (typeof value !== "string") return refuse("type");
    filter.checkText(value);
    return value;
  } catch (thrown) {
    const { reason, rule } = refusalOf(thrown);
    drops.push({ key: name, reason, rule, drift: false });
    return undefined;
  }
}

/** The time that a raw record states; `otherwise` when it states none. */
export function timestampOr(value: unknown, otherwise: string, drops: Drop[]): string {
  if (typeof value === "string" && isTimestamp(value)) return value;
  drops.push({ key: "ts", reason: "type", drift: false });
  return otherwise;
}
