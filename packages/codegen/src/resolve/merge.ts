import type {
  AuthoredEntry,
  AuthoredEvent,
  AuthoredKey,
  AuthoredMetric,
  AuthoredRecord,
  AuthoredRedaction,
  AuthoredRegistry,
  AuthoredReserved,
  AuthoredSpan,
} from "../parse/authored.ts";
import type { Located, Named } from "../parse/located.ts";
import type { SourceFile } from "../source/source-text.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import type { Declared } from "./declared.ts";

/** A registry and those it extends as one. */
export interface Merged {
  readonly main: AuthoredRegistry;
  /** The beginning of the registry's text: the place of what nobody wrote. */
  readonly root: Span;
  /** As they were read, the main one first. */
  readonly sources: readonly SourceFile[];
  readonly owners: readonly Named<Located<string>>[];
  readonly record: AuthoredRecord;
  readonly fields: readonly Declared<AuthoredKey>[];
  readonly attributes: readonly Declared<AuthoredKey>[];
  readonly errors: readonly Declared<AuthoredEntry>[];
  readonly events: readonly Declared<AuthoredEvent>[];
  readonly metrics: readonly Declared<AuthoredMetric>[];
  readonly spans: readonly Declared<AuthoredSpan>[];
  readonly redaction: AuthoredRedaction;
  readonly reserved: AuthoredReserved;
}

export function mergeRegistries(source: SourceText, main: AuthoredRegistry): Merged {
  return {
    main,
    root: source.span(0),
    sources: [source],
    owners: main.owners ?? [],
    record: main.record ?? {},
    fields: main.fields ?? [],
    attributes: main.attributes ?? [],
    errors: main.errors ?? [],
    events: main.events ?? [],
    metrics: main.metrics ?? [],
    spans: main.spans ?? [],
    redaction: main.redaction ?? {},
    reserved: main.reserved ?? {},
  };
}
