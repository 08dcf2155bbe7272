import { join } from "node:path";
import type { Environment } from "../config/environment.ts";
import { resolveSettings } from "../config/resolve-settings.ts";
import { processRunId } from "../config/run-id.ts";
import type { Settings } from "../config/settings.ts";
import { UsageError } from "../config/usage-error.ts";
import type { RegistrySpec } from "../contract/index.ts";
import { openRuns } from "../lifecycle/open-runs.ts";
import { DescriptorQueue } from "../sink/descriptor-queue.ts";
import { FileWriter } from "../sink/file-writer.ts";
import { crashLine } from "./crash-line.ts";
import { projectRoot } from "./project.ts";

const STDERR = 2;

/**
 * Leaves one record of a crash: in the file of every open run; where none is open, in the log directory and on stderr, unless
 * it is the user who has to set the program up otherwise: a typing error is no crash, and leaves no file. Never throws.
 */
export function reportCrash(registry: RegistrySpec, error: unknown): void {
  try {
    const root = projectRoot();
    if (openRuns.size === 0) {
      if (!isUsageError(error)) reportWithoutRun(registry, error, root);
      return;
    }
    for (const { scope, log } of openRuns.values()) {
      log.append(crashLine(scope.registry, scope.settings, error, root), "error");
    }
  } catch {
    // The crash itself is what the user must see.
  }
}

/** A Proxy may throw when its class is asked for: then it is none of ours. */
function isUsageError(error: unknown): boolean {
  try {
    return error instanceof UsageError;
  } catch {
    return false;
  }
}

function reportWithoutRun(registry: RegistrySpec, error: unknown, root: string): void {
  const settings = usableSettings(registry, process.env);
  const line = crashLine(registry, settings, error, root);
  const stderr = new DescriptorQueue(STDERR);
  stderr.add(line);
  stderr.pump();
  const file = new FileWriter({
    path: join(settings.logDir, settings.fileName),
    rotate: {},
    sync: true,
    own: () => "",
  });
  file.write(line, true);
  file.close();
}

/** The settings of the environment; where that is what the program has crashed on, as much of them as can be used. */
function usableSettings(registry: RegistrySpec, env: Environment): Settings {
  const logDir = `${registry.envPrefix}_LOG_DIR`;
  const runId = processRunId(registry);
  const attempts: readonly (() => Settings)[] = [
    () => resolveSettings(registry, {}, env),
    () => resolveSettings(registry, { runId }, { [logDir]: env[logDir] }),
  ];
  for (const attempt of attempts) {
    try {
      return attempt();
    } catch {
      // The next one asks for less.
    }
  }
  return resolveSettings(registry, { runId }, {});
}
