import { closeSync, fstatSync, lstatSync, openSync, readFileSync, readSync, realpathSync, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import type { Content } from "./content.ts";
import { DiskError, diskError } from "./disk-error.ts";

/** The folder below which outputs may be written. */
export class Project {
  /** The folder of the registry, without symbolic links. */
  readonly root: string;

  constructor(root: string) {
    try {
      this.root = realpathSync(root);
    } catch (error) {
      throw diskError("open", root, error);
    }
  }

  /** Where a path of an output really lies. Throws when a symbolic link leads out of the project. */
  locate(path: string): string {
    const wanted = join(this.root, path);
    let existing = wanted;
    while (existing !== this.root && !exists(existing)) existing = dirname(existing);
    const real = follow(existing, path);
    if (real !== this.root && !real.startsWith(this.root + sep)) {
      throw new DiskError(`${path} would lie outside the project: a symbolic link leads to ${real}`);
    }
    return real + wanted.slice(existing.length);
  }

  /** Where a file lies that can be read: a pipe would be waited for without end. */
  #file(path: string): string {
    const place = this.locate(path);
    const found = statSync(place);
    if (!found.isFile() && !found.isDirectory()) throw new DiskError(`${path} is no file; move it away`);
    return place;
  }

  /** Whether a file is there and holds just these bytes. It is read in small pieces: generated files may be large. */
  holds(path: string, content: Content): boolean {
    try {
      return holdsContent(this.#file(path), content);
    } catch (error) {
      if (isMissing(error)) return false;
      throw error instanceof DiskError ? error : diskError("read", path, error);
    }
  }

  /** The bytes of a file, or `undefined` when there is none. */
  read(path: string): Buffer | undefined {
    try {
      return readFileSync(this.#file(path));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error instanceof DiskError ? error : diskError("read", path, error);
    }
  }
}

function holdsContent(path: string, content: Content): boolean {
  const file = openSync(path, "r");
  try {
    if (fstatSync(file).size !== content.size) return false;
    for (const bytes of content.chunks) if (!readsAs(file, bytes)) return false;
    return true;
  } finally {
    closeSync(file);
  }
}

/** Whether the next bytes of a file are these. */
function readsAs(file: number, bytes: Uint8Array): boolean {
  const read = Buffer.allocUnsafe(bytes.length);
  for (let at = 0; at < bytes.length;) {
    const length = readSync(file, read, at, bytes.length - at, null);
    if (length === 0) return false;
    at += length;
  }
  return read.equals(bytes);
}

/** Whether something stands there, be it a link to nowhere. */
function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

function follow(path: string, shown: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (isMissing(error)) throw new DiskError(`${shown} is a symbolic link that leads nowhere`);
    throw diskError("open", shown, error);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
