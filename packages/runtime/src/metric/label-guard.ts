import type { RegistrySpec } from "../contract/index.ts";
import type { TextGuard } from "./label-index.ts";

/** Label values longer than this are counted under `other`: they would be repeated in every exposition. */
const MAX_LABEL_LENGTH: number = 128;

/** What a value of a capped label must look like: no pattern of the registry, no control character, not too long. */
export function labelGuard(registry: RegistrySpec): TextGuard {
  const patterns = registry.redaction.patterns.map(({ match }) => new RegExp(match, "u"));
  return (text) =>
    text.length <= MAX_LABEL_LENGTH && !/\p{C}/u.test(text) && !patterns.some((pattern) => pattern.test(text));
}
