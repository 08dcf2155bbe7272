import { isOptions } from "../config/kind-of.ts";
import type { Versioned } from "../contract/index.ts";
import type { OpenRunOptions } from "./open-run-options.ts";
import { RunError } from "./run-error.ts";

interface Requirement {
  readonly option: string;
  /** What to give. */
  readonly give: string;
  isGiven(options: OpenRunOptions): boolean;
}

/** What no run may be without; checked also where types do not reach. */
const REQUIREMENTS: readonly Requirement[] = [
  {
    option: "registry",
    give: "the `registry` that the generated code exports",
    isGiven: ({ registry }) => typeof registry === "object" && registry !== null,
  },
  {
    option: "root",
    give: 'the folder of all runs, for example "experiments"',
    isGiven: ({ root }) => typeof root === "string" && root !== "" && !root.includes("\0"),
  },
  {
    option: "config",
    give: "the whole configuration of the run, as an object",
    isGiven: ({ config }) => isOptions(config),
  },
  {
    option: "seed",
    give: "the whole number that all randomness of the run starts from",
    isGiven: ({ seed }) => Number.isSafeInteger(seed) && seed >= 0,
  },
  {
    option: "dataset",
    give: '{ name, version } of the data, for example { name: "corpus", version: "2026-01" }',
    isGiven: ({ dataset }) => isVersioned(dataset),
  },
  {
    option: "tokenizer",
    give: '{ name, version } of the tokenizer, or { name: "none", version: "0" } where there is none',
    isGiven: ({ tokenizer }) => isVersioned(tokenizer),
  },
];

/** @throws RunError that lists everything that is missing, and what to give for it */
export function requireAll(options: OpenRunOptions): void {
  const missing = REQUIREMENTS.filter((requirement) => !requirement.isGiven(options));
  if (missing.length === 0) return;
  const lines = missing.map(({ option, give }) => `  ${option}: give ${give}`);
  throw new RunError(
    `A run cannot be reproduced without all of its provenance. Missing or unusable:\n${lines.join("\n")}`,
  );
}

function isVersioned(value: Versioned | undefined): boolean {
  return (
    isOptions(value) &&
    typeof value.name === "string" &&
    value.name !== "" &&
    typeof value.version === "string" &&
    value.version !== ""
  );
}
