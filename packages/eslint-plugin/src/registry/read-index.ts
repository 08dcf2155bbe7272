import type { RegistryIndex } from "@logwright/runtime/contract";
import { FileCache } from "./file-cache.ts";
import { knownRegistry, type KnownRegistry } from "./known-registry.ts";

/** An index file, read; or why it cannot be used. */
export type ReadIndex = { readonly registry: KnownRegistry } | { readonly reason: string };

const LISTS = ["sources", "events", "metrics", "spans", "errors"] as const;

const files = new FileCache<ReadIndex>(parse);

/** Reads an index file, or answers from the cache while the file has not changed. `undefined`: there is none. */
export function readIndex(file: string): ReadIndex | undefined {
  try {
    return files.get(file);
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

function parse(text: string, file: string): ReadIndex {
  let index: unknown;
  try {
    index = JSON.parse(text);
  } catch {
    return { reason: "it is not JSON" };
  }
  const reason = whyUnusable(index);
  return reason === undefined ? { registry: knownRegistry(index as RegistryIndex, file) } : { reason };
}

function whyUnusable(index: unknown): string | undefined {
  if (typeof index !== "object" || index === null || !("format" in index)) return "it holds no index";
  const parts = index as Readonly<Record<string, unknown>>;
  if (parts["format"] !== 1)
    return `it is of format ${JSON.stringify(parts["format"])}, and this plugin reads format 1`;
  const lacking = LISTS.find((list) => !Array.isArray(parts[list]));
  if (lacking !== undefined) return `it has no list "${lacking}"`;
  const registry = parts["registry"] as RegistryParts | null | undefined;
  if (!Array.isArray(registry?.fields)) return 'it has no list "registry.fields"';
  return Array.isArray(registry.redaction?.deny) ? undefined : 'it has no list "registry.redaction.deny"';
}

/** What of the registry itself is asked, each of them perhaps of another kind or absent. */
interface RegistryParts {
  readonly fields?: unknown;
  readonly redaction?: { readonly deny?: unknown } | null;
}
