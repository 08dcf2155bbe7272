import { spawnSync } from "node:child_process";
import { relative } from "node:path";
import type { GitState } from "../contract/index.ts";

const TIMEOUT_MS = 10_000;

/** Reads the state of the work tree around `directory`; what lies under `experiments` does not count. Undefined outside of one. */
export function readGitState(directory: string, experiments: string): GitState | undefined {
  const commit = git(directory, ["rev-parse", "--verify", "HEAD"])?.trim();
  if (commit === undefined || !/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)) return undefined;
  const inside = relative(directory, experiments);
  const exclude = inside === "" || inside.startsWith("..") ? [] : [`:(exclude)${inside}`];
  const changes = git(directory, ["status", "--porcelain", "--", ":/", ...exclude]);
  return changes === undefined ? undefined : { commit, dirty: changes !== "" };
}

/** What git prints, or undefined when there is no git, no repository or no answer. It takes no lock. */
function git(cwd: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync("git", args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" },
    stdio: ["ignore", "pipe", "ignore"],
    timeout: TIMEOUT_MS,
    maxBuffer: 64 * 1024 * 1024,
  });
  return status === 0 ? stdout : undefined;
}
