import { statSync } from "node:fs";
import type { OutputFile } from "../emit/emitters.ts";
import { Content } from "./content.ts";

interface Written {
  readonly hash: string;
  readonly stamp: string;
}

/**
 * Remembers, from one run to the next, what lies on the disk and who put it there, so that a file that nobody touched
 * since need not be read. A file is untouched when it is the same one, as long as it was, last changed when it was.
 */
export class WrittenFiles {
  readonly #files = new Map<string, Written>();
  readonly #contents = new WeakMap<OutputFile, Content>();

  /** The hash of what a file holds that looks like this, when it was written or read here and nobody touched it since. */
  hashAt(path: string, stamp: string | undefined): string | undefined {
    const written = this.#files.get(path);
    return written?.stamp === stamp ? written?.hash : undefined;
  }

  /** Remembers what a file holds; `stamp` was taken before anybody else could change it. */
  set(path: string, hash: string, stamp: string | undefined): void {
    if (stamp === undefined) this.#files.delete(path);
    else this.#files.set(path, { hash, stamp });
  }

  /** What an output holds. The same object has the same bytes, which are hashed once. */
  contentOf(output: OutputFile): Content {
    const known = this.#contents.get(output) ?? new Content(output);
    this.#contents.set(output, known);
    return known;
  }
}

/** Which file lies at a path, how long it is and when it was last changed; `undefined` when that cannot be said. */
export function stampOf(path: string): string | undefined {
  try {
    const { dev, ino, size, mtimeNs } = statSync(path, { bigint: true });
    return [dev, ino, size, mtimeNs].join(" ");
  } catch {
    return undefined;
  }
}

/** Which file lies at a path, whatever it is called there; `undefined` when there is none. */
export function placeOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return [dev, ino].join(" ");
  } catch {
    return undefined;
  }
}
