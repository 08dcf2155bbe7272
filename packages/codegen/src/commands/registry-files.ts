import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { SourceFile } from "../source/source-text.ts";
import { UsageError } from "../usage-error.ts";
import { diskError } from "../write/disk-error.ts";
import type { Invocation } from "./command.ts";

/** The registry of a project, found. */
export interface RegistryFile {
  /** The project's root: the folder of the registry. */
  readonly root: string;
  /** The registry's name in that folder. */
  readonly name: string;
}

const DEFAULT_NAME = "registry.yaml";

/** The registry that the user names, or the nearest registry.yaml at or above `cwd`. */
export function findRegistry(cwd: string, named: string | undefined): RegistryFile {
  if (named !== undefined) {
    const path = resolve(cwd, named);
    if (!existsSync(path)) throw new UsageError(`${named} does not exist`);
    return { root: dirname(path), name: basename(path) };
  }
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, DEFAULT_NAME))) return { root: folder, name: DEFAULT_NAME };
    if (dirname(folder) === folder) break;
  }
  throw new UsageError(
    `no ${DEFAULT_NAME} in ${cwd} or above; make one with "logwright init" or name one with --registry`,
  );
}

/** The same, and the process is made ready for a registry of its size, see {@link Invocation}. */
export function openRegistry({ cwd, values, readyFor }: Invocation): RegistryFile {
  const registry = findRegistry(cwd, values["registry"]);
  readyFor?.(statSync(join(registry.root, registry.name), { throwIfNoEntry: false })?.size ?? 0);
  return registry;
}

/** More bytes than this are not even read: no registry has them. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Reads a registry file as UTF-8, refusing anything else. `shown` is how it is named in messages. */
export function readSource(path: string, shown: string): SourceFile {
  let bytes: Buffer;
  try {
    if (statSync(path).size > MAX_BYTES) throw new UsageError(`${shown} is larger than ${MAX_BYTES} bytes`);
    bytes = readFileSync(path);
  } catch (error) {
    throw error instanceof UsageError ? error : diskError("read", shown, error);
  }
  try {
    return { file: shown, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    throw new UsageError(`${shown} is not UTF-8 text`);
  }
}

/**
 * The way from `root` to a path, with `/`. It goes into generated files, which must be the same in every checkout: a
 * package that is installed above the root, as in a workspace, is `../../node_modules/…`. Absolute on another drive only.
 */
export function shownPath(root: string, path: string): string {
  const way = relative(root, path);
  return isAbsolute(way) ? path : way.split(sep).join("/");
}
