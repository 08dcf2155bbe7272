import type { RedactionReason } from "../contract/index.ts";

/** The code of a broken privacy contract, in the error catalogue's spelling. */
export const INVARIANT_VIOLATION: string = "InternalError.InvariantViolation";

/**
 * Strict mode met a value that must not be written; nothing was. The text names place, key and reason and never
 * holds the value, nor a key that is itself an offence.
 */
export class InvariantViolation extends Error {
  readonly code: string = INVARIANT_VIOLATION;
  /** The event, or another part of what is recorded: `metric label`, `span`. */
  readonly place: string;
  /** The declared key, or a fixed phrase where the key is the offence. */
  readonly key: string;
  readonly reason: RedactionReason;

  constructor(place: string, key: string, reason: RedactionReason) {
    super(`${place}: ${key} was refused by the redaction filter (${reason}: ${MEANINGS[reason]}); nothing was written`);
    this.name = "InvariantViolation";
    this.place = place;
    this.key = key;
    this.reason = reason;
  }
}

/** The violations that the filter itself has thrown. The class is public, so an instance alone proves nothing. */
const raised: WeakSet<object> = new WeakSet<object>();

/** Refuses in strict mode. */
export function raise(place: string, key: string, reason: RedactionReason): never {
  const violation = new InvariantViolation(place, key, reason);
  raised.add(violation);
  throw violation;
}

/** Whether the filter threw this. Nothing of the value is looked at: it may be a Proxy that throws when it is. */
export function isRaised(thrown: unknown): boolean {
  return typeof thrown === "object" && thrown !== null && raised.has(thrown);
}

/** What a reason says to the reader of an error. */
const MEANINGS: Readonly<Record<RedactionReason, string>> = {
  undeclared: "the registry does not declare it",
  denied: "the key is on the deny list",
  pattern: "it matches a forbidden pattern",
  type: "the value is not of the declared type",
  allow: "the value does not match the key's allow pattern",
  too_long: "the value is longer than the registry allows",
};
