import { readFileSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { replaceFile } from "../run/atomic-file.ts";
import { withFileLock } from "../run/file-lock.ts";
import { makeDirectory } from "../sink/make-directory.ts";

/** A small JSON file that several processes read, change and replace. */
export class JsonDocument<T> {
  readonly path: string;
  readonly #isValid: (value: unknown) => value is T;
  readonly #empty: () => T;
  readonly #setAside: (message: string) => void;

  /** `setAside` hears where a file went that could not be understood. */
  constructor(
    path: string,
    isValid: (value: unknown) => value is T,
    empty: () => T,
    setAside: (message: string) => void,
  ) {
    this.path = path;
    this.#isValid = isValid;
    this.#empty = empty;
    this.#setAside = setAside;
  }

  /** Replaces the document by what `change` makes of it, under a lock, whole or not at all. */
  update(change: (current: T) => T): void {
    makeDirectory(dirname(this.path));
    withFileLock(this.path, () => replaceFile(this.path, `${JSON.stringify(change(this.#read()), undefined, 2)}\n`));
  }

  /** What the file says now. A file that says something else is renamed, never overwritten. */
  #read(): T {
    let text: string;
    try {
      text = readFileSync(this.path, "utf8");
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return this.#empty();
      throw error;
    }
    const value = parse(text);
    if (this.#isValid(value)) return value;
    const aside = `${this.path}.corrupt-${String(Date.now())}-${String(process.pid)}`;
    renameSync(this.path, aside);
    this.#setAside(`${this.path} could not be understood and is kept as ${aside}; a new one was begun`);
    return this.#empty();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
