import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
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
import type { RegistryPart } from "../registries.ts";
import type { SourceFile } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import type { Declared } from "./declared.ts";
import { mergeRedaction } from "./merge-redaction.ts";
import type { Redefine } from "./redefinition.ts";
import { redefineEntry, redefineEvent, redefineKey, redefineOwner, redefineSpan } from "./redefinition.ts";

/** A registry and those it extends as one. */
export interface Merged {
  readonly main: AuthoredRegistry;
  /** The beginning of the registry's text: the place of what nobody wrote. */
  readonly root: Span;
  /** As they were read, the main one first. */
  readonly sources: readonly SourceFile[];
  /** One of the registries was imported from OpenTelemetry, and may have its dotted keys. */
  readonly imported: boolean;
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

/** Merges a registry (the first part) with those it extends; `undefined` when it could not be read. */
export function mergeRegistries(parts: readonly RegistryPart[], report: Report): Merged | undefined {
  const [first] = parts;
  if (first === undefined || first.origin !== undefined) return undefined;
  for (const part of parts) checkFormat(part.authored, report);
  const bases = parts.slice(1);
  const inOrder = [...bases, first];
  const imported = parts.some(isImported);
  if (!imported && !parts.some(({ authored }) => (authored.events?.length ?? 0) > 0 || authored.unread?.has("events")))
    reportNoEvents(first, report);
  const entries = <T>(
    what: string,
    pick: (registry: AuthoredRegistry) => readonly Named<T>[] | undefined,
    redefine: Redefine<T>,
  ): readonly Declared<T>[] => mergeEntries(what, inOrder, pick, redefine, report);
  const attributes = entries("Attribute", ({ attributes }) => attributes, redefineKey);
  const shared = new Map(attributes.map(({ name, body }) => [name.value, body]));
  return {
    main: first.authored,
    root: first.source.span(0),
    sources: parts.map(({ file }) => file),
    imported,
    owners: entries("Owner", ({ owners }) => owners, redefineOwner),
    record: inOrder.findLast(({ authored }) => authored.record !== undefined)?.authored.record ?? {},
    fields: entries("Field", ({ fields }) => fields, redefineKey),
    attributes,
    errors: entries("Error code", ({ errors }) => errors, redefineEntry),
    events: entries("Event", ({ events }) => events, redefineEvent(shared)),
    metrics: entries<AuthoredMetric>("Metric", ({ metrics }) => metrics, redefineEntry),
    spans: entries("Span", ({ spans }) => spans, redefineSpan(shared)),
    redaction: mergeRedaction(
      inOrder.map(({ authored }) => authored.redaction ?? {}),
      report,
    ),
    reserved: mergeReserved(inOrder.map(({ authored }) => authored.reserved ?? {})),
  };
}

/** Whether a registry was imported from OpenTelemetry. One of attributes or metrics alone is there to be extended. */
export function isImported({ authored }: RegistryPart): boolean {
  return authored.extensions?.["x-imported"] === "opentelemetry";
}

function reportNoEvents({ source, authored }: RegistryPart, report: Report): void {
  const span = authored.name?.span ?? source.span(0);
  const help = { message: "declare at least one event under events:" };
  report(diagnostic("shape/missing-key", span, { data: { what: "the registry", name: "events" }, help }));
}

function checkFormat({ logwright }: AuthoredRegistry, report: Report): void {
  if (logwright === undefined || logwright.value === 1) return;
  const help = { message: "write logwright: 1", replacement: "1" };
  report(diagnostic("registry/format", logwright.span, { data: { actual: logwright.value }, help }));
}

function mergeEntries<T>(
  what: string,
  parts: readonly RegistryPart[],
  pick: (registry: AuthoredRegistry) => readonly Named<T>[] | undefined,
  redefine: Redefine<T>,
  report: Report,
): readonly Declared<T>[] {
  const [first, ...others] = parts;
  if (first !== undefined && others.length === 0) return pick(first.authored) ?? [];
  const merged = new Map<string, Declared<T>>();
  for (const { authored, origin } of parts) {
    for (const entry of pick(authored) ?? []) {
      const name = entry.name.value;
      const before = merged.get(name);
      if (before === undefined) {
        merged.set(name, { ...entry, ...(origin !== undefined && { origin }) });
        continue;
      }
      const redefined = redefine(before.body, entry.body);
      if (redefined.problem === undefined) merged.set(name, { ...before, body: redefined.body });
      else reportRedefinition(what, entry, before, redefined.problem, report);
    }
  }
  return [...merged.values()];
}

function reportRedefinition(
  what: string,
  entry: Named<unknown>,
  before: Declared<unknown>,
  problem: string,
  report: Report,
): void {
  report(
    diagnostic("extends/redefinition", entry.name.span, {
      data: { what, name: entry.name.value, origin: before.origin ?? "this registry", problem },
      notes: [{ message: "first declared", span: before.name.span }],
    }),
  );
}

function mergeReserved(all: readonly AuthoredReserved[]): AuthoredReserved {
  return {
    events: all.flatMap(({ events }) => events ?? []),
    metrics: all.flatMap(({ metrics }) => metrics ?? []),
    keys: all.flatMap(({ keys }) => keys ?? []),
  };
}
