import { MANIFEST_FILE, type Manifest } from "@logwright/runtime/contract";
import { createHash } from "node:crypto";
import { dirname, join, relative } from "node:path";
import { FileCache } from "./file-cache.ts";

type Files = ReadonlyMap<string, string>;

const manifests = new FileCache<Files | undefined>(parse);

/** What the generator wrote of a file: its sha256 by the manifest of the generated folder. `undefined`: it is not the generator's. */
export function generatedHash(file: string, folder: string): string | undefined {
  const files = filesOf(folder);
  if (files === undefined) return undefined;
  for (const root of ancestors(folder)) {
    const hash = files.get(relative(root, file).replaceAll("\\", "/"));
    if (hash !== undefined) return hash;
  }
  return undefined;
}

/** Whether a folder has a manifest that can be read. */
export function hasManifest(folder: string): boolean {
  return filesOf(folder) !== undefined;
}

/** sha256 (hex) of a text as UTF-8. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function filesOf(folder: string): Files | undefined {
  try {
    return manifests.get(join(folder, MANIFEST_FILE));
  } catch {
    return undefined;
  }
}

function parse(text: string): Files | undefined {
  try {
    const { files } = JSON.parse(text) as Partial<Manifest>;
    return Array.isArray(files) ? new Map(files as readonly (readonly [string, string])[]) : undefined;
  } catch {
    return undefined;
  }
}

/** The manifest's paths start at the project's root, which is the generated folder or one above it. */
function* ancestors(folder: string): Generator<string> {
  let root = folder;
  for (;;) {
    yield root;
    const parent = dirname(root);
    if (parent === root) return;
    root = parent;
  }
}
