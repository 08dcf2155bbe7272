import { readNames, readOptions, readProperty } from "./read-options.ts";
import type { RunOptions } from "./settings.ts";

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

/** Every option, so that a new one cannot be forgotten here. */
const ALL: Readonly<Record<keyof RunOptions, true>> = {
  runId: true,
  logDir: true,
  level: true,
  format: true,
  strict: true,
  metricsIntervalS: true,
  metricsRemove: true,
  durability: true,
  stdout: true,
  rotate: true,
  knobs: true,
  wandbProject: true,
  fileName: true,
};
const NAMES = Object.keys(ALL) as readonly (keyof RunOptions)[];

/**
 * A plain copy of the options of a run: what is checked is what is used, whatever getters and Proxies say later.
 *
 * @throws ConfigurationError for what is no object, and for what throws when it is read.
 */
export function readRunOptions(given: unknown): RunOptions {
  const options: Writable<RunOptions> = readOptions<RunOptions>("options", given, NAMES);
  if (options.rotate !== undefined)
    options.rotate = readOptions("rotate", options.rotate, ["bytes", "seconds"] as const satisfies string[]);
  if (options.knobs !== undefined) options.knobs = readKnobs(options.knobs);
  return options;
}

function readKnobs(given: object): Readonly<Record<string, number>> {
  return Object.fromEntries(
    readNames("knobs", given).map((name) => [name, readProperty("knobs", given, name) as number]),
  );
}
