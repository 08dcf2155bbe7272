import type { RedactionReason } from "../contract/index.ts";
import { freeze } from "./intrinsics.ts";

/**
 * What a sanitizer throws instead of giving a text: the value must not be written. It is no Error, because it never
 * reaches a caller and a stack would cost more than the record.
 */
export class Refusal {
  readonly reason: RedactionReason;
  /** Which rule of the registry, where there are several: the entry of the deny list, the name of the pattern. */
  readonly rule: string | undefined;
  readonly #isOurs = true as const;

  constructor(reason: RedactionReason, rule?: string) {
    this.reason = reason;
    this.rule = rule;
    freeze(this);
  }

  /** Whether a value is one of ours. Nothing of it is looked at: it may be a Proxy that throws when it is. */
  static is(value: unknown): value is Refusal {
    return typeof value === "object" && value !== null && #isOurs in value;
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

/** Refuses the value at hand. */
export function refuse(reason: RedactionReason): never {
  throw REFUSALS[reason];
}

/** Refuses the value at hand by a rule that has a name. */
export function refuseBy(refusal: Refusal): never {
  throw refusal;
}

/**
 * Why a sanitizer gave up, and by which rule. Everything that is not ours (a getter that throws, a revoked Proxy) is a value
 * that is not of its type, whatever it says of itself.
 */
export function refusalOf(thrown: unknown): Refusal {
  return Refusal.is(thrown) ? thrown : REFUSALS.type;
}

/** The reason alone. */
export function reasonOf(thrown: unknown): RedactionReason {
  return refusalOf(thrown).reason;
}

/** What the writer of the standard fields throws: its own reason, and what it has read. */
export class Unfinished {
  readonly thrown: unknown;
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(thrown: unknown, fields: Readonly<Record<string, unknown>>) {
    this.thrown = thrown;
    this.fields = fields;
  }
}

/** Gives up the standard fields. */
export function unfinished(thrown: unknown, fields: Readonly<Record<string, unknown>>): never {
  throw new Unfinished(thrown, fields);
}
