import type { OutputFile } from "../emit/emitters.ts";
import { Content } from "./content.ts";
import { DiskError } from "./disk-error.ts";
import { hashesOf, manifestOf, manifestPath, ownedFiles } from "./manifest.ts";
import type { Project } from "./project.ts";
import type { WrittenFiles } from "./written-files.ts";
import { placeOf, stampOf } from "./written-files.ts";

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
  | "foreign"
  /** The disk does not let it be looked at. */
  | "unreadable";

/** One file that is not as it should be. */
export interface PlannedFile {
  readonly path: string;
  readonly drift: Drift;
  /** What is on disk, where something is; not read when it is known to be as the generator wrote it. */
  readonly before?: Buffer;
  /** What should be there; absent for what should not. */
  readonly after?: Content;
  /** Why it is unreadable. */
  readonly problem?: DiskError;
}

const CONFLICT = /^(?:<{7}|>{7}|={7})(?: |$)/m;

/**
 * Compares outputs with the disk. Same files do not appear; the order is that of the outputs, then the stale ones, then
 * the manifest. Each file is compared as it is asked for, so that only one of them need be in memory. `written`: what is
 * known of the disk.
 */
export function* planFiles(
  outputs: Iterable<OutputFile>,
  typescript: string,
  project: Project,
  written?: WrittenFiles,
): Generator<PlannedFile, void> {
  const before = project.read(manifestPath(typescript));
  const owned = ownedFiles(before?.toString());
  const hashes: (readonly [path: string, hash: string])[] = [];
  for (const output of outputs) {
    const { path } = output;
    const after = written?.contentOf(output) ?? new Content(output);
    const { hash } = after;
    hashes.push([path, hash]);
    const planned = readable(path, () => {
      const stamp = written && stampOf(project.locate(path));
      const known = written?.hashAt(path, stamp);
      const isOurs = known !== undefined && owned.get(path)?.includes(known) === true;
      if (isOurs) return known === hash ? undefined : { path, drift: "changed", after };
      const compared = compare(path, after, owned.get(path), project);
      if (compared === undefined) written?.set(path, hash, stamp);
      return compared;
    });
    if (planned !== undefined) yield planned;
  }
  const manifest = manifestOf(hashes, typescript);
  const wanted = new Set([...hashes.map(([path]) => path), manifest.path]);
  for (const [path, ownedHashes] of owned) {
    if (wanted.has(path)) continue;
    const stale = readable(path, () =>
      isAnyOf(wanted, path, project) ? undefined : staleFile(path, ownedHashes, project),
    );
    if (stale !== undefined) yield stale;
  }

  const after = new Content(manifest);
  const changed = compareBytes(manifest.path, before, after, undefined);
  if (changed !== undefined) yield changed;
}

/** What a look at a file tells, be it that it cannot be looked at: the other files are told of all the same. */
function readable(path: string, look: () => PlannedFile | undefined): PlannedFile | undefined {
  try {
    return look();
  } catch (problem) {
    if (problem instanceof DiskError) return { path, drift: "unreadable", problem };
    throw problem;
  }
}

function compare(
  path: string,
  after: Content,
  hashes: readonly string[] | undefined,
  project: Project,
): PlannedFile | undefined {
  if (project.holds(path, after)) return undefined;
  const compared = compareBytes(path, project.read(path), after, hashes);
  const isForeign = hashes === undefined && compared?.before !== undefined && compared.before.length > 0;
  return isForeign ? { ...compared, drift: "foreign" } : compared;
}

/** `hashes`: those of what the generator wrote there. */
function compareBytes(
  path: string,
  before: Buffer | undefined,
  after: Content,
  hashes: readonly string[] | undefined,
): PlannedFile | undefined {
  if (before === undefined) return { path, drift: "missing", after };
  const found = hashesOf(before);
  // Git on Windows checks files out with other line ends, and takes them for the same.
  if (found.includes(after.hash)) return undefined;
  return { path, drift: driftOf(before, found, hashes), before, after };
}

function driftOf(before: Buffer, found: readonly string[], hashes: readonly string[] | undefined): Drift {
  if (isKnown(found, hashes)) return "changed";
  if (CONFLICT.test(before.toString())) return "conflicted";
  return hashes === undefined ? "changed" : "edited";
}

/** Whether a file is one of those that are wanted, under another name: by a link, or where case tells no files apart. */
function isAnyOf(wanted: ReadonlySet<string>, path: string, project: Project): boolean {
  const same = placeOf(project.locate(path));
  return same !== undefined && [...wanted].some((each) => placeOf(project.locate(each)) === same);
}

function isKnown(found: readonly string[], hashes: readonly string[] = []): boolean {
  return found.some((hash) => hashes.includes(hash));
}

function staleFile(path: string, hashes: readonly string[], project: Project): PlannedFile | undefined {
  const before = project.read(path);
  if (before === undefined) return undefined;
  return { path, before, drift: isKnown(hashesOf(before), hashes) ? "stale" : "stale-edited" };
}
