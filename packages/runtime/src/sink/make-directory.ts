import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { errorCode } from "./system-error.ts";

/** Nobody else may look into a directory of logs. */
const MODE = 0o700;

/**
 * Makes a directory and those above it that are missing: up to the first one that is there, then down again, each step once.
 * Node's own `recursive` never comes back where a parent exists and the system says ENOENT all the same, as below `/proc`.
 * @throws {Error} of the system for the one folder that it refuses; ENOTDIR where something else has its name.
 */
export function makeDirectory(path: string): void {
  const missing: string[] = [];
  let folder = path;
  for (; !isMade(folder) && dirname(folder) !== folder; folder = dirname(folder)) missing.push(folder);
  for (const each of missing.reverse()) makeOne(each);
}

/** False when a folder above is missing. */
function isMade(folder: string): boolean {
  try {
    makeOne(folder);
    return true;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false;
    throw error;
  }
}

/** Another process may make it at the same moment, and a system may refuse to make what is there. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder, { mode: MODE });
  } catch (error) {
    if (isDirectory(folder)) return;
    if (errorCode(error) !== "EEXIST") throw error;
    throw Object.assign(new Error(`${folder} is no directory`), { code: "ENOTDIR", syscall: "mkdir" });
  }
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
