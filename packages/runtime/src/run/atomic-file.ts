import { Buffer } from "node:buffer";
import { closeSync, constants, fsyncSync, openSync, renameSync, unlinkSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";

let written = 0;

/** `.metadata.json.4711.0.tmp`: the dot hides it, the process id tells whose it was. */
const TEMPORARY = /^\..+\.(\d+)\.\d+\.tmp$/;

/** The id of the process that left this temporary file, or undefined for a file of another kind. */
export function temporaryOwner(fileName: string): number | undefined {
  const owner = TEMPORARY.exec(fileName)?.[1];
  return owner === undefined ? undefined : Number(owner);
}

/**
 * Replaces a file whole: a reader, and a start after SIGKILL or a power cut, finds the old bytes or the new ones and never a
 * part. Throws what the file system throws; the old file is then untouched.
 */
export function replaceFile(path: string, content: string | Uint8Array, mode: number = 0o600): void {
  const temporary = join(dirname(path), `.${basename(path)}.${String(process.pid)}.${String(written++)}.tmp`);
  try {
    writeNew(temporary, typeof content === "string" ? Buffer.from(content, "utf8") : content, mode);
    renameSync(temporary, path);
  } catch (error) {
    removeIfThere(temporary);
    throw error;
  }
  syncDirectory(dirname(path));
}

function writeNew(path: string, bytes: Uint8Array, mode: number): void {
  const fd = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, mode);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never made, or the disk is gone with it: the first error is the one to tell.
  }
}

/** Makes the rename itself durable; file systems that cannot sync a folder are left at that. */
function syncDirectory(path: string): void {
  let fd: number | undefined;
  try {
    fd = openSync(path, constants.O_RDONLY);
    fsyncSync(fd);
  } catch {
    // The file is in place; only its survival of a power cut is less certain.
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}
