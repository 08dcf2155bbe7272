import { DenyList } from "@logwright/runtime/redact";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Check } from "./check.ts";
import { everyKey } from "./every-key.ts";

/** A key that the filter drops always should not be declared. */
export const checkDeniedKeys: Check = (registry, report) => {
  const denied = new DenyList(registry.redaction.deny);
  const labels = registry.metrics.flatMap(({ labels, span }) => labels.map(({ name }) => ({ name, span })));
  for (const { name, span } of [...everyKey(registry), ...labels]) {
    const entry = denied.entryOf(name);
    if (entry === undefined) continue;
    const help = { message: "log something else, for example a keyed hash under another name (hash: true)" };
    report(diagnostic("redaction/denied-key", span, { data: { name, entry }, help }));
  }
};
