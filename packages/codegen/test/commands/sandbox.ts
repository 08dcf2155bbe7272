import type { ChildProcessWithoutNullStreams, SpawnSyncReturns } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const CLI: string = join(import.meta.dirname, "../../dist/cli.js");

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

  start(...args: readonly string[]): ChildProcessWithoutNullStreams {
    return spawn(process.execPath, [CLI, ...args], { cwd: this.root, env: { ...process.env, NO_COLOR: "1" } });
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
