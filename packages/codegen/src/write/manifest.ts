import { createHash } from "node:crypto";
import { MANIFEST_FILE } from "@logwright/runtime/contract";
import { byCodeUnit } from "../text/code-units.ts";
import { pathProblem } from "../text/output-path.ts";
import { pathIn } from "../text/paths.ts";
import type { OutputFile } from "../emit/emitters.ts";

/** sha256 of a file's bytes, in hex. */
export function hashOf(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The hashes by which a file is known: its own, and the one without the carriage returns that git may check it out with. */
export function hashesOf(content: Buffer): readonly string[] {
  const own = hashOf(content);
  if (!content.includes("\r\n")) return [own];
  return [own, hashOf(Buffer.from(content.toString("latin1").replaceAll("\r\n", "\n"), "latin1"))];
}

/** Where the manifest of a registry lies. */
export function manifestPath(typescript: string): string {
  return pathIn(typescript, MANIFEST_FILE);
}

/** The manifest of a set of outputs, each with its hash. */
export function manifestOf(files: readonly (readonly [path: string, hash: string])[], typescript: string): OutputFile {
  const sorted = files.toSorted(([a], [b]) => byCodeUnit(a, b));
  const lines = sorted.map((file) => `    ${JSON.stringify(file).replace(",", ", ")}`).join(",\n");
  const content = `{\n  "format": 1,\n  "files": [\n${lines}\n  ]\n}\n`;
  return { path: manifestPath(typescript), content };
}

/** One pair of the manifest, wherever it stands. */
const PAIR = /\[\s*"((?:[^"\\]|\\.)+)"\s*,\s*"([0-9a-f]{64})"\s*\]/g;

/**
 * Reads which files the generator owns, with the hashes it wrote them with. A manifest with conflict markers still
 * tells: both sides own what they list, so the pairs are found by their form.
 */
export function ownedFiles(manifest: string | undefined): ReadonlyMap<string, readonly string[]> {
  const owned = new Map<string, string[]>();
  for (const [, path = "", hash = ""] of (manifest ?? "").matchAll(PAIR)) {
    const name = unescaped(path);
    if (name !== undefined && isOurs(name)) owned.set(name, [...(owned.get(name) ?? []), hash]);
  }
  return owned;
}

/**
 * The manifest is a file that anybody can edit: it must not make the generator delete what lies elsewhere, nor know a file
 * by a second name.
 */
function isOurs(path: string): boolean {
  return pathProblem(path) === undefined && pathIn(path, "") === path;
}

function unescaped(path: string): string | undefined {
  try {
    return JSON.parse(`"${path}"`) as string;
  } catch {
    return undefined;
  }
}
