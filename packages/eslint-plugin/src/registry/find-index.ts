import { REGISTRY_INDEX_FILE } from "@logwright/runtime/contract";
import { dirname, isAbsolute, join, resolve } from "node:path";
import type { Settings } from "../settings.ts";
import { fileExists } from "./file-cache.ts";

const FOLDER = "generated";

/** Where the index of a linted file is: as the settings say, else the nearest `generated/` upwards. */
export function findIndex(linted: string, cwd: string, settings: Pick<Settings, "index">): string | undefined {
  if (settings.index !== undefined) return resolve(cwd, settings.index);
  const start = isAbsolute(linted) ? dirname(linted) : cwd;
  for (const folder of upwards(start)) {
    const file = join(folder, FOLDER, REGISTRY_INDEX_FILE);
    if (fileExists(file)) return file;
  }
  return undefined;
}

function* upwards(start: string): Generator<string> {
  let folder = start;
  for (;;) {
    yield folder;
    const parent = dirname(folder);
    if (parent === folder) return;
    folder = parent;
  }
}
