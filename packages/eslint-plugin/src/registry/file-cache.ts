import { readFileSync, statSync } from "node:fs";

interface Entry<Value> {
  readonly mtimeMs: number;
  readonly size: number;
  readonly value: Value;
}

/**
 * What a file says, worked out once and again whenever the file's time or size changes. A long-lived editor session
 * stays right without a watcher, and a file is never read twice in one run.
 */
export class FileCache<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #derive: (text: string, file: string) => Value;

  /** `derive` must not throw. */
  constructor(derive: (text: string, file: string) => Value) {
    this.#derive = derive;
  }

  /** `undefined` when there is no such file, or it cannot be read. */
  get(file: string): Value | undefined {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined || !stats.isFile()) {
      this.#entries.delete(file);
      return undefined;
    }
    const known = this.#entries.get(file);
    if (known !== undefined && known.mtimeMs === stats.mtimeMs && known.size === stats.size) return known.value;
    const value = this.#derive(readFileSync(file, "utf8"), file);
    this.#entries.set(file, { mtimeMs: stats.mtimeMs, size: stats.size, value });
    return value;
  }
}

/** `file` when it can be asked for its status, whatever it is; a folder without permission is nothing. */
export function fileExists(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}
