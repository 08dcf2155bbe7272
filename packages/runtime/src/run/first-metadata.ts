import { hostname } from "node:os";
import { resolve } from "node:path";
import { REDACTED } from "../config/presentable.ts";
import type { Attempt, GitState, RegistrySpec, RunMetadata, Versioned } from "../contract/index.ts";
import { FreeForm, type Json } from "../redact/free-form.ts";
import { configHash } from "./config-hash.ts";
import { readGitState } from "./git-state.ts";
import { RUNNING } from "./metadata.ts";
import type { OpenRunOptions } from "./open-run-options.ts";
import { packageVersions } from "./package-versions.ts";
import { RunError } from "./run-error.ts";

/**
 * The metadata of a run that starts now; its id is decided when its folder is made.
 *
 * @throws RunError when there is no git commit to note
 * @throws InvariantViolation in strict mode, when a commit, a name or a version must not be written
 */
export function firstMetadata(
  options: OpenRunOptions,
  config: Json,
  root: string,
  now: Date,
  strict: boolean,
): RunMetadata {
  const { registry, seed } = options;
  const projectDir = resolve(options.projectDir ?? ".");
  const git = options.git === undefined ? readGitState(projectDir, root) : filteredGit(options.git, registry, strict);
  if (git === undefined) {
    throw new RunError(
      `There is no git commit to note: ${projectDir} is in no git work tree with a commit, or git is not installed. Give git: { commit, dirty }.`,
    );
  }
  const attempt: Attempt = {
    started_at: now.toISOString(),
    ended_at: null,
    exit_reason: RUNNING,
    git,
    pid: process.pid,
    host: hostname(),
  };
  return {
    format: 1,
    run_id: "",
    registry: { name: registry.name, version: registry.version },
    config_hash: configHash(config),
    git: attempt.git,
    dataset: versioned(options.dataset, "dataset", registry, strict),
    tokenizer: versioned(options.tokenizer, "tokenizer", registry, strict),
    seed,
    started_at: attempt.started_at,
    ended_at: null,
    exit_reason: RUNNING,
    packages: packageVersions(projectDir),
    attempts: [attempt],
  };
}

/** A commit of the caller's: what must not be written is left out and says so. */
function filteredGit({ commit, dirty }: GitState, registry: RegistrySpec, strict: boolean): GitState {
  return {
    commit: new FreeForm(registry.redaction, strict, "git").text("commit", commit) ?? REDACTED,
    dirty: dirty === true,
  };
}

/** A name and a version as they may be written; what must not be is left out and says so. */
function versioned(value: Versioned, place: string, registry: RegistrySpec, strict: boolean): Versioned {
  const filter = new FreeForm(registry.redaction, strict, place);
  return {
    name: filter.text("name", value.name) ?? REDACTED,
    version: filter.text("version", value.version) ?? REDACTED,
  };
}
