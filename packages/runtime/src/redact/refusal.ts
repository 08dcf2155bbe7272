import type { RedactionReason } from "../contract/index.ts";

/**
 * What a sanitizer throws instead of giving a text: the value must not be written. It is no Error, because it never
 * reaches a caller and a stack would cost more than the record.
 */
export class Refusal {
  readonly reason: RedactionReason;

  constructor(reason: RedactionReason) {
    this.reason = reason;
  }
}

/** One refusal a reason, made once. */
export const REFUSALS: Readonly<Record<RedactionReason, Refusal>> = {
  undeclared: new Refusal("undeclared"),
  denied: new Refusal("denied"),
  pattern: new Refusal("pattern"),
  type: new Refusal("type"),
  allow: new Refusal("allow"),
  too_long: new Refusal("too_long"),
};

const REASONS = Object.keys(REFUSALS) as readonly RedactionReason[];

/** Refuses the value at hand. */
export function refuse(reason: RedactionReason): never {
  throw REFUSALS[reason];
}

/**
 * Why a sanitizer gave up. Everything that is not ours (a getter that throws, a revoked Proxy) is a value that is not
 * of its type, whatever it says of itself.
 */
export function reasonOf(thrown: unknown): RedactionReason {
  for (let index = 0; index < REASONS.length; index++) {
    const reason = REASONS[index] as RedactionReason;
    if (thrown === REFUSALS[reason]) return reason;
  }
  return "type";
}
