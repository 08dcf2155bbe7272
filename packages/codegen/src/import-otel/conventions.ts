import type { Located } from "../parse/located.ts";
import type { Span } from "../source/span.ts";

// What semantic conventions say, in either of their two formats, before anything of it is followed or judged.

/** A value as it was written: quoted ones are texts. */
export type Example = string | number | boolean;

/** What anything may say of itself. */
export interface Described {
  readonly brief?: string;
  readonly note?: string;
  /** `stable`, `development`, ... as it was written. */
  readonly stability?: string;
  readonly deprecated?: Deprecated;
  /** Its authors do not want code to be generated of it. */
  readonly excluded: boolean;
}

export interface Deprecated {
  readonly reason: string;
  readonly renamedTo?: string;
  readonly note?: string;
}

/** `string`, `int[]`, `template[string]`, ... as it was written, or an enum. */
export type ValueType =
  | { readonly kind: "plain"; readonly name: string }
  | { readonly kind: "enum"; readonly members: readonly Member[]; readonly open: boolean };

/** One value of an enum. */
export interface Member {
  readonly id: string;
  readonly value: Example;
}

/** The declaration of an attribute. */
export interface Attribute extends Described {
  readonly name: Located<string>;
  readonly type: ValueType;
  readonly examples: readonly Example[];
}

/** How much an attribute is needed where it is used. */
export type Requirement = "required" | "conditionally_required" | "recommended" | "opt_in";

/** A group's use of an attribute, with what it says of it otherwise than the declaration. */
export interface AttributeUse {
  readonly name: Located<string>;
  /** Absent: as the groups say that it is taken over from, else recommended. */
  readonly requirement?: Requirement;
  readonly refined?: Refinement;
}

/** What a use says otherwise than the declaration. */
export interface Refinement {
  readonly brief?: string;
  readonly note?: string;
  readonly examples?: readonly Example[];
}

export type GroupKind = "attribute_group" | "entity" | "event" | "metric" | "span";

/** A field of an event's body. */
export interface BodyField extends Attribute {
  readonly requirement?: Requirement;
}

/** A group of attributes, or a signal that has one. */
export interface Group extends Described {
  readonly kind: GroupKind;
  readonly id: Located<string>;
  /** What the signal is called; of a group that is none, its id. */
  readonly name: Located<string>;
  /** Ids of the groups whose attributes it takes over; of one attribute, the last says more. */
  readonly parents: readonly Located<string>[];
  readonly uses: readonly AttributeUse[];
  /** It says more of a signal that is declared elsewhere, the first of its parents. */
  readonly refinement: boolean;
  readonly instrument?: Located<string>;
  readonly unit?: Located<string>;
  readonly spanKind?: string;
  readonly body?: { readonly fields: readonly BodyField[]; readonly span: Span };
}

/** Something that was read and is not told apart further: a section or a type of group that is unknown here. */
export interface Unread {
  readonly what: "imports" | "section" | "groupType";
  readonly name: Located<string>;
}

/** All that was read. */
export interface Conventions {
  readonly attributes: readonly Attribute[];
  readonly groups: readonly Group[];
  readonly unread: readonly Unread[];
  /** Of the first manifest that has one. */
  readonly schemaUrl?: string;
  /** How many files hold conventions. */
  readonly files: number;
}
