import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { Block } from "../source/block.ts";
import type { Piece } from "../source/excerpt.ts";
import { Excerpt } from "../source/excerpt.ts";
import type { SourceText } from "../source/source-text.ts";
import type { AuthoredRegistry } from "./authored.ts";
import type { Named } from "./located.ts";
import type { EntryLines, Section } from "./split-entries.ts";
import { SECTIONS, splitEntries } from "./split-entries.ts";
import { MAX_LENGTH } from "./yaml/limits.ts";

/** The lines of an entry, and what they were read as. */
interface Known {
  readonly block: Block;
  entry?: Named<object>;
}

/** One entry of a text, found by its lines. */
interface Place extends EntryLines {
  readonly text: string;
  readonly known: Known;
  /** Whether its lines have to be read: they are new, or the section would be empty without them. */
  readonly isRead: boolean;
}

/** Reads an excerpt of a registry file; `undefined` when its YAML is not simple. */
export type ReadExcerpt = (excerpt: Excerpt, report: Report) => AuthoredRegistry | undefined;

/** What a file was read as. */
export interface Recalled {
  readonly authored: AuthoredRegistry;
  /** The text without its entries: what decides, beside its own lines, what each of them means. */
  readonly rest: string;
}

/**
 * Remembers the events and metrics of a registry file from one reading to the next. Entries whose lines are the same stay
 * the same objects, and only the rest of the file is read: what a save changed is a small file of its own. An entry of
 * which anything was said is always read anew, so that it is said again.
 */
export class EntryMemory {
  #known: Readonly<Record<Section, ReadonlyMap<string, Known>>> = { events: new Map(), metrics: new Map() };

  /** Reads a file; `undefined`, with nothing reported and nothing forgotten, when it has to be read as a whole. */
  read(source: SourceText, readExcerpt: ReadExcerpt, report: Report): Recalled | undefined {
    const entries = source.text.length > MAX_LENGTH ? undefined : splitEntries(source.text);
    if (entries === undefined) return undefined;
    const places = SECTIONS.flatMap((section) => this.#recognise(section, entries, source));
    places.sort((a, b) => a.start - b.start);
    const said: Diagnostic[] = [];
    const excerpt = new Excerpt(source, piecesOf(source.text, places));
    const read = readExcerpt(excerpt, (problem) => said.push(problem));
    const authored = read && joined(read, places);
    if (authored === undefined) return undefined;
    this.#remember(places, source);
    for (const problem of said) report(problem);
    return { authored, rest: restOf(source.text, places) };
  }

  /** The entries of a section. One at least is read, since a section without entries is another registry. */
  #recognise(section: Section, entries: readonly EntryLines[], source: SourceText): readonly Place[] {
    const places = entries
      .filter((entry) => entry.section === section)
      .map((entry): Place => {
        const text = source.text.slice(entry.start, entry.end);
        const known = this.#known[section].get(text);
        return known === undefined || known.block.blamed
          ? { ...entry, text, known: { block: new Block(source, entry.start) }, isRead: true }
          : { ...entry, text, known, isRead: false };
      });
    const [first, ...others] = places;
    if (first === undefined || places.some(({ isRead }) => isRead)) return places;
    return [{ ...first, isRead: true }, ...others];
  }

  #remember(places: readonly Place[], source: SourceText): void {
    for (const { known, start } of places) known.block.moveTo(source, start);
    const [events, metrics] = SECTIONS.map((section) => {
      const own = places.filter((place) => place.section === section);
      return new Map(own.map(({ text, known }) => [text, known]));
    });
    this.#known = { events: events ?? new Map(), metrics: metrics ?? new Map() };
  }
}

/** The stretches of a text that are read: what is no entry, and the entries that are not known. */
function piecesOf(text: string, places: readonly Place[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, known, isRead } of places) {
    if (start > at) pieces.push({ start: at, end: start });
    if (isRead) pieces.push({ start, end, block: known.block });
    at = end;
  }
  if (at < text.length) pieces.push({ start: at, end: text.length });
  return pieces;
}

/** What was read and what was known, in the order of the text; `undefined` when two entries have one name. */
function joined(read: AuthoredRegistry, places: readonly Place[]): AuthoredRegistry | undefined {
  const sections: Partial<Record<Section, readonly Named<object>[]>> = {};
  for (const section of SECTIONS) {
    const fresh = read[section];
    const own = places.filter((place) => place.section === section);
    if ((fresh?.length ?? 0) !== own.filter(({ isRead }) => isRead).length) return undefined;
    if (fresh === undefined) continue;
    let next = 0;
    const all = own.map(({ known, isRead }) => {
      const found = isRead ? fresh[next++] : undefined;
      return (known.entry ??= found as Named<object>);
    });
    if (new Set(all.map(({ name }) => name.value)).size !== all.length) return undefined;
    sections[section] = all;
  }
  return { ...read, ...sections };
}

function restOf(text: string, places: readonly Place[]): string {
  let rest = "";
  let at = 0;
  for (const { start, end } of places) {
    if (start > at) rest += text.slice(at, start);
    at = end;
  }
  return rest + text.slice(at);
}
