import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { OutputFile } from "../../../src/emit/emitter.ts";

/** Whether promtool is here. With CI=true a machine without it fails. */
export function hasPromtool(): boolean {
  const found = spawnSync("promtool", ["--version"]).status === 0;
  if (!found && process.env["CI"] === "true") throw new Error("promtool is missing: apt-get install prometheus");
  if (!found) console.warn("skipped: promtool is missing (apt-get install prometheus)");
  return found;
}

/** Writes outputs to a fresh folder, runs promtool there and gives back what it said. */
export function promtool(
  args: readonly string[],
  files: readonly OutputFile[],
): { readonly ok: boolean; readonly text: string } {
  const folder = mkdtempSync(join(tmpdir(), "logwright-promtool-"));
  try {
    for (const file of files) {
      mkdirSync(dirname(join(folder, file.path)), { recursive: true });
      writeFileSync(join(folder, file.path), file.content);
    }
    const ran = spawnSync("promtool", [...args], { cwd: folder, encoding: "utf8", timeout: 60_000 });
    return { ok: ran.status === 0, text: ran.stdout + ran.stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
