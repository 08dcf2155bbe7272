import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, posix, resolve, sep } from "node:path";
import type { Compilation } from "../compile.ts";
import { readRegistry } from "../compile.ts";
import { messageOf } from "../diagnostics/message.ts";
import { extendedCopy } from "../emit/extended-registries.ts";
import type { Registry } from "../model/registry.ts";
import { parseRegistry } from "../parse/registry.ts";
import type { Load } from "../registries.ts";
import { resolveOutputs } from "../resolve/outputs.ts";
import type { SourceFile } from "../source/source-text.ts";
import { SourceText } from "../source/source-text.ts";
import { printable } from "../text/printable.ts";
import { UsageError } from "../usage-error.ts";
import { extendedLoader, fileInPackage, isPath } from "./load-extended.ts";
import type { RegistryFile } from "./registry-files.ts";
import { readSource, shownPath } from "./registry-files.ts";

/** An earlier version of a registry. */
export interface EarlierVersion {
  readonly registry: Registry;
  /** The texts it was read from, by file; those out of git are called `REF:path`. */
  readonly sources: ReadonlyMap<string, SourceText>;
}

/**
 * The registry as it was: in a file, or in a revision of git.
 *
 * @throws {UsageError} when there is no such file or revision, or the registry had errors then.
 */
export function readEarlier(registry: RegistryFile, against: string, cwd: string): EarlierVersion {
  const file = resolve(cwd, against);
  const isFile = existsSync(file) && statSync(file).isFile();
  const { registry: model, sources, problems } = isFile ? readFromFile(file, against) : readFromGit(registry, against);
  if (model !== undefined) return { registry: model, sources };
  const [first] = problems;
  throw new UsageError(
    `the registry of ${against} has errors${first === undefined ? "" : `; the first: ${messageOf(first)}`}`,
  );
}

function readFromFile(file: string, shown: string): Omit<Compilation, "outputs"> {
  const source = { ...readSource(file, shown), file: basename(file) };
  return readRegistry(source, { load: extendedLoader(dirname(file)) });
}

function readFromGit({ root, name }: RegistryFile, ref: string): Omit<Compilation, "outputs"> {
  const commit = git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`])?.trim();
  if (commit === undefined) throw notFound(root, ref);
  const source = fileOf(root, commit, ref, name);
  if (source === undefined) throw new UsageError(`${name} does not exist in ${ref}`);
  const { typescript } = resolveOutputs(parseRegistry(new SourceText(source), () => {})?.outputs ?? {}, () => {});
  return readRegistry(source, { load: gitLoader({ root, commit, ref, typescript }) });
}

/** Why git has no such revision: there may be no repository to have it. */
function notFound(root: string, ref: string): UsageError {
  const { status, stderr } = spawnSync("git", ["rev-parse", "--git-dir"], { cwd: root, encoding: "utf8" });
  if (status === 0) return new UsageError(`"${ref}" is neither a file nor a revision of git`);
  const said = printable(stderr.trim().split("\n", 1)[0] ?? "");
  return new UsageError(
    `"${ref}" is no file, and git opens no repository at ${root} (${said}); name an earlier registry file`,
  );
}

interface Revision {
  readonly root: string;
  readonly commit: string;
  readonly ref: string;
  /** The folder of generated files, as it was. */
  readonly typescript: string;
}

/**
 * Extended registries out of the same commit: a file from where it lay, one of a package from the copy that lies among the
 * generated files, or from the folder that a workspace links to. What the commit has neither of is read as it is installed now.
 */
function gitLoader({ root, commit, ref, typescript }: Revision): Load {
  const installed = extendedLoader(root);
  const inCommit = (path: string): SourceFile | undefined => fileOf(root, commit, ref, path);
  return (specifier, from) => {
    const isCommitted = from.startsWith(`${ref}:`);
    const folder = posix.dirname(isCommitted ? from.slice(ref.length + 1) : from);
    if (isPath(specifier) && isCommitted)
      return inCommit(posix.join(folder, specifier)) ?? { reason: `there is no such file in ${ref}` };
    const file = isPath(specifier) ? undefined : fileInPackage(specifier);
    const copy = file === undefined ? undefined : inCommit(extendedCopy(typescript, file));
    if (copy !== undefined) return copy;
    const now = installed(specifier, isCommitted ? posix.join(folder, "registry.yaml") : from);
    return ("reason" in now ? undefined : linkedFile(root, now.file, inCommit)) ?? now;
  };
}

/** The file of a package that lies in this repository and is linked into node_modules, as the commit has it. */
function linkedFile(
  root: string,
  file: string,
  inCommit: (path: string) => SourceFile | undefined,
): SourceFile | undefined {
  const linked = realpathSync(resolve(root, file));
  return linked.split(sep).includes("node_modules") ? undefined : inCommit(shownPath(realpathSync(root), linked));
}

function fileOf(root: string, commit: string, ref: string, path: string): SourceFile | undefined {
  const text = git(root, ["cat-file", "blob", `${commit}:./${posix.normalize(path)}`]);
  return text === undefined ? undefined : { file: `${ref}:${path}`, text };
}

/** As long as a registry may be, and more. */
const MAX_BYTES = 64 * 1024 * 1024;

/** What git says; `undefined` when it says no. */
function git(cwd: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync("git", [...args], {
      cwd,
      encoding: "utf8",
      maxBuffer: MAX_BYTES,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw new UsageError("git is not installed; name a file instead");
    return undefined;
  }
}
