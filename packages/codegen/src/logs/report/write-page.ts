import { renameSync, rmSync, writeFileSync } from "node:fs";
import { diskError } from "../../write/disk-error.ts";

/** Writes a file whole or not at all. @throws DiskError */
export function writeFileAtomically(path: string, content: string): void {
  const temporary = `${path}.${String(process.pid)}.tmp`;
  try {
    writeFileSync(temporary, content, { mode: 0o600 });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw diskError("write", path, error);
  }
}
