import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Check } from "./check.ts";

/** The metrics of a registry begin with its name; those of an extended one with whatever its own says. */
export const checkPrefix: Check = ({ name: prefix, metrics }, report) => {
  for (const { name, span, origin } of metrics) {
    if (origin !== undefined || name.startsWith(`${prefix}.`)) continue;
    const help = { message: `write ${prefix}.${name}`, replacement: `${prefix}.${name}` };
    report(diagnostic("metric/prefix", span, { data: { name, prefix }, help }));
  }
};
