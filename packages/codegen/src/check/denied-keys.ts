import { DEFAULT_CAPS } from "@logwright/runtime/contract";
import { Filter } from "@logwright/runtime/redact";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Check } from "./check.ts";
import { everyKey } from "./every-key.ts";

/** A key that the filter drops always should not be declared. */
export const checkDeniedKeys: Check = (registry, report) => {
  const filter = new Filter({ deny: registry.redaction.deny, patterns: [], caps: DEFAULT_CAPS });
  const labels = registry.metrics.flatMap(({ labels, span }) => labels.map(({ name }) => ({ name, span })));
  for (const { name, span } of [...everyKey(registry), ...labels]) {
    const refusal = filter.keyRefusal(name);
    if (refusal?.reason !== "denied") continue;
    const help = { message: "log something else, for example a keyed hash under another name (hash: true)" };
    report(diagnostic("redaction/denied-key", span, { data: { name, entry: refusal.rule ?? name }, help }));
  }
};
