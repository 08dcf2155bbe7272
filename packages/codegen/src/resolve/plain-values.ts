import type { Report } from "../diagnostics/diagnostic.ts";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import { isVersion } from "../model/version.ts";
import type { Located } from "../parse/located.ts";
import { isDate } from "../text/day.ts";

/** A version as `x.y.z`; anything else is reported and passed on. */
export function checkedVersion(authored: Located<string>, report: Report): string {
  if (!isVersion(authored.value)) {
    const [, ...parts] = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:[-+].*)?$/.exec(authored.value) ?? [];
    const numbers = parts.map((part) => Number(part ?? 0));
    const meant = parts.length > 0 && numbers.every(Number.isSafeInteger) ? numbers.join(".") : undefined;
    report(
      diagnostic("registry/version", authored.span, {
        data: { actual: authored.value },
        help: meant === undefined ? undefined : { message: `write ${meant}`, replacement: meant },
      }),
    );
  }
  return authored.value;
}

/** A day of the calendar as `YYYY-MM-DD`. */
export function checkedDate(authored: Located<string>, report: Report): string {
  if (!isDate(authored.value))
    report(diagnostic("deprecated/date", authored.span, { data: { actual: authored.value } }));
  return authored.value;
}
