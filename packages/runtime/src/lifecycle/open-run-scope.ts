import { join } from "node:path";
import { ConfigurationError, shown } from "../config/configuration-error.ts";
import { presentable, REDACTED } from "../config/presentable.ts";
import { resolveSettings } from "../config/resolve-settings.ts";
import { readRunOptions } from "../config/run-options.ts";
import type { RunOptions, Settings } from "../config/settings.ts";
import type { RegistrySpec } from "../contract/index.ts";
import { ownLine } from "../record/own-line.ts";
import { recordOf } from "../record/redacted-record.ts";
import { Sanitizer } from "../redact/sanitizer.ts";
import { FileWriter } from "../sink/file-writer.ts";
import type { OwnEvents } from "../sink/own-events.ts";
import { PrettySink } from "../sink/pretty-sink.ts";
import { RunLog } from "../sink/run-log.ts";
import { StdoutWriter } from "../sink/stdout-writer.ts";
import type { TextWriter } from "../sink/text-writer.ts";
import { openRunKey, openRuns } from "./open-runs.ts";
import { watchProcess } from "./process-end.ts";
import { announceOpen } from "./run-events.ts";
import type { RunScope } from "./run-scope.ts";

/**
 * The scope of a run: the one that is open for this run id and log directory, else a new one.
 *
 * @param prepare sees a new scope before anybody else does; when it throws, no run was opened.
 * @throws ConfigurationError when an option has a value that is not allowed, or differs from that of the open run.
 */
export function openRunScope(
  registry: RegistrySpec,
  given: RunOptions = {},
  prepare: (scope: RunScope) => void = () => undefined,
): RunScope {
  const options = readRunOptions(given);
  const settings = resolveSettings(registry, options);
  const key = openRunKey(registry.name, settings.runId, settings.logDir);
  const open = openRuns.get(key);
  if (open !== undefined) {
    demandSame(registry, open.scope.settings, settings, options);
    return open.scope;
  }

  const log = openLog(registry, settings);
  const scope: RunScope = Object.freeze({ registry, settings, output: log });
  prepare(scope);
  openRuns.set(key, { scope, log });
  watchProcess();
  announceOpen(scope);
  return scope;
}

function openLog(registry: RegistrySpec, settings: Settings): RunLog {
  const fieldNames = registry.fields.map((field) => field.name);
  const own: OwnEvents = (event, data) => ownLine({ registry, settings }, event, data)?.line ?? "";
  const sanitizer = new Sanitizer(registry.redaction, { strict: false });
  const log = new RunLog({
    writers: textWriters(settings, own),
    toRecord: (line) => recordOf(line, registry.layout, fieldNames, registry.redaction),
    immediate: settings.durability !== "batch",
    own,
    shown: (text) => sanitizer.text("sink", "a name", text) ?? REDACTED,
  });
  if (settings.format === "pretty") log.addSink(new PrettySink(registry.redaction), { level: settings.level });
  return log;
}

/** The run's file, and standard output where it was asked for: both get the same bytes. */
function textWriters(settings: Settings, own: OwnEvents): readonly TextWriter[] {
  const file = new FileWriter({
    path: join(settings.logDir, settings.fileName),
    rotate: settings.rotate,
    sync: settings.durability === "fsync",
    own,
  });
  return settings.stdout ? [file, new StdoutWriter()] : [file];
}

/** What was asked for by argument must be what the open run has; what was not asked for does not matter. */
function demandSame(registry: RegistrySpec, open: Settings, asked: Settings, options: RunOptions): void {
  for (const name of Object.keys(options) as (keyof RunOptions)[]) {
    if (options[name] === undefined) continue;
    const [has, wants] = [text(open[name]), text(asked[name])];
    if (has === wants) continue;
    const words = `is open with ${name} ${present(registry, open[name])}, so it cannot be opened with ${name} ${present(registry, asked[name])}`;
    throw new ConfigurationError(
      name,
      `Run ${shown(open.runId)} in ${open.logDir} ${words}. Pass the same value, or leave it out.`,
    );
  }
}

function present(registry: RegistrySpec, value: unknown): string {
  return text(presentable(registry, value));
}

function text(value: unknown): string {
  return value === undefined ? "not set" : JSON.stringify(value);
}
