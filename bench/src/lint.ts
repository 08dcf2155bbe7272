import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { joinRepository, writePlainRepository, writeRepository } from "./lint/repository.ts";

interface EslintFigures {
  readonly ms: number;
  readonly cpuMs: number;
  readonly memoryMb: number;
  readonly files: number;
  readonly sinkFindings: number;
  readonly ruleMs: Readonly<Record<string, number>>;
}

interface GraphFigures {
  readonly lines: number;
  readonly coldMs: number;
  readonly warmMs: number;
  readonly editMs: number;
  readonly coldMsPer100kLines: number;
  /** The compiler's own check of the same files, in a program of its own. */
  readonly checkMs: number;
  readonly coldToCheck: number;
}

const flags = new Set(process.argv.slice(2));
const isQuick = flags.has("--quick");
const isFloors = flags.has("--floors");
/** How many times the CPU time of a typed lint may become with the plugin: measured 1.05. */
const MOST_TIMES = 1.15;
/** How much of the compiler's own check of the same files the call graph may cost, cold: measured 0.04. */
const MOST_OF_CHECK = 0.12;
const root = fileURLToPath(new URL("../..", import.meta.url));
/** How much of that check a project may pay, cold, in which nothing imports the runtime: measured 0.001 to 0.007. */
const MOST_OF_CHECK_PLAIN = 0.02;
const folder = mkdtempSync(join(tmpdir(), "logwright-bench-lint-"));
const plainFolder = mkdtempSync(join(tmpdir(), "logwright-bench-plain-"));
try {
  const size = { files: isFloors ? 50 : isQuick ? 100 : 1000, linesPerFile: 200 };
  writePlainRepository(plainFolder, root, size);
  const plain = graphFigures(plainFolder);
  if (flags.has("--plain")) reportGraph("without the runtime", plain);
  else compareAll(size, plain);
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(plainFolder, { recursive: true, force: true });
}

/** With the runtime: the call graph of files apart and joined, and ESLint's own time. */
function compareAll(size: Report["size"], plain: GraphFigures): void {
  writeRepository(folder, root, size);
  const graph = isFloors ? undefined : graphFigures();
  // One file imports everything: the case in which a record could go anywhere is the one that counts.
  joinRepository(folder, size);
  const joined = graphFigures();
  const rounds = lintRounds(isQuick && !isFloors ? 1 : 3);
  if (graph === undefined) hold(rounds, joined, plain);
  else reportAll(size, rounds, graph, joined, plain);
}

interface Round {
  readonly typed: EslintFigures;
  readonly both: EslintFigures;
}

/** Rounds of both lints, one right after the other: what disturbs the machine disturbs both, and each is first in turn. */
function lintRounds(count: number): readonly Round[] {
  return Array.from({ length: count }, (_, round): Round => {
    if (round % 2 === 0) {
      const typed = child<EslintFigures>("eslint-run", [folder, "typed"]);
      return { typed, both: child<EslintFigures>("eslint-run", [folder, "both"]) };
    }
    const both = child<EslintFigures>("eslint-run", [folder, "both"]);
    return { typed: child<EslintFigures>("eslint-run", [folder, "typed"]), both };
  });
}

/** The median of the ratios of each round: two medians may come from different weather. */
function timesOf(rounds: readonly Round[]): number {
  const ratios = rounds.map(({ typed, both }) => both.cpuMs / typed.cpuMs).sort((one, other) => one - other);
  return ratios[Math.floor(ratios.length / 2)] as number;
}

function graphFigures(of: string = folder): GraphFigures {
  return child<GraphFigures>("graph-run", [join(of, "tsconfig.json")]);
}

/** The exit code is what CI looks at. */
function hold(rounds: readonly Round[], { coldToCheck }: GraphFigures, plain: GraphFigures): void {
  const times = timesOf(rounds);
  console.log(`lint with logwright: ${times.toFixed(3)} times recommendedTypeChecked alone, at most ${MOST_TIMES}`);
  console.log(`call graph, cold: ${coldToCheck.toFixed(3)} of the compiler's own check, at most ${MOST_OF_CHECK}`);
  console.log(`without the runtime: ${plain.coldToCheck.toFixed(3)} of that check, at most ${MOST_OF_CHECK_PLAIN}`);
  const isDear = coldToCheck > MOST_OF_CHECK || plain.coldToCheck > MOST_OF_CHECK_PLAIN;
  if (times > MOST_TIMES || isDear) process.exitCode = 1;
}

function reportAll(
  size: Report["size"],
  rounds: readonly Round[],
  graph: GraphFigures,
  joined: GraphFigures,
  plain: GraphFigures,
): void {
  const alone = child<EslintFigures>("eslint-run", [folder, "sinks"]);
  const typed = middle(rounds.map((round) => round.typed));
  const both = middle(rounds.map((round) => round.both));
  report({ size, typed, both, alone, graph, joined, plain, times: timesOf(rounds) });
}

function child<Figures>(script: string, argv: readonly string[]): Figures {
  const path = fileURLToPath(new URL(`./lint/${script}.js`, import.meta.url));
  const out = execFileSync(process.execPath, ["--max-old-space-size=8192", path, ...argv], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return JSON.parse(out.slice(out.lastIndexOf("\n{") + 1)) as Figures;
}

/** The run of median CPU time: others on the machine distort the clock more than the work. */
function middle(runs: readonly EslintFigures[]): EslintFigures {
  const sorted = [...runs].sort((one, other) => one.cpuMs - other.cpuMs);
  return sorted[Math.floor(sorted.length / 2)] as EslintFigures;
}

interface Report {
  readonly size: { readonly files: number; readonly linesPerFile: number };
  readonly typed: EslintFigures;
  readonly both: EslintFigures;
  readonly alone: EslintFigures;
  readonly graph: GraphFigures;
  /** The same when one more file imports both the modules and the pipeline. */
  readonly joined: GraphFigures;
  /** The same modules in a project that does not import the runtime. */
  readonly plain: GraphFigures;
  readonly times: number;
}

function report({ size, typed, both, alone, graph, joined, plain, times }: Report): void {
  const ratios = { both: times, memory: both.memoryMb / typed.memoryMb };
  if (flags.has("--json")) {
    console.log(JSON.stringify({ node: process.version, ...size, typed, both, alone, graph, joined, plain, ratios }));
    return;
  }
  console.log(`${size.files} files of ${size.linesPerFile} lines`);
  console.log(`recommendedTypeChecked            ${typed.cpuMs} ms CPU, ${typed.memoryMb} MB`);
  console.log(
    `recommendedTypeChecked + logwright ${both.cpuMs} ms CPU, ${both.memoryMb} MB: ${ratios.both.toFixed(3)} times`,
  );
  console.log(
    `redaction-only-sink alone          ${alone.cpuMs} ms CPU, of which the rule ${alone.ruleMs["logwright/redaction-only-sink"] ?? 0} ms`,
  );
  for (const [rule, ms] of Object.entries(both.ruleMs).sort(([, one], [, other]) => other - one))
    console.log(`  ${rule.padEnd(44)} ${ms} ms`);
  for (const [name, figures] of Object.entries({ apart: graph, joined, "without the runtime": plain }))
    reportGraph(name, figures);
}

function reportGraph(name: string, figures: GraphFigures): void {
  const { coldMs, coldMsPer100kLines, coldToCheck, warmMs, editMs } = figures;
  console.log(
    `call graph, ${name}: cold ${coldMs} ms (${coldMsPer100kLines} per 100,000 lines, ${coldToCheck} of the compiler's check), again ${warmMs} ms, after an edit ${editMs} ms`,
  );
}
