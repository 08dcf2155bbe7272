import { Fragments } from "./emit/fragments.ts";
import type { LogEvent } from "./model/registry.ts";
import type { FileMemories, RegistryPart } from "./registries.ts";
import { KnownEntries } from "./resolve/known-entries.ts";

/** What is remembered of the entries of a registry. It holds as long as nothing but entries is edited. */
export class Surroundings {
  readonly known: KnownEntries = new KnownEntries();
  /** Events of which no check that looks at one event had anything to say. */
  readonly checked: WeakSet<LogEvent> = new WeakSet();
  readonly fragments: Fragments = new Fragments();
}

/**
 * What one compilation of a registry leaves to the next: entries whose lines are the same stay the same objects through
 * all stages, and what was made of an object need not be made again. It decides what a compilation costs, never what it
 * says. Spans of an earlier compilation move along with the text.
 */
export class Memory {
  readonly files: FileMemories = new Map();
  #text: string | undefined;
  #current: Surroundings = new Surroundings();

  /** What holds in the surroundings that these files are; what held in others is forgotten. */
  within(parts: readonly RegistryPart[]): Surroundings {
    // A file that says something twice is likely to be mended soon: what is known is left for then.
    if (parts[0]?.rest === undefined) return new Surroundings();
    const text = JSON.stringify(parts.map(({ file, origin, rest }) => [file.file, origin, rest ?? file.text]));
    if (text !== this.#text) this.#current = new Surroundings();
    this.#text = text;
    return this.#current;
  }
}
