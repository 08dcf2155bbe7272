import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { AuthoredCaps, AuthoredPattern, AuthoredRedaction } from "../parse/authored.ts";
import type { Located, Named } from "../parse/located.ts";

/** Merges the privacy rules of several registries, bases first: what one forbids, none allows again. */
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
    if (before === undefined) merged.set(pattern.name.value, pattern);
    else if (!samePattern(before.body, pattern.body)) {
      const what = `The pattern "${pattern.name.value}"`;
      loosened(pattern.name, what, "the extended registry has another one of that name", before.name, report);
    }
  }
  return [...merged.values()];
}

function samePattern(a: AuthoredPattern, b: AuthoredPattern): boolean {
  return (
    a.match?.value === b.match?.value && a.where?.value === b.where?.value && a.hardened?.value === b.hardened?.value
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
