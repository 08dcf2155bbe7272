import type { Deprecation } from "@logwright/runtime/contract";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { AuthoredDeprecation } from "../parse/authored.ts";
import type { Located } from "../parse/located.ts";
import { checkedDate, checkedVersion } from "./plain-values.ts";

/** Resolves `deprecated:`; whether `renamed_to` leads somewhere is a check of the whole registry. */
export function resolveDeprecation(authored: Located<AuthoredDeprecation>, report: Report): Deprecation {
  const { reason, renamed_to: renamedTo, note, since, remove_after: removeAfter } = authored.value;
  if (reason?.value === "renamed" && renamedTo === undefined) {
    report(diagnostic("deprecated/no-new-name", reason.span, { help: { message: "add renamed_to: <the new name>" } }));
  }
  return {
    reason: (reason?.value ?? "uncategorized") as Deprecation["reason"],
    ...(renamedTo && { renamedTo: renamedTo.value }),
    ...(note && { note: note.value }),
    ...(since && { since: checkedVersion(since, report) }),
    ...(removeAfter && { removeAfter: checkedDate(removeAfter, report) }),
  };
}
