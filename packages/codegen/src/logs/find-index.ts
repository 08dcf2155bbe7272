import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { REGISTRY_INDEX_FILE, type RegistryIndex } from "@logwright/runtime/contract";
import { UsageError } from "../usage-error.ts";
import { isObject } from "./record-reader.ts";

/** What is known of the registry that a log was written with. */
export interface FoundIndex {
  readonly path: string;
  readonly index: RegistryIndex;
  /** Registry files that have changed since, as the index names them: from its folder. */
  readonly stale: readonly string[];
}

/**
 * The index that the user names, or the nearest `generated/registry.index.json` at or above `from`.
 *
 * @throws UsageError when there is none, or it cannot be read
 */
export function findIndex(from: string, named: string | undefined): FoundIndex {
  const path = named === undefined ? nearest(from) : resolve(from, named);
  if (path === undefined)
    throw new UsageError(
      `no generated/${REGISTRY_INDEX_FILE} in ${from} or above; run "logwright generate", or name one with --index`,
    );
  const index = read(path, named ?? path);
  return { path, index, stale: staleSources(index, dirname(path)) };
}

function nearest(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    for (const candidate of [join(folder, REGISTRY_INDEX_FILE), join(folder, "generated", REGISTRY_INDEX_FILE)])
      if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}

function read(path: string, shown: string): RegistryIndex {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(`${shown} cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`);
  }
  const index = parse(text);
  if (index === undefined) throw new UsageError(`${shown} is no registry index of format 1; run "logwright generate"`);
  return index;
}

function parse(text: string): RegistryIndex | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isIndex(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const LISTS = ["sources", "events", "metrics", "spans", "errors"] as const;

/** Whether a document is what the generator writes: other files have a format of that number, too. */
function isIndex(value: unknown): value is RegistryIndex {
  if (!isObject(value) || value["format"] !== 1 || !LISTS.every((list) => Array.isArray(value[list]))) return false;
  const { registry } = value;
  if (!isObject(registry) || !isObject(registry["layout"]) || !isObject(registry["redaction"])) return false;
  return isObject(registry["layout"]["severities"]) && Array.isArray(registry["fields"]);
}

function staleSources(index: RegistryIndex, folder: string): readonly string[] {
  return index.sources
    .filter(([path, sha256]) => {
      const file = join(folder, path);
      if (!existsSync(file)) return false;
      const text = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
      return createHash("sha256").update(text).digest("hex") !== sha256;
    })
    .map(([path]) => path);
}
