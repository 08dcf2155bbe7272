import { diagnostic } from "../diagnostics/diagnostic.ts";
import { isVersion, reaches } from "../model/version.ts";
import type { Check } from "./check.ts";
import { everyKey } from "./every-key.ts";

/** Nothing can date from a version that is not out. Entries and keys of other registries have versions of their own. */
export const checkSince: Check = (registry, report) => {
  const { version, sources, events, metrics, spans, errors } = registry;
  const own = [...events, ...metrics, ...spans, ...errors].filter(({ origin }) => origin === undefined);
  const keys = everyKey(registry).filter(
    ({ name, attribute, deprecated, span }) =>
      deprecated !== undefined && attribute !== name && span.file === sources[0]?.file,
  );
  for (const { name, span, since, deprecated } of [...own, ...keys.map((key) => ({ since: undefined, ...key }))]) {
    for (const dated of [since, deprecated?.since]) {
      if (dated !== undefined && isVersion(dated) && isVersion(version) && !reaches(version, dated)) {
        report(diagnostic("deprecated/future", span, { data: { name, since: dated, version } }));
      }
    }
  }
};
