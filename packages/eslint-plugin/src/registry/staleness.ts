import { createHash } from "node:crypto";
import { relative, resolve } from "node:path";
import { FileCache } from "./file-cache.ts";
import type { KnownRegistry } from "./known-registry.ts";

const hashes = new FileCache(sha256WithLf);

/** The registry file whose text is not what the index was made from, relative to `cwd`; `undefined` when all agree. */
export function changedSource(registry: KnownRegistry, cwd: string): string | undefined {
  for (const [path, sha256] of registry.index.sources) {
    const file = resolve(registry.folder, path);
    const actual = hashOf(file);
    // A source that is not there is no contradiction: an installed package may bring its index alone.
    if (actual !== undefined && actual !== sha256) return relative(cwd, file).replaceAll("\\", "/");
  }
  return undefined;
}

function hashOf(file: string): string | undefined {
  try {
    return hashes.get(file);
  } catch {
    return undefined;
  }
}

function sha256WithLf(text: string): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
}
