import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The root of the repository around a folder: the nearest folder at or above it with `.git`, else the folder itself. */
export function repositoryRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return folder;
  }
}
