import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Check } from "./check.ts";

/** Nothing can date from a version that is not out. Entries of other registries have versions of their own. */
export const checkSince: Check = ({ version, events, metrics, spans, errors }, report) => {
  for (const { name, span, since, deprecated, origin } of [...events, ...metrics, ...spans, ...errors]) {
    if (origin !== undefined) continue;
    for (const dated of [since, deprecated?.since]) {
      if (dated !== undefined && isLater(dated, version)) {
        report(diagnostic("deprecated/future", span, { data: { name, since: dated, version } }));
      }
    }
  }
};

function isLater(a: string, b: string): boolean {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  const index = left.findIndex((part, at) => part !== right[at]);
  return index !== -1 && (left[index] ?? 0) > (right[index] ?? 0);
}
