import { DURABILITIES, SEVERITIES, type RegistrySpec } from "@logwright/runtime/contract";
import { explanation, type Explanation } from "./explanation.ts";

/** What a setting depends on: the model has it, and so has what the runtime is given. */
type Owner = Omit<RegistrySpec, "fields" | "errors">;

/** One setting of the runtime. */
export interface Setting {
  /** As an option of `getLogger`, `rotate.bytes`; absent: the environment alone decides. */
  readonly option?: string;
  /** The environment variable; `_LOG_DIR` takes the registry's prefix. */
  readonly env?: string;
  readonly flag?: string;
  readonly summary: string;
  readonly allowed: (registry: Owner) => string;
  readonly usual: (registry: Owner) => string;
}

const BOOLEAN = (): string => "true or false (also 1, 0, yes, no, on, off)";
const NAME = (): string => "1 to 128 letters, digits, dots, underscores or dashes, the first a letter or digit";

/** Every setting of the runtime but the sampling knobs, which the registry declares. test/settings.test.ts compares it with the runtime's own table. */
export const SETTINGS: readonly Setting[] = [
  {
    option: "runId",
    env: "_RUN_ID",
    summary: "what the run is called, in its records and in the name of its file",
    allowed: NAME,
    usual: ({ layout }) => (layout.deterministic ? "none: a deterministic run has to be named" : "a random one"),
  },
  {
    option: "logDir",
    env: "_LOG_DIR",
    flag: "--log-dir",
    summary: "where the log lies",
    allowed: () => "the path of a directory",
    usual: ({ logRoot }) => logRoot,
  },
  {
    option: "level",
    env: "_LOG_LEVEL",
    flag: "--log-level",
    summary: "the least severity that is recorded",
    allowed: levels,
    usual: () => "info",
  },
  {
    option: "format",
    env: "_LOG_FORMAT",
    flag: "--log-format",
    summary: "whether people are shown the records on stderr; the file is JSON in any case",
    allowed: () => "jsonl or pretty",
    usual: () => "pretty when stderr is a terminal, else jsonl",
  },
  {
    option: "strict",
    env: "_REDACTION_STRICT",
    summary: "whether a violation of the redaction filter throws; else the value is dropped and counted",
    allowed: BOOLEAN,
    usual: ({ redaction }) => String(redaction.strict),
  },
  {
    option: "metricsIntervalS",
    env: "_METRICS_INTERVAL_S",
    flag: "--metrics-interval-s",
    summary: "seconds between two writes of the metrics file",
    allowed: () => "a number of seconds above 0 and at most 86400",
    usual: () => "30",
  },
  {
    option: "metricsRemove",
    env: "_METRICS_REMOVE",
    summary: "whether the metrics file goes when the run is closed",
    allowed: BOOLEAN,
    usual: () => "false",
  },
  {
    option: "durability",
    env: "_DURABILITY",
    summary: "when a record is on disk",
    allowed: () => list(DURABILITIES),
    usual: ({ runtime }) => runtime.durability,
  },
  {
    option: "stdout",
    env: "_STDOUT",
    summary: "whether the lines of the file are also written to standard output",
    allowed: BOOLEAN,
    usual: ({ runtime }) => String(runtime.stdout),
  },
  {
    option: "rotate.bytes",
    env: "_ROTATE_BYTES",
    summary: "the size at which the file is put aside",
    allowed: () => "a whole number of bytes of at least 1",
    usual: ({ runtime }) => String(runtime.rotate?.bytes ?? "never"),
  },
  {
    option: "rotate.seconds",
    env: "_ROTATE_SECONDS",
    summary: "the period after which the file is put aside",
    allowed: () => "a whole number of seconds of at least 1",
    usual: ({ runtime }) => String(runtime.rotate?.seconds ?? "never"),
  },
  {
    option: "wandbProject",
    env: "WANDB_PROJECT",
    flag: "--wandb-project",
    summary: "the project of the offline run for Weights & Biases",
    allowed: () => "the name of a project",
    usual: () => "none",
  },
  {
    option: "fileName",
    summary: "the file's name in the log directory",
    allowed: NAME,
    usual: () => "{run_id}.jsonl",
  },
  {
    env: "_HASH_KEY",
    summary: "key of the hash that stands for a value with hash: true",
    allowed: () => "a text",
    usual: ({ layout }) =>
      layout.deterministic ? "none: a deterministic run has to have one" : "a random one for each run",
  },
];

/** The runtime's settings by option, environment variable and flag. */
export function settingTexts(registry: Owner): readonly Explanation[] {
  return SETTINGS.map((setting) => {
    const { option, flag, summary, allowed, usual } = setting;
    const env = environmentName(setting, registry);
    const names = [option, env, flag].filter((name) => name !== undefined);
    return explanation("setting of the runtime", names, summary, () => [
      ["option", option === undefined ? undefined : `getLogger(component, ${shownOption(option)})`],
      ["environment", env],
      ["flag", flag],
      ["allowed", allowed(registry)],
      ["default", usual(registry)],
    ]);
  });
}

/** `{ rotate: { bytes } }`. */
function shownOption(path: string): string {
  return path.split(".").reduceRight((inner, name) => `{ ${name}${inner === "" ? "" : `: ${inner}`} }`, "");
}

function environmentName({ env }: Setting, { envPrefix }: Owner): string | undefined {
  return env?.startsWith("_") ? envPrefix + env : env;
}

/** Each severity by its own name, and with the word of the registry where that is another. */
function levels({ layout }: Owner): string {
  return list(
    SEVERITIES.flatMap((severity) => {
      const word = layout.severities[severity];
      if (word === undefined) return [];
      return word.toLowerCase() === severity ? [severity] : [`${severity} (written ${word})`];
    }),
  );
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} or ${words[words.length - 1] ?? ""}`;
}
