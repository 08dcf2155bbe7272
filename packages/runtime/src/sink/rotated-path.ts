import { closeSync, openSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { writerName } from "../lifecycle/writer-name.ts";
import { errorCode } from "./system-error.ts";

/**
 * Takes the name that a full file gets: `run-7.20261121T095312123Z-4711.jsonl`. Names sort by time; process and thread make
 * them unique among those who write the file, a counter among those of one millisecond or of a clock that was set back. An
 * empty file holds the place, because in two containers two processes may have one number; renaming puts the full one there.
 *
 * @throws the system's error when no file can be made in the directory.
 */
export function takeRotatedPath(path: string, nowMs: number): string {
  const extension = extname(path);
  const stamp = new Date(nowMs).toISOString().replace(/[-:.]/g, "");
  const stem = join(dirname(path), `${basename(path, extension)}.${stamp}-${writerName()}`);
  let candidate = `${stem}${extension}`;
  for (let count = 1; !take(candidate); count++) candidate = `${stem}-${count}${extension}`;
  return candidate;
}

/** Whether the name was free and is now ours. */
function take(path: string): boolean {
  try {
    closeSync(openSync(path, "wx", 0o600));
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}
