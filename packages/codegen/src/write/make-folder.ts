import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it that are missing, and returns the outermost one that was made, if any: up to the first
 * one that is there, then down again, each step once. Node's own `recursive` never comes back where a parent exists and the
 * system says ENOENT all the same, as below `/proc`.
 * @throws {Error} of the system for the one folder that it refuses.
 */
export function makeFolder(path: string): string | undefined {
  const missing: string[] = [];
  let folder = path;
  let made: string | undefined;
  for (; ; folder = dirname(folder)) {
    const outcome = tryMake(folder);
    if (outcome === "made") made = folder;
    if (outcome !== "parent is missing" || dirname(folder) === folder) break;
    missing.push(folder);
  }
  for (const each of missing.reverse()) {
    if (makeOne(each)) made ??= each;
  }
  return made;
}

function tryMake(folder: string): "made" | "there" | "parent is missing" {
  try {
    return makeOne(folder) ? "made" : "there";
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "parent is missing";
    throw error;
  }
}

/** False when it is there already: another process may make it at the same moment. */
function makeOne(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (isFolder(folder)) return false;
    throw error;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
