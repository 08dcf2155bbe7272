import type { Durability, RegistrySpec, Severity } from "../contract/index.ts";
import { DURABILITIES, SEVERITIES } from "../contract/index.ts";
import { RUN_ID_ALLOWED, RUN_ID_PATTERN } from "./run-id.ts";

/** The values that variables, flags and options can set, one each. */
export interface Values {
  runId: string;
  logDir: string;
  level: Severity;
  format: "jsonl" | "pretty";
  strict: boolean;
  metricsIntervalS: number;
  metricsRemove: boolean;
  durability: Durability;
  stdout: boolean;
  rotateBytes: number;
  rotateSeconds: number;
  wandbProject: string;
}

/** One setting: where it may stand and what it may be. */
export interface Variable<Name extends keyof Values = keyof Values> {
  readonly name: Name;
  /** The environment variable; `_LOG_DIR` takes the registry's prefix, `WANDB_PROJECT` stands as it is. */
  readonly env: string;
  readonly flag?: string;
  /** What is allowed, to end the sentence "it must be …". */
  readonly allowed: (registry: RegistrySpec) => string;
  /** Whether an argument must be a text: a number or a flag in its place is a mistake. */
  readonly isText?: true;
  /** Whether the text itself is seen outside, as a path or a name, and has to pass the redaction filter. */
  readonly isSeen?: true;
  /** Whether a number is allowed, for what is one. */
  readonly fits?: (value: number) => boolean;
  /** The value that a text means, or undefined when it means none. */
  readonly parse: (text: string, registry: RegistrySpec) => Values[Name] | undefined;
}

const TRUE: readonly string[] = ["true", "1", "yes", "on"];
const FALSE: readonly string[] = ["false", "0", "no", "off"];
const DAY_S = 86_400;

const boolean = {
  allowed: () => "true or false (also 1, 0, yes, no, on, off)",
  parse: (text: string): boolean | undefined => {
    const lower = text.toLowerCase();
    if (TRUE.includes(lower)) return true;
    return FALSE.includes(lower) ? false : undefined;
  },
};

type Parsed<Value> = Pick<Variable, "allowed" | "isText" | "isSeen" | "fits"> & {
  readonly parse: (text: string) => Value | undefined;
};

const seenText = (what: string, longest: number): Parsed<string> => ({
  isText: true,
  isSeen: true,
  allowed: () => what,
  // A NUL cuts a path short in the system call.
  parse: (text) => (text === "" || text.length > longest || text.includes("\0") ? undefined : text),
});

const number = (what: string, fits: (value: number) => boolean): Parsed<number> => ({
  fits,
  allowed: () => what,
  parse: (text) => decimal(text, fits),
});

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 1;

/** PATH_MAX of Linux with its final NUL, and what wandb lets a project be called. */
const PATH_LONGEST = 4_095;
const PROJECT_LONGEST = 128;

/** Every setting but the sampling knobs, which belong to the registry. */
export const VARIABLES: { readonly [Name in keyof Values]: Variable<Name> } = {
  runId: {
    name: "runId",
    env: "_RUN_ID",
    isText: true,
    allowed: () => RUN_ID_ALLOWED,
    parse: (text) => (RUN_ID_PATTERN.test(text) ? text : undefined),
  },
  logDir: { name: "logDir", env: "_LOG_DIR", flag: "--log-dir", ...seenText("the path of a directory", PATH_LONGEST) },
  level: { name: "level", env: "_LOG_LEVEL", flag: "--log-level", allowed: allowedLevels, parse: parseLevel },
  format: {
    name: "format",
    env: "_LOG_FORMAT",
    flag: "--log-format",
    allowed: () => "jsonl or pretty",
    parse: (text) => oneOf(["jsonl", "pretty"] as const, text),
  },
  strict: { name: "strict", env: "_REDACTION_STRICT", ...boolean },
  metricsIntervalS: {
    name: "metricsIntervalS",
    env: "_METRICS_INTERVAL_S",
    flag: "--metrics-interval-s",
    ...number(`a number of seconds above 0 and at most ${DAY_S}`, (seconds) => seconds > 0 && seconds <= DAY_S),
  },
  metricsRemove: { name: "metricsRemove", env: "_METRICS_REMOVE", ...boolean },
  durability: {
    name: "durability",
    env: "_DURABILITY",
    allowed: () => list(DURABILITIES),
    parse: (text) => oneOf(DURABILITIES, text),
  },
  stdout: { name: "stdout", env: "_STDOUT", ...boolean },
  rotateBytes: {
    name: "rotateBytes",
    env: "_ROTATE_BYTES",
    ...number("a whole number of bytes of at least 1", isCount),
  },
  rotateSeconds: {
    name: "rotateSeconds",
    env: "_ROTATE_SECONDS",
    ...number("a whole number of seconds of at least 1", isCount),
  },
  wandbProject: {
    name: "wandbProject",
    env: "WANDB_PROJECT",
    flag: "--wandb-project",
    ...seenText("the name of a project", PROJECT_LONGEST),
  },
};

/** The environment variable of a setting in a registry: `GENO_LEWM_LOG_DIR`. */
export function environmentName(variable: Variable, registry: RegistrySpec): string {
  return variable.env.startsWith("_") ? `${registry.envPrefix}${variable.env}` : variable.env;
}

/** A decimal number that fulfils a condition; `0x10`, `1_000` and blanks are none. */
export function decimal(text: string, accepts: (value: number) => boolean): number | undefined {
  if (!/^\d{1,16}(\.\d{1,9})?$/.test(text)) return undefined;
  const value = Number(text);
  return accepts(value) ? value : undefined;
}

function oneOf<Name extends string>(names: readonly Name[], text: string): Name | undefined {
  const lower = text.toLowerCase();
  return names.find((name) => name === lower);
}

/** The severity that a text names, by the registry's word or by its own, in any case. */
function parseLevel(text: string, registry: RegistrySpec): Severity | undefined {
  const lower = text.toLowerCase();
  const { severities } = registry.layout;
  return SEVERITIES.find(
    (severity) =>
      severities[severity] !== undefined && (severity === lower || severities[severity].toLowerCase() === lower),
  );
}

/** Each severity once, by the name that every registry has for it, and with the registry's own where that is another word. */
function allowedLevels(registry: RegistrySpec): string {
  const names = SEVERITIES.flatMap((severity) => {
    const mapped = registry.layout.severities[severity];
    if (mapped === undefined) return [];
    return mapped.toLowerCase() === severity ? [severity] : [`${severity} (written ${mapped})`];
  });
  return list(names);
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names[names.length - 1]}`;
}
