import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import {
  DEFAULT_CAPS,
  LAYOUT_SLOTS,
  REGISTRY_INDEX_FILE,
  type RegistryIndex,
  type RegistrySpec,
} from "../contract/index.ts";

/** The rules for a program whose registry cannot be found: the defaults of the language, with no name of its own. */
const UNKNOWN: RegistrySpec = {
  name: "logwright",
  version: "0.0.0",
  envPrefix: "LOGWRIGHT",
  logRoot: "~/.logwright/logs",
  layout: {
    order: LAYOUT_SLOTS,
    timestamp: "ts",
    severity: "severity",
    event: "event",
    runId: "run_id",
    component: "component",
    data: "data",
    severities: { debug: "debug", info: "info", warn: "warn", error: "error" },
    deterministic: false,
  },
  fields: [],
  errors: [],
  redaction: {
    strict: true,
    deny: [],
    patterns: [{ name: "dna", match: "[ACGTNacgtn]{20,}", where: "anywhere", hardened: true }],
    caps: DEFAULT_CAPS,
  },
  knobs: [],
  runtime: { stdout: false, durability: "batch" },
};

/** The directory that the program belongs to: the nearest one with a package.json above its main file, else the working directory. */
export function projectRoot(): string {
  return (
    upwards(dirname(mainFile()), (directory) =>
      existsSync(join(directory, "package.json")) ? directory : undefined,
    ) ?? process.cwd()
  );
}

/** The registry of the program that is starting: from `generated/registry.index.json` above its main file or the working directory. */
export function findRegistry(): RegistrySpec {
  return upwards(dirname(mainFile()), readIndex) ?? upwards(process.cwd(), readIndex) ?? UNKNOWN;
}

function mainFile(): string {
  return resolve(process.argv[1] ?? "main");
}

function readIndex(directory: string): RegistrySpec | undefined {
  try {
    const index = JSON.parse(readFileSync(join(directory, "generated", REGISTRY_INDEX_FILE), "utf8")) as RegistryIndex;
    return index.format === 1 ? index.registry : undefined;
  } catch {
    return undefined;
  }
}

function upwards<T>(from: string, ask: (directory: string) => T | undefined): T | undefined {
  for (let directory = from; ; directory = dirname(directory)) {
    const answer = ask(directory);
    if (answer !== undefined || dirname(directory) === directory) return answer;
  }
}
