import { readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { byCodeUnit } from "../text/code-units.ts";
import { UsageError } from "../usage-error.ts";
import { diskError } from "../write/disk-error.ts";

/** Folders that hold nobody's conventions. */
const OTHERS = /^(?:\..*|node_modules)$/;
const YAML = /\.ya?ml$/i;

/** OpenTelemetry's own registry has 250. */
const MAX_FILES = 20_000;

/**
 * The YAML files at a path or below it, in one order on every machine. Symbolic links are followed, and what was met under
 * another name is not met again: links that lead in a circle end.
 *
 * @throws UsageError, DiskError
 */
export function findYamlFiles(root: string): readonly string[] {
  const kind = attempt(root, () => statSync(root));
  if (kind.isFile()) return [root];
  if (!kind.isDirectory()) throw new UsageError(`${root} is neither a file nor a folder`);
  const found: string[] = [];
  const seen = new Set<string>();
  const waiting = [root];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const at = folder;
    const real = attempt(at, () => realpathSync(at));
    if (seen.has(real)) continue;
    seen.add(real);
    for (const name of attempt(at, () => readdirSync(at))) {
      const path = join(at, name);
      const what = OTHERS.test(name) ? undefined : kindOf(path, YAML.test(name));
      if (what === "folder") waiting.push(path);
      else if (what === "file") found.push(path);
      if (found.length > MAX_FILES) throw new UsageError(`${root} has more than ${MAX_FILES} YAML files`);
    }
  }
  return unique(found.sort(byCodeUnit));
}

/** A link that leads nowhere matters only where conventions should stand. */
function kindOf(path: string, isYaml: boolean): "file" | "folder" | undefined {
  try {
    const what = statSync(path);
    return what.isDirectory() ? "folder" : what.isFile() && isYaml ? "file" : undefined;
  } catch (error) {
    if (isYaml) throw diskError("read", path, error);
    return undefined;
  }
}

/** Of files that are one under several names, the first. */
function unique(paths: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const path of paths) {
    const real = attempt(path, () => realpathSync(path));
    if (!first.has(real)) first.set(real, path);
  }
  return [...first.values()];
}

function attempt<T>(path: string, what: () => T): T {
  try {
    return what();
  } catch (error) {
    throw diskError("read", path, error);
  }
}
