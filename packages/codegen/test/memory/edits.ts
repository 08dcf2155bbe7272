import fc from "fast-check";
import { PIECES } from "../parse/mutants.ts";

/** One edit of a text; the numbers decide where, as parts of its length. */
export interface Edit {
  readonly kind: keyof typeof EDITS;
  readonly at: number;
  readonly to: number;
  readonly piece: string;
}

const lineOf = (lines: readonly string[], part: number): number => Math.floor(part * lines.length);

/** The lines of an entry around a place: from one that is indented by two to the next. */
function entryAt(lines: readonly string[], part: number): readonly [start: number, end: number] {
  const isHead = (line: string): boolean => /^(?: {2})?[^ #\n]/.test(line);
  let start = lineOf(lines, part);
  while (start > 0 && !isHead(lines[start] ?? "")) start -= 1;
  let end = start + 1;
  while (end < lines.length && !isHead(lines[end] ?? "")) end += 1;
  return [start, end];
}

function onLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split("\n");
  change(lines);
  return lines.join("\n");
}

const EDITS = {
  insert: (text, { at, piece }) => {
    const place = Math.floor(at * text.length);
    return text.slice(0, place) + piece + text.slice(place);
  },
  cut: (text, { at, to }) => {
    const place = Math.floor(at * text.length);
    return text.slice(0, place) + text.slice(place + 1 + Math.floor(to * 20));
  },
  dropLine: (text, { at }) => onLines(text, (lines) => void lines.splice(lineOf(lines, at), 1)),
  repeatLine: (text, { at }) =>
    onLines(text, (lines) => void lines.splice(lineOf(lines, at), 0, lines[lineOf(lines, at)] ?? "")),
  comment: (text, { at }) =>
    onLines(text, (lines) => void lines.splice(lineOf(lines, at), 0, `${at < 0.5 ? "    " : ""}# ${at}`)),
  dropEntry: (text, { at }) =>
    onLines(text, (lines) => {
      const [start, end] = entryAt(lines, at);
      lines.splice(start, end - start);
    }),
  moveEntry: (text, { at, to }) =>
    onLines(text, (lines) => {
      const [start, end] = entryAt(lines, at);
      const taken = lines.splice(start, end - start);
      lines.splice(entryAt(lines, to)[0], 0, ...taken);
    }),
  copyEntry: (text, { at, to, piece }) =>
    onLines(text, (lines) => {
      const [start, end] = entryAt(lines, at);
      const copy = lines.slice(start, end);
      if (to < 0.8) copy[0] = (copy[0] ?? "").replace(/:/, `_${piece.length}${Math.floor(to * 9)}:`);
      lines.splice(end, 0, ...copy);
    }),
  renameWord: (text, { at, to }) => {
    const words = [...text.matchAll(/[a-z_]{3,}/g)];
    const word = words[Math.floor(at * words.length)];
    const other = words[Math.floor(to * words.length)]?.[0] ?? "other";
    if (word === undefined) return text;
    return text.slice(0, word.index) + other + text.slice(word.index + word[0].length);
  },
  renameEverywhere: (text, { at, to }) => {
    const words = text.match(/[a-z_]{3,}/g) ?? [];
    return text.replaceAll(words[Math.floor(at * words.length)] ?? "\0", `word${Math.floor(to * 9)}`);
  },
  nothing: (text) => text,
} satisfies Record<string, (text: string, edit: Edit) => string>;

/** The text after an edit. */
export function edited(text: string, edit: Edit): string {
  return EDITS[edit.kind](text, edit);
}

const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

export const anEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[])),
  at: part,
  to: part,
  piece: fc.constantFrom(...PIECES),
});
