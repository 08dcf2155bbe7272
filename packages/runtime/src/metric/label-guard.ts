import type { RegistrySpec } from "../contract/index.ts";
import { isProcessStrict } from "../lifecycle/process-strict.ts";
import { Sanitizer } from "../redact/index.ts";
import type { TextGuard } from "./label-index.ts";

/** Label values longer than this are counted under `other`: they would be repeated in every exposition. */
const MAX_LABEL_LENGTH: number = 128;

/**
 * What a value of a capped label must be: a text that passes the redaction filter, short and without unseen characters.
 * In strict mode the guard throws InvariantViolation where the filter refuses.
 */
export function labelGuard(registry: RegistrySpec): TextGuard {
  const strict = new Sanitizer(registry.redaction, { strict: true });
  const permissive = new Sanitizer(registry.redaction, { strict: false });
  return (name, value) => {
    const sanitizer = isProcessStrict(registry) ? strict : permissive;
    const text = sanitizer.text("metric label", `label "${name}"`, value);
    return text !== undefined && text.length <= MAX_LABEL_LENGTH && !/\p{C}/u.test(text);
  };
}
