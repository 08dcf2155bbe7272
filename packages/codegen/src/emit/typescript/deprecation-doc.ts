import type { Deprecation } from "@logwright/runtime/contract";
import { tsComment } from "./ts-text.ts";

const NOTHING: readonly string[] = [];

/** `@deprecated` of what is on its way out: the name to use in its place, or the reason; and what its author says of it. */
export function deprecationDoc(deprecated: Deprecation | undefined): readonly string[] {
  if (deprecated === undefined) return NOTHING;
  const { reason, renamedTo, note } = deprecated;
  const instead = renamedTo === undefined ? reason : `use \`${tsComment(renamedTo)}\``;
  return [`@deprecated ${instead}${note === undefined ? "" : `: ${tsComment(note)}`}`];
}
