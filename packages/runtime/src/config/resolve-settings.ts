import type { RegistrySpec } from "../contract/index.ts";
import { filterOf } from "../redact/filter.ts";
import { frameText } from "../redact/frame-text.ts";
import { judge } from "../redact/judge.ts";
import type { Drop } from "../redact/payload.ts";
import { ConfigurationError, unacceptable } from "./configuration-error.ts";
import { absoluteDirectory } from "./directory.ts";
import type { Environment } from "./environment.ts";
import { resolveKnobs } from "./knobs.ts";
import { presentable, REDACTED } from "./presentable.ts";
import { processRunId, RUN_ID_ALLOWED, RUN_ID_PATTERN } from "./run-id.ts";
import { readRunOptions } from "./run-options.ts";
import { valueOfArgument, valueOfText } from "./setting-value.ts";
import type { RunOptions, Settings } from "./settings.ts";
import { environmentName, VARIABLES, type Values, type Variable } from "./variables.ts";

const STDERR = 2;
const METRICS_INTERVAL_S = 30;

/**
 * The settings of a run: arguments over environment over registry over defaults.
 * An empty environment variable counts as not set.
 *
 * @throws InvariantViolation in strict mode, when the redaction filter refuses the run id.
 * @throws ConfigurationError naming the option or variable, its value and what is allowed.
 */
export function resolveSettings(
  registry: RegistrySpec,
  given: RunOptions = {},
  env: Environment = process.env,
): Settings {
  const options = readRunOptions(given);
  const pick = <Name extends keyof Values>(name: Name, argument: unknown): Values[Name] | undefined =>
    chosen(VARIABLES[name] as Variable as Variable<Name>, argument, registry, env);

  const strict = pick("strict", options.strict) ?? registry.redaction.strict;
  const runId =
    // A run whose id was refused in permissive mode is called so.
    filtered(registry, strict, "the run id", pick("runId", options.runId), REDACTED) ?? defaultRunId(registry);
  const wandbProject = pick("wandbProject", options.wandbProject);
  const bytes = pick("rotateBytes", options.rotate?.bytes) ?? registry.runtime.rotate?.bytes;
  const seconds = pick("rotateSeconds", options.rotate?.seconds) ?? registry.runtime.rotate?.seconds;

  return Object.freeze({
    runId,
    logDir: absoluteDirectory(pick("logDir", options.logDir) ?? registry.logRoot),
    fileName:
      filtered(registry, strict, "the file name", fileName(registry, options.fileName), undefined) ?? `${runId}.jsonl`,
    level: pick("level", options.level) ?? "info",
    format:
      pick("format", options.format) ?? (process.getBuiltinModule("node:tty").isatty(STDERR) ? "pretty" : "jsonl"),
    strict,
    metricsIntervalS: pick("metricsIntervalS", options.metricsIntervalS) ?? METRICS_INTERVAL_S,
    metricsRemove: pick("metricsRemove", options.metricsRemove) ?? false,
    durability: pick("durability", options.durability) ?? registry.runtime.durability,
    stdout: pick("stdout", options.stdout) ?? registry.runtime.stdout,
    rotate: Object.freeze({ ...(bytes === undefined ? {} : { bytes }), ...(seconds === undefined ? {} : { seconds }) }),
    knobs: resolveKnobs(registry, options.knobs ?? {}, env),
    ...(wandbProject === undefined ? {} : { wandbProject }),
  });
}

/** What the arguments, else the environment, say of one setting. Both are read by the same parser. */
function chosen<Name extends keyof Values>(
  variable: Variable<Name>,
  argument: unknown,
  registry: RegistrySpec,
  env: Environment,
): Values[Name] | undefined {
  if (argument !== undefined) return valueOfArgument(variable, argument, registry);
  const name = environmentName(variable, registry);
  const text = env[name];
  return text === undefined || text === "" ? undefined : valueOfText(variable, name, text, registry);
}

/** The run id is in records, metrics and the names of files: one that must not be written is refused before there is any. */
function filtered(
  registry: RegistrySpec,
  strict: boolean,
  what: string,
  text: string | undefined,
  otherwise: string | undefined,
): string | undefined {
  if (text === undefined) return undefined;
  const drops: Drop[] = [];
  const kept = frameText(filterOf(registry.redaction), what, text, drops);
  judge("logger", drops, strict);
  return kept ?? otherwise;
}

function defaultRunId(registry: RegistrySpec): string {
  if (!registry.layout.deterministic) return processRunId(registry);
  const name = environmentName(VARIABLES.runId, registry);
  throw new ConfigurationError(
    "runId",
    `The registry "${registry.name}" is deterministic, so a run needs a name: set ${name} or pass runId (${RUN_ID_ALLOWED}).`,
  );
}

function fileName(registry: RegistrySpec, name: string | undefined): string | undefined {
  if (name === undefined || (typeof name === "string" && RUN_ID_PATTERN.test(name))) return name;
  throw unacceptable("fileName", presentable(registry, name), RUN_ID_ALLOWED);
}
