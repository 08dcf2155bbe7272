import { INVARIANT_VIOLATION, type RedactionReason } from "../contract/index.ts";

/**
 * Strict mode met a value that must not be written; nothing was. The text names place, key, reason and the rule of the
 * registry, and never holds the value, nor a key that is itself an offence.
 */
export class InvariantViolation extends Error {
  readonly code: string = INVARIANT_VIOLATION;
  /** The event, or another part of what is recorded: `metric label`, `span`. */
  readonly place: string;
  /** The declared key, or a fixed phrase where the key is the offence. */
  readonly key: string;
  readonly reason: RedactionReason;
  /** The entry of the deny list or the name of the pattern, as the registry spells it, where it was one of these. */
  readonly rule: string | undefined;

  constructor(place: string, key: string, reason: RedactionReason, rule?: string) {
    const named = rule === undefined ? "" : `, ${NAMINGS[reason] ?? "by"} ${JSON.stringify(rule)}`;
    const why = MEANINGS[reason] + named;
    super(`${place}: ${key} was refused by the redaction filter (${reason}: ${why}); nothing was written`);
    this.name = "InvariantViolation";
    this.place = place;
    this.key = key;
    this.reason = reason;
    this.rule = rule;
  }
}

/** The violations that the filter itself has thrown. The class is public, so an instance alone proves nothing. */
const raised: WeakSet<object> = new WeakSet<object>();

/** Refuses in strict mode. */
export function raise(place: string, key: string, reason: RedactionReason, rule?: string): never {
  const violation = new InvariantViolation(place, key, reason, rule);
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

/** How the sentence goes on where a rule of the registry has a name. */
const NAMINGS: Readonly<Partial<Record<RedactionReason, string>>> = { denied: "as", pattern: "named" };
