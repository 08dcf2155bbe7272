import type { Deprecation } from "@logwright/runtime/contract";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import { isVersion, reaches } from "../model/version.ts";
import type { Span } from "../source/span.ts";
import type { Check } from "./check.ts";
import { everyKey } from "./every-key.ts";

/** What may say since when it is, or is deprecated. */
interface Dated {
  readonly name: string;
  readonly span: Span;
  readonly since?: string;
  readonly deprecated?: Deprecation;
}

/** Nothing can date from a version that is not out. Entries and keys of other registries have versions of their own. */
export const checkSince: Check = (registry, report) => {
  const { version, sources, events, metrics, spans, errors } = registry;
  if (!isVersion(version)) return;
  const check = ({ name, span, since, deprecated }: Dated): void => {
    for (const dated of [since, deprecated?.since]) {
      if (dated !== undefined && isVersion(dated) && !reaches(version, dated)) {
        report(diagnostic("deprecated/future", span, { data: { name, since: dated, version } }));
      }
    }
  };
  for (const group of [events, metrics, spans, errors]) {
    for (const entry of group)
      if (entry.origin === undefined && (entry.since ?? entry.deprecated) !== undefined) check(entry);
  }
  for (const key of everyKey(registry).telling) {
    const { name, attribute, deprecated, span } = key;
    if (deprecated !== undefined && attribute !== name && span.file === sources[0]?.file) check(key);
  }
};
