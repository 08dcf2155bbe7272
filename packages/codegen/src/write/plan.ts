import type { OutputFile } from "../emit/emitters.ts";
import { hashOf, manifestOf, manifestPath, ownedFiles } from "./manifest.ts";
import type { Project } from "./project.ts";

/** How a file on disk differs from what the registry says. */
export type Drift =
  /** It is not there. */
  | "missing"
  /** It is as the generator wrote it, from an older registry or by an older generator. */
  | "changed"
  /** Somebody edited it. */
  | "edited"
  /** It holds conflict markers of a merge. */
  | "conflicted"
  /** It was written by the generator, which no longer writes it. */
  | "stale"
  /** The same, and somebody edited it since: it is left alone. */
  | "stale-edited"
  /** It stands where an output belongs, and the generator did not write it. */
  | "foreign";

/** One file that is not as it should be. */
export interface PlannedFile {
  readonly path: string;
  readonly drift: Drift;
  /** What is on disk, where something is. */
  readonly before?: string;
  /** What should be there; absent for what should not. */
  readonly after?: string;
}

const CONFLICT = /^(?:<{7}|>{7}|={7})(?: |$)/m;

/** Compares outputs with the disk. Same files do not appear; the order is that of the outputs, then the stale ones. */
export function planFiles(
  outputs: readonly OutputFile[],
  typescript: string,
  project: Project,
): readonly PlannedFile[] {
  const manifest = manifestOf(outputs, typescript);
  const before = project.read(manifestPath(typescript));
  const owned = ownedFiles(before);
  const planned = outputs.map((output) => compare(output, owned.get(output.path), project));
  if (before !== manifest.content) {
    planned.push({
      path: manifest.path,
      drift: driftOf(before, undefined),
      after: manifest.content,
      ...(before !== undefined && { before }),
    });
  }
  const wanted = new Set([...outputs.map(({ path }) => path), manifest.path]);
  const stale = [...owned]
    .filter(([path]) => !wanted.has(path))
    .map(([path, hashes]) => staleFile(path, hashes, project));
  return [...planned, ...stale].filter((file) => file !== undefined);
}

function compare(output: OutputFile, hashes: readonly string[] | undefined, project: Project): PlannedFile | undefined {
  const before = project.read(output.path);
  if (before === output.content) return undefined;
  const base = { path: output.path, after: output.content, ...(before !== undefined && { before }) };
  if (before !== undefined && hashes === undefined && before !== "") return { ...base, drift: "foreign" };
  return { ...base, drift: driftOf(before, hashes) };
}

function driftOf(before: string | undefined, hashes: readonly string[] | undefined): Drift {
  if (before === undefined) return "missing";
  if (CONFLICT.test(before)) return "conflicted";
  return hashes === undefined || hashes.includes(hashOf(before)) ? "changed" : "edited";
}

function staleFile(path: string, hashes: readonly string[], project: Project): PlannedFile | undefined {
  const before = project.read(path);
  if (before === undefined) return undefined;
  const untouched = hashes.includes(hashOf(before));
  return { path, before, drift: untouched ? "stale" : "stale-edited" };
}
