import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { errorCode } from "./system-error.ts";

/** Nobody else may look into a directory of logs. */
const MODE = 0o700;

/**
 * Makes a directory and those above it that are missing.
 * @throws {Error} of the system, in its own words: of a file in the directory's place Node says EEXIST, and of a read-only file
 * system its recursive mkdir says ENOENT, which sends people looking for a missing folder, so that the one call that fails is
 * made again by itself.
 */
export function makeDirectory(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: MODE });
  } catch (error) {
    if (errorCode(error) === "EEXIST")
      throw Object.assign(new Error(`${path} is no directory`), { code: "ENOTDIR", syscall: "mkdir" });
    if (errorCode(error) !== "ENOENT") throw error;
    mkdirSync(firstMissing(path), { mode: MODE });
    throw error;
  }
}

function firstMissing(path: string): string {
  let missing = path;
  while (!existsSync(dirname(missing)) && dirname(missing) !== missing) missing = dirname(missing);
  return missing;
}
