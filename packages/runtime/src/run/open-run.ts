import { resolve } from "node:path";
import { isRefused } from "../config/presentable.ts";
import { resolveSettings } from "../config/resolve-settings.ts";
import type { RegistrySpec, RunMetadata, RunMetricSpec } from "../contract/index.ts";
import { FreeForm, type Json } from "../redact/free-form.ts";
import { createRunDirectory } from "./create-run-directory.ts";
import { firstMetadata } from "./first-metadata.ts";
import { MANDATORY_METRICS } from "./mandatory-metrics.ts";
import type { OpenRunOptions } from "./open-run-options.ts";
import { readOpenOptions } from "./read-open-options.ts";
import { requireAll } from "./required.ts";
import { resumeRun } from "./resume-run.ts";
import { RunError } from "./run-error.ts";
import { checkRunId } from "./run-id.ts";
import { RunMetrics } from "./run-metrics.ts";
import { Run } from "./run.ts";

/**
 * Opens `<root>/<run_id>/` with `metadata.json`, `config_snapshot.yaml`, `metrics.json` and `checkpoints/`, new or, with
 * `resume`, where it was left. Give `run.logger` to `getLogger` and the log becomes its `train.log`.
 *
 * @throws ConfigurationError for options that cannot be read
 * @throws RunError when something is missing that the run could not be reproduced without, or when it cannot be resumed
 * @throws InvariantViolation in strict mode when the configuration holds what must not be written; nothing was made
 */
export function openRun(given: OpenRunOptions): Run {
  const options = readOpenOptions(given);
  requireAll(options);
  const { registry } = options;
  const now = options.now ?? ((): Date => new Date());
  const settings = resolveSettings(registry, {
    runId: "settings",
    ...optional(options, "strict"),
    ...optional(options, "metricsIntervalS"),
  });
  const root = rootOf(options.root, registry);
  const config = new FreeForm(registry.redaction, settings.strict, "run configuration").object(options.config);
  const start = firstMetadata(options, config, root, now(), settings.strict);

  const names = new FreeForm(registry.redaction, settings.strict, "run");
  const specs = filteredSpecs(options.metrics ?? MANDATORY_METRICS, names);
  const opened =
    options.resume === undefined
      ? create(root, start, options.runId === undefined ? undefined : filteredId(options.runId, names), config, specs)
      : resumeRun(root, filteredId(options.resume, names), start);
  const metrics = new RunMetrics(specs, opened.metrics);
  return new Run({
    directory: opened.directory,
    metadata: opened.metadata,
    metrics,
    intervalS: settings.metricsIntervalS,
    redaction: registry.redaction,
    strict: settings.strict,
    now,
  });
}

/** @throws RunError for a path that the redaction filter refuses: it would be in messages and in the folder's own name */
function rootOf(given: string, registry: RegistrySpec): string {
  if (!isRefused(registry, given)) return resolve(given);
  throw new RunError("root is refused by the redaction filter; give a path that it lets pass.");
}

function create(
  root: string,
  start: RunMetadata,
  wanted: string | undefined,
  config: Json,
  specs: Readonly<Record<string, RunMetricSpec>>,
): { readonly directory: string; readonly metadata: RunMetadata; readonly metrics?: undefined } {
  return createRunDirectory(root, start, wanted, { config, metrics: new RunMetrics(specs, undefined) });
}

/** @throws RunError for an id that must not be written or cannot name a folder */
function filteredId(id: string, names: FreeForm): string {
  const kept = names.text("the run id", id);
  if (kept === undefined) throw new RunError("The run id was refused by the redaction filter.");
  return checkRunId(kept);
}

/** The declared metrics whose names may be written, with what of their declarations may. */
function filteredSpecs(
  specs: Readonly<Record<string, RunMetricSpec>>,
  names: FreeForm,
): Readonly<Record<string, RunMetricSpec>> {
  const kept = Object.entries(specs).flatMap(([given, spec]) => {
    const name = names.name(given);
    return name === undefined ? [] : [[name, names.object(spec) as unknown as RunMetricSpec] as const];
  });
  return Object.fromEntries(kept);
}

/** `{ name: value }` where the option is given: an option that is absent and one that is undefined are the same. */
function optional<Name extends keyof OpenRunOptions>(
  options: OpenRunOptions,
  name: Name,
): Pick<OpenRunOptions, Name> | object {
  return options[name] === undefined ? {} : { [name]: options[name] };
}
