import type { RegistrySpec } from "../contract/index.ts";
import { ConfigurationError } from "./configuration-error.ts";
import { demandRegistry } from "./demand-registry.ts";
import { parseKnob } from "./knobs.ts";
import { readArguments } from "./read-options.ts";
import { valueOfText } from "./setting-value.ts";
import type { RunOptions } from "./settings.ts";
import { VARIABLES, type Variable } from "./variables.ts";

/** A command line, divided. */
export interface ParsedFlags {
  /** What the logging flags say; pass it to `getLogger`. */
  readonly options: RunOptions;
  /** Every argument that is not ours, in its order. */
  readonly rest: readonly string[];
}

type FlagReader = (text: string, flag: string) => RunOptions;
type FlagReaders = ReadonlyMap<string, FlagReader>;

/**
 * Takes the logging flags out of a command line: `--log-dir`, `--log-level`, `--log-format`, `--metrics-interval-s`, `--wandb-project`
 * and one flag for each sampling knob, as `--flag value` or `--flag=value`. The last one wins; what follows `--` is left alone.
 *
 * @throws ConfigurationError naming the flag, its value and what is allowed.
 */
export function parseFlags(registry: RegistrySpec, argv: readonly string[] = process.argv.slice(2)): ParsedFlags {
  demandRegistry(registry);
  const given = readArguments(argv);
  const readers = flagReaders(registry);
  const rest: string[] = [];
  let options: RunOptions = {};
  for (let index = 0; index < given.length; index++) {
    const argument = given[index] as string;
    if (argument === "--") return { options, rest: [...rest, ...given.slice(index)] };
    const flag = flagOf(argument);
    const reader = readers.get(flag);
    if (reader === undefined) {
      rest.push(argument);
      continue;
    }
    const text = flag === argument ? nextValue(given[++index], flag, readers) : argument.slice(flag.length + 1);
    const read = reader(text, flag);
    options = {
      ...options,
      ...read,
      ...(read.knobs === undefined ? {} : { knobs: { ...options.knobs, ...read.knobs } }),
    };
  }
  return { options, rest };
}

/** What stands before the first equals sign. */
function flagOf(argument: string): string {
  const equals = argument.indexOf("=");
  return equals < 0 ? argument : argument.slice(0, equals);
}

/** The argument after a flag, which must not be another of our flags: somebody forgot the value. */
function nextValue(next: string | undefined, flag: string, readers: FlagReaders): string {
  if (next !== undefined && next !== "--" && !readers.has(flagOf(next))) return next;
  throw new ConfigurationError(flag, `${flag} needs a value: ${flag} <value>.`);
}

function flagReaders(registry: RegistrySpec): FlagReaders {
  const readers = new Map<string, FlagReader>();
  for (const variable of Object.values(VARIABLES) as unknown as readonly Variable[]) {
    if (variable.flag === undefined) continue;
    readers.set(variable.flag, (text, flag) => ({ [variable.name]: valueOfText(variable, flag, text, registry) }));
  }
  for (const knob of registry.knobs) {
    readers.set(knob.flag, (text, flag) => ({ knobs: { [knob.name]: parseKnob(registry, flag, text) } }));
  }
  return readers;
}
