import type { RegistrySpec } from "../contract/index.ts";
import { ConfigurationError, unacceptable } from "./configuration-error.ts";
import { parseKnob } from "./knobs.ts";
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

/**
 * Takes the logging flags out of a command line: `--log-dir`, `--log-level`, `--log-format`, `--metrics-interval-s`, `--wandb-project`
 * and one flag for each sampling knob, as `--flag value` or `--flag=value`. The last one wins; what follows `--` is left alone.
 *
 * @throws ConfigurationError naming the flag, its value and what is allowed.
 */
export function parseFlags(registry: RegistrySpec, argv: readonly string[] = process.argv.slice(2)): ParsedFlags {
  const readers = flagReaders(registry);
  const rest: string[] = [];
  let options: RunOptions = {};
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] as string;
    if (argument === "--") return { options, rest: [...rest, ...argv.slice(index)] };
    const equals = argument.indexOf("=");
    const flag = equals < 0 ? argument : argument.slice(0, equals);
    const reader = readers.get(flag);
    if (reader === undefined) {
      rest.push(argument);
      continue;
    }
    const text = equals < 0 ? argv[++index] : argument.slice(equals + 1);
    if (text === undefined) throw new ConfigurationError(flag, `${flag} needs a value: ${flag} <value>.`);
    const read = reader(text, flag);
    options = {
      ...options,
      ...read,
      ...(read.knobs === undefined ? {} : { knobs: { ...options.knobs, ...read.knobs } }),
    };
  }
  return { options, rest };
}

function flagReaders(registry: RegistrySpec): ReadonlyMap<string, FlagReader> {
  const readers = new Map<string, FlagReader>();
  for (const variable of Object.values(VARIABLES) as unknown as readonly Variable[]) {
    if (variable.flag === undefined) continue;
    readers.set(variable.flag, (text, flag) => {
      const value = variable.parse(text, registry);
      if (value === undefined) throw unacceptable(flag, text, variable.allowed(registry));
      return { [variable.name]: value };
    });
  }
  for (const knob of registry.knobs) {
    readers.set(knob.flag, (text, flag) => ({ knobs: { [knob.name]: parseKnob(flag, text) } }));
  }
  return readers;
}
