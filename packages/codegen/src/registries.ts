import type { Report } from "./diagnostics/diagnostic.ts";
import { diagnostic } from "./diagnostics/diagnostic.ts";
import type { AuthoredRegistry } from "./parse/authored.ts";
import type { Located } from "./parse/located.ts";
import { EntryMemory } from "./parse/entry-memory.ts";
import { parseExcerpt, parseRegistry } from "./parse/registry.ts";
import type { SourceFile } from "./source/source-text.ts";
import { SourceText } from "./source/source-text.ts";

/** Why a registry that another one names cannot be had. */
export interface LoadFailure {
  readonly reason: string;
}

/** Finds a registry that `from` names under `extends:`; the only way out of the compiler. */
export type Load = (specifier: string, from: string) => SourceFile | LoadFailure;

/** One registry file, read. */
export interface RegistryPart {
  /** As it was loaded: the byte order mark is still there. */
  readonly file: SourceFile;
  readonly source: SourceText;
  readonly authored: AuthoredRegistry;
  /** How the registry that extends it names it; absent: it is the one being compiled. */
  readonly origin?: string;
  /** The text without its entries; absent: the entries are not told apart from it. */
  readonly rest?: string;
}

/** What is remembered of each registry file, by its name. */
export type FileMemories = Map<string, EntryMemory>;

/** Many more than anybody has, and few enough to end. */
const MAX_REGISTRIES = 100;

interface Reading {
  readonly load: Load;
  readonly report: Report;
  readonly parts: Map<string, RegistryPart>;
  readonly texts: Map<string, SourceText>;
  readonly memories: FileMemories | undefined;
}

/** What was read: the registry itself first, then those it extends, each once, in the order they are named. */
export interface Registries {
  readonly parts: readonly RegistryPart[];
  readonly texts: ReadonlyMap<string, SourceText>;
}

/** Reads a registry and, through `load`, all that it extends; with `memories`, only what is not remembered. */
export function readRegistries(file: SourceFile, load: Load, report: Report, memories?: FileMemories): Registries {
  const reading: Reading = { load, report, parts: new Map(), texts: new Map(), memories };
  readOne(file, undefined, [], reading);
  return { parts: [...reading.parts.values()], texts: reading.texts };
}

function readOne(
  file: SourceFile,
  named: Located<string> | undefined,
  path: readonly string[],
  reading: Reading,
): void {
  const source = new SourceText(file);
  reading.texts.set(file.file, source);
  const recalled = memoryOf(file, reading)?.read(source, parseExcerpt, reading.report);
  const authored = recalled?.authored ?? parseRegistry(source, reading.report);
  if (authored === undefined) return;
  const origin = named && { origin: named.value };
  reading.parts.set(file.file, { file, source, authored, ...origin, ...(recalled && { rest: recalled.rest }) });
  for (const specifier of authored.extends ?? []) follow(specifier, file.file, [...path, file.file], reading);
}

function memoryOf({ file }: SourceFile, { memories }: Reading): EntryMemory | undefined {
  if (memories === undefined) return undefined;
  const memory = memories.get(file) ?? new EntryMemory();
  memories.set(file, memory);
  return memory;
}

function follow(specifier: Located<string>, from: string, path: readonly string[], reading: Reading): void {
  const { load, report, texts } = reading;
  const loaded =
    texts.size >= MAX_REGISTRIES
      ? { reason: `more than ${MAX_REGISTRIES} registries are extended` }
      : load(specifier.value, from);
  if ("reason" in loaded) {
    const data = { specifier: specifier.value, reason: loaded.reason };
    const help = /^\.\.?\//.test(specifier.value)
      ? undefined
      : { message: "a path begins with ./ or ../; anything else is a package, which must be installed" };
    report(diagnostic("extends/not-found", specifier.span, { data, help }));
    return;
  }
  if (path.includes(loaded.file)) {
    const circle = [...path.slice(path.indexOf(loaded.file)), loaded.file].join(" -> ");
    report(diagnostic("extends/circle", specifier.span, { data: { path: circle } }));
    return;
  }
  if (!texts.has(loaded.file)) readOne(loaded, specifier, path, reading);
}
