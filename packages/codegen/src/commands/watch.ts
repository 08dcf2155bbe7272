import type { FSWatcher } from "node:fs";
import { watch } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { UsageError } from "../usage-error.ts";
import { DiskError } from "../write/disk-error.ts";
import type { ExitCode, Invocation } from "./command.ts";
import type { Generation } from "./generate.ts";
import type { RegistryFile } from "./registry-files.ts";

/** Editors write in several steps; within this time they are one save. In milliseconds. */
const SETTLE_MS = 20;

/**
 * Compiles whenever a registry file is saved. Folders are watched, not files: an editor that saves by renaming puts
 * another file in the place of the watched one. Ends with exit code 0 on SIGINT and SIGTERM.
 */
export async function watchRegistry(
  registry: RegistryFile,
  compile: () => Promise<Generation>,
  { terminal }: Invocation,
): Promise<ExitCode> {
  const watchers = new Map<string, FSWatcher>();
  let files: ReadonlySet<string> = new Set([resolve(registry.root, registry.name)]);
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isBroken = false;

  const run = async (): Promise<void> => {
    try {
      const generation = await compile();
      const named = generation.files.map((file) => resolve(registry.root, file));
      files = new Set([resolve(registry.root, registry.name), ...named]);
      // Else the last word on the screen would be an error that is gone.
      if (isBroken && generation.exit === 0) terminal.err(`${registry.name} is right again.\n`);
      isBroken = generation.exit !== 0;
    } catch (error) {
      if (!(error instanceof DiskError || error instanceof UsageError)) throw error;
      terminal.err(`logwright: ${error.message}\n`);
      isBroken = true;
    }
    for (const file of files) watchFolder(dirname(file));
  };
  const watchFolder = (folder: string): void => {
    if (watchers.has(folder)) return;
    const watcher = watch(folder, (_, name) => {
      if (name !== null && !isNamed(files, name)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void (running = running.then(run)), SETTLE_MS);
    });
    watcher.on("error", () => {
      watcher.close();
      watchers.delete(folder);
    });
    watchers.set(folder, watcher);
  };

  await run();
  terminal.err(`Watching ${registry.name}; Ctrl-C ends.\n`);
  await interrupted();
  clearTimeout(timer);
  for (const watcher of watchers.values()) watcher.close();
  await running;
  return 0;
}

function isNamed(files: ReadonlySet<string>, name: string): boolean {
  return [...files].some((file) => basename(file) === name);
}

function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => done());
  });
}
