import type { KeySpec, RedactionReason } from "../contract/index.ts";
import type { Filter } from "./filter.ts";
import { quoted } from "./json-text.ts";
import { reasonOf, refuse } from "./refusal.ts";
import { SCALARS, type ScalarText } from "./scalar.ts";
import { SHAPES, type ValueText } from "./value.ts";

/** One key at one place of the line: everything about it that is known before a value comes. Made once, used for every record. */
export class Site {
  readonly spec: KeySpec;
  readonly filter: Filter;
  /** `,"lr":`, without the comma for the first key of an object. */
  readonly prefix: string;
  /** The whole part for null. */
  readonly nothing: string;
  readonly scalar: ScalarText;
  readonly shape: ValueText;
  readonly allow: RegExp | undefined;
  /** The values of an `enum` that the filter lets pass, each with its JSON text. */
  readonly members: ReadonlyMap<unknown, string>;
  /** Why the key itself must not be written, whatever its value. */
  readonly offence: RedactionReason | undefined;
  /** Whether every finite double is written as JavaScript writes it, and every safe integer. */
  readonly isPlainDouble: boolean;
  readonly isPlainInt: boolean;
  /** The last number or text that was written here, and what was written: slow-moving values are formatted once. */
  lastNumber: number = Number.NaN;
  lastNumberText: string = "";
  lastText: string | undefined = undefined;
  lastTextText: string = "";

  constructor(spec: KeySpec, filter: Filter, comma: boolean) {
    this.spec = spec;
    this.filter = filter;
    this.prefix = `${comma ? "," : ""}${quoted(spec.name)}:`;
    this.nothing = `${this.prefix}null`;
    this.offence = filter.keyReason(spec.name);
    this.scalar = this.offence === undefined ? SCALARS[spec.type] : offending(this.offence);
    this.shape = this.offence === undefined ? SHAPES[spec.shape] : offending(this.offence);
    this.allow = spec.allow === undefined ? undefined : new RegExp(`^(?:${spec.allow})$`, "u");
    const isPlain =
      spec.precision === undefined && spec.allow === undefined && spec.hash !== true && this.offence === undefined;
    this.isPlainDouble = isPlain && (spec.type === "double" || spec.type === "duration_ms");
    this.isPlainInt = isPlain && spec.type === "int";
    this.members = this.offence === undefined ? membersOf(spec, filter) : new Map();
  }
}

/** The sanitizer of a key that must not be written itself: nothing gets through it. */
function offending(reason: RedactionReason): () => never {
  return () => refuse(reason);
}

function membersOf(spec: KeySpec, filter: Filter): ReadonlyMap<unknown, string> {
  const members = new Map<unknown, string>();
  for (const value of spec.values ?? []) {
    try {
      filter.checkText(value);
      members.set(value, quoted(value));
    } catch (refusal) {
      reasonOf(refusal); // such a value is refused with its reason whenever it comes
    }
  }
  return members;
}
