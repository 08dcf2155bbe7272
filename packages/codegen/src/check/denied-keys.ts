import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Check } from "./check.ts";
import { everyKey } from "./every-key.ts";
import { deniedForm } from "../resolve/redaction.ts";

/** A key that the filter drops always should not be declared. */
export const checkDeniedKeys: Check = (registry, report) => {
  const denied = new Map(registry.redaction.deny.map((entry) => [deniedForm(entry), entry]));
  const labels = registry.metrics.flatMap(({ labels, span }) => labels.map(({ name }) => ({ name, span })));
  const entries = new Map<string, string | undefined>();
  for (const { name, span } of [...everyKey(registry), ...labels]) {
    if (!entries.has(name)) entries.set(name, denied.get(deniedForm(name)));
    const entry = entries.get(name);
    if (entry === undefined) continue;
    const help = { message: "log something else, for example a keyed hash under another name (hash: true)" };
    report(diagnostic("redaction/denied-key", span, { data: { name, entry }, help }));
  }
};
