import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Check } from "./check.ts";

/** A shared attribute should be used. Those of an extended registry are there for others too. */
export const checkUnusedAttributes: Check = ({ attributes, sources }, report) => {
  for (const { name, used, span } of attributes) {
    if (!used && span.file === sources[0]?.file) report(diagnostic("attribute/unused", span, { data: { name } }));
  }
};
