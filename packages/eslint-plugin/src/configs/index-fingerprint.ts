import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findIndex } from "../registry/find-index.ts";
import { sha256 } from "../registry/manifest.ts";

/**
 * A short hash of the index at or above the working directory. Configs carry it in their settings, and ESLint's cache keys
 * on settings: when the index changes, what the cache knows of any file no longer holds.
 */
export function indexFingerprint(cwd: string): string {
  const file = findIndex(join(cwd, "eslint.config.js"), cwd, {});
  try {
    return file === undefined ? "no index" : sha256(readFileSync(file, "utf8")).slice(0, 16);
  } catch {
    return "unreadable";
  }
}
