import type { PatternSpec } from "@logwright/runtime/contract";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { AuthoredCaps, AuthoredPattern, AuthoredRedaction } from "../parse/authored.ts";
import type { Located, Named } from "../parse/located.ts";
import { resolvePattern } from "./redaction.ts";

/**
 * Merges the privacy rules of several registries, bases first: what one forbids, none allows again. `strict` and a cap that a
 * base does not write are left to whoever extends it: they are no floor, and the default holds only where nobody says more.
 */
export function mergeRedaction(all: readonly AuthoredRedaction[], report: Report): AuthoredRedaction {
  const strict = mergeStrict(all, report);
  return {
    ...(strict && { strict }),
    deny: all.flatMap(({ deny }) => deny ?? []),
    patterns: mergePatterns(all, report),
    caps: {
      ...mergeCap("string", all, report),
      ...mergeCap("list", all, report),
      ...mergeCap("map", all, report),
    },
  };
}

function loosened(at: Located<unknown>, what: string, problem: string, before: Located<unknown>, report: Report): void {
  report(
    diagnostic("extends/loosened", at.span, {
      data: { what, problem },
      notes: [{ message: "the extended registry says so", span: before.span }],
    }),
  );
}

function mergeStrict(all: readonly AuthoredRedaction[], report: Report): Located<boolean> | undefined {
  let merged: Located<boolean> | undefined;
  for (const { strict } of all) {
    if (strict === undefined) continue;
    if (merged?.value === true && !strict.value)
      loosened(strict, "strict", "the extended registry is strict", merged, report);
    else merged = strict;
  }
  return merged;
}

function mergePatterns(all: readonly AuthoredRedaction[], report: Report): readonly Named<AuthoredPattern>[] {
  const merged = new Map<string, Named<AuthoredPattern>>();
  for (const pattern of all.flatMap(({ patterns }) => patterns ?? [])) {
    const before = merged.get(pattern.name.value);
    if (before === undefined || isTighter(resolvePattern(before), resolvePattern(pattern)))
      merged.set(pattern.name.value, pattern);
    else {
      const what = `The pattern "${pattern.name.value}"`;
      loosened(pattern.name, what, "the extended registry has another one of that name", before.name, report);
    }
  }
  return [...merged.values()];
}

/** Whether a pattern finds all that another one finds, as far as can be seen: it is the same, or looks in more places. */
function isTighter(before: PatternSpec, after: PatternSpec): boolean {
  return (
    before.match === after.match &&
    (before.where === after.where || after.where === "anywhere") &&
    (before.hardened === after.hardened || after.hardened)
  );
}

function mergeCap(name: keyof AuthoredCaps, all: readonly AuthoredRedaction[], report: Report): AuthoredCaps {
  let merged: Located<number> | undefined;
  for (const { caps } of all) {
    const cap = caps?.[name];
    if (cap === undefined) continue;
    if (merged !== undefined && cap.value > merged.value) {
      loosened(cap, `The cap of a ${name}`, `${cap.value} is more than ${merged.value}`, merged, report);
    } else merged = cap;
  }
  return merged === undefined ? {} : { [name]: merged };
}
