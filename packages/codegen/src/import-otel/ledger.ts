import type { Located } from "../parse/located.ts";
import type { Span } from "../source/span.ts";

/** Why something is not carried over, as a sentence about it; `refused` is the compiler's own, for each. */
export const REASONS = {
  template: "templates, which declare a name for every key of a dictionary; a data key has one name",
  complex: "values that are deeper than a list or a shallow dictionary of scalars",
  type: "types that are none of OpenTelemetry's",
  personal: "contact details, secrets and places of persons; their names are on the deny list instead",
  excluded: "excluded from generated code by their own authors (annotations.code_generation.exclude)",
  long: "names of more than 200 characters",
  entity: "entities: there are no resources here; their attributes are carried over",
  refinement: "refinements of a metric or an event, which has one set of keys here",
  groupType: "groups of an unknown type",
  section: "sections that are unknown here",
  imports: "imports of other registries; name their folders too",
  members: "values of an enum that are empty, or have characters that nobody sees",
  optIn: "attributes as labels that are opt-in: off unless somebody asks for them",
  unlabelled: "attributes as labels that are lists or floating-point numbers, which are no words",
  personalLabel: "attributes as labels that tell persons apart",
  sameLabel: "attributes as labels whose name another label has",
  series: "attributes as labels that would make more series than a metric may have, beside those that are needed more",
  refused: "refused by the compiler",
} as const;

export type Reason = keyof typeof REASONS;

/** What the conventions leave open and the import decided, each with how often. */
export const DECISIONS = {
  severity: "events with severity info, since the conventions give none",
  method: "events with a method of another name, since the logger has one of theirs",
  buckets: "histograms with buckets that suit their unit, since the conventions give none",
  cap: "labels of free text with at most 100 values, fewer where a metric has many labels; what goes beyond is counted as other",
  unit: "metrics with a word for a unit in braces, since Prometheus' own check refuses their names without one",
  closed: "enums closed over their values, while OpenTelemetry's are open: a value that is not listed is dropped",
  opened: "enums as free text: they say so, or list nothing but a fallback",
  numbers: "enums of numbers or booleans as plain types; what their values mean is under x-otel",
  hashed: "attributes that tell persons apart, with hash: true",
  renamed: "names changed into ones of the language; the original is under x-otel",
  deprecation: "renames to a name that is not here, said in words",
  unseen: "texts without the characters in them that nobody sees",
  summary: "entries without a brief, whose summary says so",
} as const;

export type Decision = keyof typeof DECISIONS;

/** Something that was not carried over. */
export interface LeftOut {
  readonly name: string;
  readonly span: Span;
  /** Why just this one, where the reason alone does not say it. */
  readonly detail?: string;
}

/** Keeps what was left out and decided, so that nothing is lost without a word. */
export class Ledger {
  readonly #left = new Map<Reason, Map<string, LeftOut>>();
  readonly #decided = new Map<Decision, number>();

  /** Notes that something is left out; the same thing for the same reason is noted once, where it was first met. */
  leave(reason: Reason, { value: name, span }: Located<string>, detail?: string): void {
    const known = this.#left.get(reason) ?? new Map<string, LeftOut>();
    this.#left.set(reason, known);
    const key = `${name} ${detail ?? ""}`;
    if (!known.has(key)) known.set(key, { name, span, ...(detail !== undefined && { detail }) });
  }

  decide(decision: Decision): void {
    this.#decided.set(decision, (this.#decided.get(decision) ?? 0) + 1);
  }

  /** What was left out, by reason, in the order of {@link REASONS}. */
  get left(): readonly { readonly reason: Reason; readonly items: readonly LeftOut[] }[] {
    return (Object.keys(REASONS) as Reason[]).flatMap((reason) => {
      const items = this.#left.get(reason);
      return items === undefined ? [] : [{ reason, items: [...items.values()] }];
    });
  }

  /** What was decided, in the order of {@link DECISIONS}. */
  get decided(): readonly { readonly decision: Decision; readonly times: number }[] {
    return (Object.keys(DECISIONS) as Decision[]).flatMap((decision) => {
      const times = this.#decided.get(decision);
      return times === undefined ? [] : [{ decision, times }];
    });
  }
}
