import type { ChildProcessWithoutNullStreams, SpawnSyncReturns } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const CLI: string = join(import.meta.dirname, "../../dist/cli.js");

/** The command line in one file, as it is published. */
const BUNDLE: string = join(import.meta.dirname, "../../dist/bin/command-line.cjs");

/** The user and the group that own nothing. */
const NOBODY = 65_534;

export const REGISTRY = `logwright: 1
name: acme
version: 1.0.0
events:
  job.done:
    severity: info
    summary: the job ended
    data:
      size: int
`;

/** A folder of its own, gone when the test is over. */
export class Sandbox {
  readonly root: string;

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.root = realpathSync(mkdtempSync(join(tmpdir(), "logwright-")));
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string | Uint8Array): void {
    const full = join(this.root, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), "utf8");
  }

  /** Every file below the root, sorted. */
  files(): readonly string[] {
    const entries = readdirSync(this.root, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.root.length + 1))
      .sort();
  }

  /** Runs the built command line here. */
  run(...args: readonly string[]): SpawnSyncReturns<string> {
    return spawnSync(process.execPath, [CLI, ...args], {
      cwd: this.root,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
  }

  /**
   * The same as somebody whom permissions hold: root gives the folder to `nobody` and runs the bundle as that user, from a
   * copy beside the folder, since the repository may lie where nobody else may look.
   */
  runAsNobody(...args: readonly string[]): SpawnSyncReturns<string> {
    if (process.getuid?.() !== 0) return this.run(...args);
    const bundle = `${this.root}.cjs`;
    copyFileSync(BUNDLE, bundle);
    chmodSync(bundle, 0o755);
    try {
      return spawnSync(process.execPath, [bundle, ...args], {
        cwd: this.root,
        encoding: "utf8",
        env: { PATH: process.env["PATH"], HOME: this.root, NO_COLOR: "1" },
        uid: NOBODY,
        gid: NOBODY,
      });
    } finally {
      rmSync(bundle);
    }
  }

  /** Gives everything in the folder to whoever {@link runAsNobody} runs as. */
  giveAway(): void {
    if (process.getuid?.() !== 0) return;
    for (const path of ["", ...readdirSync(this.root, { recursive: true, encoding: "utf8" })])
      lchownSync(join(this.root, path), NOBODY, NOBODY);
  }

  start(...args: readonly string[]): ChildProcessWithoutNullStreams {
    return spawn(process.execPath, [CLI, ...args], { cwd: this.root, env: { ...process.env, NO_COLOR: "1" } });
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
