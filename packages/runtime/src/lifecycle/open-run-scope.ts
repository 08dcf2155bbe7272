import { join } from "node:path";
import { ConfigurationError, shown } from "../config/configuration-error.ts";
import { resolveSettings } from "../config/resolve-settings.ts";
import type { RunOptions, Settings } from "../config/settings.ts";
import type { RegistrySpec } from "../contract/index.ts";
import { FileWriter } from "../sink/file-writer.ts";
import type { OwnEvents } from "../sink/own-events.ts";
import { RunLog } from "../sink/run-log.ts";
import { openRunKey, openRuns } from "./open-runs.ts";
import { watchProcess } from "./process-end.ts";
import { announceOpen } from "./run-events.ts";
import type { RunScope } from "./run-scope.ts";

/**
 * The scope of a run: the one that is open for this run id and log directory, else a new one.
 *
 * @throws ConfigurationError when an option has a value that is not allowed, or differs from that of the open run.
 */
export function openRunScope(registry: RegistrySpec, options: RunOptions = {}): RunScope {
  const settings = resolveSettings(registry, options);
  const key = openRunKey(registry.name, settings.runId, settings.logDir);
  const open = openRuns.get(key);
  if (open !== undefined) {
    demandSame(open.scope.settings, settings, options);
    return open.scope;
  }

  const own: OwnEvents = () => "";
  const log = new RunLog({
    layout: registry.layout,
    writers: [
      new FileWriter({
        path: join(settings.logDir, settings.fileName),
        rotate: settings.rotate,
        sync: settings.durability === "fsync",
        own,
      }),
    ],
    immediate: settings.durability !== "batch",
    own,
  });
  const scope: RunScope = Object.freeze({ registry, settings, output: log });
  openRuns.set(key, { scope, log });
  watchProcess();
  announceOpen(scope);
  return scope;
}

/** What was asked for by argument must be what the open run has; what was not asked for does not matter. */
function demandSame(open: Settings, asked: Settings, options: RunOptions): void {
  for (const name of Object.keys(options) as (keyof RunOptions)[]) {
    if (options[name] === undefined) continue;
    const [has, wants] = [text(open[name as keyof Settings]), text(asked[name as keyof Settings])];
    if (has === wants) continue;
    throw new ConfigurationError(
      name,
      `Run ${shown(open.runId)} in ${open.logDir} is open with ${name} ${has}, so it cannot be opened with ${name} ${wants}. Pass the same value, or leave it out.`,
    );
  }
}

function text(value: unknown): string {
  return value === undefined ? "not set" : JSON.stringify(value);
}
