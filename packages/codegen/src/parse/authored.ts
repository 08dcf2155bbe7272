import type { Located, Named } from "./located.ts";

/*
 * A registry as its author wrote it: members carry the names of the language, every value its place. Nothing is
 * defaulted, renamed or looked up, and anything may be missing, so that one slip does not hide the next.
 */

export type Extensions = Readonly<Record<string, unknown>>;

export interface AuthoredDeprecation {
  readonly reason?: Located<string>;
  readonly renamed_to?: Located<string>;
  readonly note?: Located<string>;
  readonly since?: Located<string>;
  readonly remove_after?: Located<string>;
}

/** Members that stand in the file but do not read, which was reported: they are not missing. */
export interface Unread {
  has(member: string): boolean;
}

export interface AuthoredEntry {
  readonly unread?: Unread;
  readonly summary?: Located<string>;
  readonly note?: Located<string>;
  readonly owner?: Located<string>;
  readonly stability?: Located<string>;
  readonly since?: Located<string>;
  readonly deprecated?: Located<AuthoredDeprecation>;
  readonly extensions?: Extensions;
}

/** `list<int> | null`, taken apart; `$model_id` is a reference. */
export interface AuthoredType {
  readonly shape: "scalar" | "list" | "map";
  readonly type: string;
  readonly nullable: boolean;
}

export interface AuthoredKeyOptions {
  readonly unread?: Unread;
  readonly type?: Located<AuthoredType>;
  readonly summary?: Located<string>;
  readonly note?: Located<string>;
  readonly examples?: readonly Located<string | number | boolean>[];
  readonly values?: readonly Located<string>[];
  readonly allow?: Located<string>;
  readonly hash?: Located<boolean>;
  readonly precision?: Located<number>;
  readonly volatile?: Located<boolean>;
  readonly severities?: readonly Located<string>[];
  readonly deprecated?: Located<AuthoredDeprecation>;
  readonly extensions?: Extensions;
}

/** A data key, field or attribute: defined on the spot, or a reference to a shared attribute. */
export interface AuthoredKey extends AuthoredKeyOptions {
  readonly optional: boolean;
  /** `model_id` of `$model_id`. */
  readonly reference?: Located<string>;
}

export interface AuthoredSample {
  readonly every?: Located<number>;
  readonly by?: Located<string>;
  readonly knob?: Located<string>;
}

export interface AuthoredRateLimit {
  readonly per_second?: Located<number>;
  readonly burst?: Located<number>;
}

export interface AuthoredEvent extends AuthoredEntry {
  readonly severity?: Located<string>;
  readonly method?: Located<string>;
  readonly sample?: Located<AuthoredSample>;
  readonly rate_limit?: Located<AuthoredRateLimit>;
  readonly data?: readonly Named<AuthoredKey>[];
}

export interface AuthoredLabel {
  readonly unread?: Unread;
  readonly optional: boolean;
  readonly values?: readonly Located<string>[] | Located<"errors">;
  readonly max?: Located<number>;
}

export interface AuthoredSource {
  readonly unread?: Unread;
  readonly event?: Located<string>;
  readonly span?: Located<string>;
  readonly severity?: Located<string>;
  readonly value?: Located<string>;
  readonly labels?: readonly Named<Located<string>>[];
}

export interface AuthoredAlert {
  readonly name?: Located<string>;
  readonly when?: Located<string>;
  readonly for?: Located<string>;
  readonly severity?: Located<string>;
  readonly summary?: Located<string>;
}

export interface AuthoredMetric extends AuthoredEntry {
  readonly kind?: Located<string>;
  readonly unit?: Located<string>;
  readonly buckets?: readonly Located<number>[];
  readonly labels?: readonly Named<AuthoredLabel>[];
  readonly from?: readonly Located<AuthoredSource>[];
  readonly process?: Located<string>;
  readonly alert?: readonly Located<AuthoredAlert>[];
}

export interface AuthoredSpan extends AuthoredEntry {
  readonly attributes?: readonly Named<AuthoredKey>[];
}

export interface AuthoredPattern {
  readonly match?: Located<string>;
  readonly where?: Located<string>;
  readonly hardened?: Located<boolean>;
}

export interface AuthoredCaps {
  readonly string?: Located<number>;
  readonly list?: Located<number>;
  readonly map?: Located<number>;
}

export interface AuthoredRedaction {
  readonly strict?: Located<boolean>;
  readonly deny?: readonly Located<string>[];
  readonly patterns?: readonly Named<AuthoredPattern>[];
  readonly caps?: AuthoredCaps;
}

export interface AuthoredRecord {
  readonly timestamp?: Located<string>;
  readonly severity?: Located<string>;
  readonly severities?: readonly Named<Located<string>>[];
  readonly event?: Located<string>;
  readonly run_id?: Located<string | false>;
  readonly component?: Located<string | false>;
  readonly data?: Located<string>;
  readonly deterministic?: Located<boolean>;
  /** The members that stand in the file, in its order. */
  readonly order?: readonly string[];
}

export interface AuthoredRotate {
  readonly bytes?: Located<number>;
  readonly seconds?: Located<number>;
}

export interface AuthoredRuntime {
  readonly stdout?: Located<boolean>;
  readonly durability?: Located<string>;
  readonly rotate?: AuthoredRotate;
}

export interface AuthoredReserved {
  readonly events?: readonly Located<string>[];
  readonly metrics?: readonly Located<string>[];
  readonly keys?: readonly Located<string>[];
}

export interface AuthoredBreak {
  readonly rule?: Located<string>;
  readonly subject?: Located<string>;
  readonly reason?: Located<string>;
  readonly until?: Located<string>;
}

export interface AuthoredOutputs {
  readonly typescript?: Located<string>;
  readonly docs?: Located<string | boolean>;
  readonly schemas?: Located<string | boolean>;
  readonly prometheus?: Located<string | boolean>;
  readonly grafana?: Located<string | boolean>;
  readonly sql?: Located<string | boolean>;
}

export interface AuthoredRegistry {
  readonly unread?: Unread;
  readonly logwright?: Located<number>;
  readonly name?: Located<string>;
  readonly version?: Located<string>;
  readonly logger?: Located<string>;
  readonly owners?: readonly Named<Located<string>>[];
  readonly extends?: readonly Located<string>[];
  readonly record?: AuthoredRecord;
  readonly fields?: readonly Named<AuthoredKey>[];
  readonly attributes?: readonly Named<AuthoredKey>[];
  readonly errors?: readonly Named<AuthoredEntry>[];
  readonly events?: readonly Named<AuthoredEvent>[];
  readonly metrics?: readonly Named<AuthoredMetric>[];
  readonly spans?: readonly Named<AuthoredSpan>[];
  readonly redaction?: AuthoredRedaction;
  readonly runtime?: AuthoredRuntime;
  readonly reserved?: AuthoredReserved;
  readonly breaks?: readonly Located<AuthoredBreak>[];
  readonly outputs?: AuthoredOutputs;
  readonly extensions?: Extensions;
}
