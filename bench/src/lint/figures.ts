import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "../median.ts";
import { ROOT } from "./root.ts";

/** What a lint of the repository cost. */
export interface EslintFigures {
  readonly ms: number;
  readonly cpuMs: number;
  readonly memoryMb: number;
  readonly files: number;
  readonly sinkFindings: number;
  readonly ruleMs: Readonly<Record<string, number>>;
}

/** What the call graph of the repository cost. */
export interface GraphFigures {
  readonly lines: number;
  readonly coldMs: number;
  readonly warmMs: number;
  readonly editMs: number;
  readonly coldMsPer100kLines: number;
  /** The compiler's own check of the same files, in a program of its own. */
  readonly checkMs: number;
  readonly coldToCheck: number;
}

/** What ESLint is run with: type-checked rules of another plugin, those with ours, `redaction-only-sink` alone. */
type Rules = "typed" | "both" | "sinks";

/** A tsconfig and the files of it to lint, where they are not `./tsconfig.json` and all of `src`. */
export type Choice = readonly [project: string, ...patterns: string[]] | readonly [];

/** One lint of a repository, in a process of its own. */
export function eslintFigures(folder: string, rules: Rules, choice: Choice = []): EslintFigures {
  return child<EslintFigures>("eslint-run", [folder, rules, ...choice]);
}

/** The call graph of a repository, in a process of its own. */
export function graphFigures(folder: string): GraphFigures {
  return child<GraphFigures>("graph-run", [join(folder, "tsconfig.json")]);
}

/** One lint without our rules and one with them. */
export interface Round {
  readonly typed: EslintFigures;
  readonly both: EslintFigures;
}

/** Rounds of both lints, one right after the other: what disturbs the machine disturbs both, and each is first in turn. */
export function lintRounds(folder: string, count: number, choice: Choice = []): readonly Round[] {
  return Array.from({ length: count }, (_, round): Round => {
    if (round % 2 === 0) {
      const typed = eslintFigures(folder, "typed", choice);
      return { typed, both: eslintFigures(folder, "both", choice) };
    }
    const both = eslintFigures(folder, "both", choice);
    return { typed: eslintFigures(folder, "typed", choice), both };
  });
}

/** The median of the ratios of each round: two medians may come from different weather. */
export function timesOf(rounds: readonly Round[]): number {
  return median(rounds.map(({ typed, both }) => both.cpuMs / typed.cpuMs));
}

/** The run of median CPU time: others on the machine distort the clock more than the work. */
function middleRun(runs: readonly EslintFigures[]): EslintFigures {
  const sorted = [...runs].sort((one, other) => one.cpuMs - other.cpuMs);
  return sorted[Math.floor(sorted.length / 2)] as EslintFigures;
}

/** What ESLint cost, without our rules, with them, and with the one that follows records alone. */
export interface LintComparison {
  readonly typed: EslintFigures;
  readonly both: EslintFigures;
  readonly alone: EslintFigures;
  /** CPU time with our rules in that without. */
  readonly times: number;
}

/** Rounds of both lints put together, and one of `redaction-only-sink` alone. */
export function comparisonOf(rounds: readonly Round[], folder: string, choice: Choice = []): LintComparison {
  return {
    typed: middleRun(rounds.map(({ typed }) => typed)),
    both: middleRun(rounds.map(({ both }) => both)),
    alone: eslintFigures(folder, "sinks", choice),
    times: timesOf(rounds),
  };
}

function child<Figures>(script: string, argv: readonly string[]): Figures {
  const path = fileURLToPath(new URL(`./${script}.js`, import.meta.url));
  const out = execFileSync(process.execPath, ["--max-old-space-size=8192", path, ...argv], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return JSON.parse(out.slice(out.lastIndexOf("\n{") + 1)) as Figures;
}
