/** The parts of a registry with many entries, each of which stands on lines of its own. */
export const SECTIONS = ["events", "metrics"] as const;

export type Section = (typeof SECTIONS)[number];

/** The lines of one entry, its comments included. Offsets into the text, `end` excluded. */
export interface EntryLines {
  readonly section: Section;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the lines of every event and metric, in their order, by looking at where lines begin: an entry goes on until a
 * line stands as far left as its name. That holds of files that the simple reader reads, in which a line belongs to
 * nothing but the lines above it; of any other file the result means nothing. `undefined` when a section stands twice.
 */
export function splitEntries(text: string): readonly EntryLines[] | undefined {
  const found: EntryLines[] = [];
  for (const section of SECTIONS) {
    const [heading, other] = text.matchAll(HEADINGS[section]);
    if (other !== undefined) return undefined;
    if (heading === undefined) continue;
    const start = heading.index + heading[0].length;
    for (const entry of entriesOf(text, start, section)) found.push(entry);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The line of a section, with nothing but space and a comment behind the colon. */
const HEADINGS: Readonly<Record<Section, RegExp>> = {
  events: /^events: *\r?(?:#[^\n]*)?\n/gm,
  metrics: /^metrics: *\r?(?:#[^\n]*)?\n/gm,
};

function entriesOf(text: string, from: number, section: Section): readonly EntryLines[] {
  const said = /^ *(?=[^ \r\n#])/gm;
  said.lastIndex = from;
  const column = said.exec(text)?.[0].length ?? 0;
  if (column === 0) return [];
  const starts: number[] = [];
  const line = new RegExp(`^ {0,${column}}(?=[^ \\r\\n#])`, "gm");
  line.lastIndex = from;
  let end = text.length;
  for (let next = line.exec(text); next !== null; next = line.exec(text)) {
    if (next[0].length < column) {
      end = next.index;
      break;
    }
    starts.push(next.index);
    line.lastIndex = text.indexOf("\n", next.index) + 1 || text.length;
  }
  return starts.map((start, index) => ({ section, start, end: starts[index + 1] ?? end }));
}
