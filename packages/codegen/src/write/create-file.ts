import { rmSync, writeFileSync } from "node:fs";
import { diskError } from "./disk-error.ts";

/**
 * Creates a file that is not there yet, even when another process is about to; a part of one does not stay. `shown` is how
 * it is named in messages.
 *
 * @returns whether it was created: what is there already is left as it is.
 * @throws DiskError when it cannot be written.
 */
export function createFile(path: string, shown: string, content: string): boolean {
  let isOurs = false;
  try {
    writeFileSync(path, "", { flag: "wx" });
    isOurs = true;
    writeFileSync(path, content);
    return true;
  } catch (error) {
    if (isOurs) rmSync(path, { force: true });
    if ((error as { code?: string }).code === "EEXIST") return false;
    throw diskError("write", shown, error);
  }
}
