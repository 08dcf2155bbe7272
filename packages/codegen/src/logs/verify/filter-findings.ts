import type { RedactionReason } from "@logwright/runtime/contract";
import type { Filter } from "@logwright/runtime/redact";
import { isObject } from "../record-reader.ts";
import type { FindingCode } from "./finding.ts";
import type { Say } from "./say.ts";

/** What the filter of the runtime would have refused, as findings of a log. */
const CODES: Readonly<Partial<Record<RedactionReason, readonly [FindingCode, what: string]>>> = {
  denied: ["log/denied", "is on the deny list"],
  pattern: ["log/pattern", "matches a forbidden pattern"],
  too_long: ["log/too-long", "is longer than the registry allows"],
};

/** How a list of numbers writes those that JSON has none for; seven NaN in a row are no DNA. */
const NO_NUMBER: ReadonlySet<unknown> = new Set(["NaN", "Infinity", "-Infinity"]);

/** Judges every key and every text of a line, at any depth, by the filter that should have kept them out. */
export function filterFindings(value: unknown, filter: Filter, say: Say, key: string | undefined = undefined): void {
  if (typeof value === "string")
    tell(
      refusal(() => filter.checkText(value)),
      "A value",
      key,
      say,
    );
  else if (Array.isArray(value)) {
    for (const item of value) filterFindings(item, filter, say, key);
    const texts = value.filter((item) => typeof item === "string" && !NO_NUMBER.has(item));
    if (texts.length > 1)
      tell(
        refusal(() => filter.checkJoined(texts.join(""))),
        "A list, put together,",
        key,
        say,
      );
  } else if (isObject(value)) {
    for (const [name, item] of Object.entries(value)) {
      tell(filter.keyReason(name), "A key", name, say);
      filterFindings(item, filter, say, name);
    }
  }
}

function tell(reason: RedactionReason | undefined, what: string, key: string | undefined, say: Say): void {
  const found = reason === undefined ? undefined : CODES[reason];
  if (found !== undefined) say(found[0], key, `${what} ${found[1]}.`);
}

/** Why the filter refused, which it says by throwing. */
function refusal(check: () => void): RedactionReason | undefined {
  try {
    check();
    return undefined;
  } catch (refused) {
    return (refused as { readonly reason: RedactionReason }).reason;
  }
}
