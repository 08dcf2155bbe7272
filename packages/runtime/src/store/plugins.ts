import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { registerLogStore, type LogStoreKind } from "./kinds.ts";
import { isMap } from "./params.ts";

/**
 * Imports a plugin named in a configuration in `directory`: a path that begins with `.`, or a package installed there. It
 * registers its kinds while it is imported, or exports them as `logStores`. Returns what went wrong, or undefined.
 */
export async function importPlugin(specifier: string, directory: string): Promise<string | undefined> {
  const file = resolvePlugin(specifier, directory);
  if (file === undefined) return "there is no such file or package";
  try {
    const plugin = (await import(pathToFileURL(file).href)) as { readonly logStores?: unknown };
    if (Array.isArray(plugin.logStores)) for (const kind of plugin.logStores) registerLogStore(kind as LogStoreKind);
    return undefined;
  } catch (error) {
    return `importing it ended with ${error instanceof Error ? `${error.name}: ${error.message.split("\n", 1)[0] ?? ""}` : "something that is no error"}`;
  }
}

function resolvePlugin(specifier: string, directory: string): string | undefined {
  if (/^\.{0,2}\//.test(specifier)) {
    const file = resolve(directory, specifier);
    return existsSync(file) ? file : undefined;
  }
  try {
    return createRequire(join(directory, "noop.js")).resolve(specifier);
  } catch {
    return resolveEsm(specifier, directory);
  }
}

/** A package whose exports have an "import" condition only: `require` does not find it, so its package.json is read. */
function resolveEsm(specifier: string, directory: string): string | undefined {
  const [, name, rest] = /^(@[^/]+\/[^/]+|[^/]+)(\/.*)?$/.exec(specifier) ?? [];
  if (name === undefined) return undefined;
  for (let at = directory; ; at = dirname(at)) {
    const folder = join(at, "node_modules", name);
    if (existsSync(join(folder, "package.json"))) return exportedFile(folder, rest === undefined ? "." : `.${rest}`);
    if (dirname(at) === at) return undefined;
  }
}

function exportedFile(folder: string, subpath: string): string | undefined {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { exports?: unknown };
  const entry =
    isMap(exports) && Object.keys(exports).some((key) => key.startsWith("."))
      ? exports[subpath]
      : subpath === "."
        ? exports
        : undefined;
  const target = underConditions(entry);
  return target === undefined ? undefined : join(folder, target);
}

/** The first target that Node would take for an import. */
function underConditions(entry: unknown): string | undefined {
  if (typeof entry === "string") return entry;
  if (!isMap(entry)) return undefined;
  for (const [condition, target] of Object.entries(entry)) {
    if (!["node", "import", "module-sync", "default"].includes(condition)) continue;
    const found = underConditions(target);
    if (found !== undefined) return found;
  }
  return undefined;
}
