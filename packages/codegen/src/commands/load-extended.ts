import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Load } from "../registries.ts";
import { pathProblem } from "../text/output-path.ts";
import { readSource, shownPath } from "./registry-files.ts";

/**
 * Finds extended registries on disk: a path that begins with `.` from the file that names it, anything else as an npm
 * package with a registry.yaml, or a file of one. Packages are looked for as Node does, in node_modules upwards, also from
 * where a linked package really lies, but without `exports`, since a registry is data and runs nothing.
 */
export function extendedLoader(root: string): Load {
  return (specifier, from) => {
    const folder = dirname(resolve(root, from));
    const path = isPath(specifier) ? join(folder, specifier) : packageFile(specifier, folder);
    if (path === undefined) return { reason: "no installed package has it" };
    // A copy of it goes among the generated files.
    const problem = isPath(specifier) ? undefined : pathProblem(`./${fileInPackage(specifier) ?? ""}`);
    if (problem !== undefined) return { reason: `its path ${problem}` };
    if (!existsSync(path)) return { reason: "there is no such file" };
    if (!statSync(path).isFile()) return { reason: "it is no file" };
    try {
      return readSource(path, shownPath(root, path));
    } catch (error) {
      return { reason: (error as Error).message };
    }
  };
}

/** Whether a registry is named by a path, and not as one of an installed package. */
export function isPath(specifier: string): boolean {
  return /^\.\.?\//.test(specifier);
}

const PACKAGE = /^((?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*)(\/.+)?$/;

/** The file that a specifier names, as `package/path`; `undefined` when it names none. */
export function fileInPackage(specifier: string): string | undefined {
  const [, name, inside = "/registry.yaml"] = PACKAGE.exec(specifier) ?? [];
  return name === undefined || inside.split("/").includes("..") ? undefined : `${name}${inside}`;
}

function packageFile(specifier: string, folder: string): string | undefined {
  const file = fileInPackage(specifier);
  if (file === undefined) return undefined;
  // Beside the link first: its path is the same on every machine. pnpm puts what a package needs beside the real one.
  return upwards(file, folder) ?? (existsSync(folder) ? upwards(file, realpathSync(folder)) : undefined);
}

function upwards(file: string, folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const candidate = join(at, "node_modules", file);
    if (existsSync(candidate)) return candidate;
    if (dirname(at) === at) return undefined;
  }
}
