import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Choice,
  comparisonOf,
  graphFigures,
  type GraphFigures,
  lintRounds,
  type Round,
  timesOf,
} from "./lint/figures.ts";
import { printGraph, printJson, printLint, printReport } from "./lint/report.ts";
import {
  joinRepository,
  type RepositorySize,
  writePlainRepository,
  writeRepository,
  writeTypeHeavyRepository,
} from "./lint/repository.ts";
import { ROOT } from "./lint/root.ts";

/*
 * What linting costs: ESLint with our rules beside ESLint without them, and the call graph beside the compiler's own
 * check, over repositories that are made for it; with `--own` over
 * this repository, with `--types` the call graph over code that is mostly types. With `--floors` it fails when a limit is passed.
 */

const flags = new Set(process.argv.slice(2));
const isQuick = flags.has("--quick");
const isFloors = flags.has("--floors");
/** How many times the CPU time of a typed lint may become with the plugin: measured 1.05. */
const MOST_TIMES = 1.15;
/** The same for this repository, of which CI lints every file once each way: measured 1.04. */
const MOST_TIMES_OWN = 1.25;
/** How much of the compiler's own check of the same files the call graph may cost, cold: measured 0.04. */
const MOST_OF_CHECK = 0.12;
/** How much of that check a project may pay, cold, in which nothing imports the runtime: measured 0.001 to 0.007. */
const MOST_OF_CHECK_PLAIN = 0.02;
/** The files of this repository that its own lint sees with types. */
const OWN: Choice = [
  "./tsconfig.test.json",
  "packages/*/{src,test}/**/*.ts",
  "examples/*/{src,test}/**/*.ts",
  "{generated,test,bench/src,bench/test}/**/*.ts",
];
if (flags.has("--own")) compareOwn();
else compareMade();

/** This repository. */
function compareOwn(): void {
  const rounds = lintRounds(ROOT, isQuick ? 1 : 3, OWN);
  if (isFloors) {
    holdTimes(rounds, MOST_TIMES_OWN);
    return;
  }
  const figures = comparisonOf(rounds, ROOT, OWN);
  printLint(`this repository, ${figures.both.files} files`, figures);
}

/** Repositories that are made for it. */
function compareMade(): void {
  const folder = mkdtempSync(join(tmpdir(), "logwright-bench-lint-"));
  const plainFolder = mkdtempSync(join(tmpdir(), "logwright-bench-plain-"));
  try {
    const size = { files: isFloors ? 50 : isQuick ? 100 : 1000, linesPerFile: 200 };
    if (flags.has("--types")) {
      writeTypeHeavyRepository(folder, ROOT, size);
      printGraph("mostly types", graphFigures(folder));
      return;
    }
    writePlainRepository(plainFolder, ROOT, size);
    const plain = graphFigures(plainFolder);
    if (flags.has("--plain")) printGraph("without the runtime", plain);
    else compareAll(folder, size, plain);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(plainFolder, { recursive: true, force: true });
  }
}

/** With the runtime: the call graph of files apart and joined, and ESLint's own time. */
function compareAll(folder: string, size: RepositorySize, plain: GraphFigures): void {
  writeRepository(folder, ROOT, size);
  const graph = isFloors ? undefined : graphFigures(folder);
  // One file imports everything: the case in which a record could go anywhere is the one that counts.
  joinRepository(folder, size);
  const joined = graphFigures(folder);
  const rounds = lintRounds(folder, isQuick && !isFloors ? 1 : 3);
  if (graph === undefined) hold(rounds, joined, plain);
  else {
    const report = { size, ...comparisonOf(rounds, folder), graph, joined, plain };
    if (flags.has("--json")) printJson(report);
    else printReport(report);
  }
}

/** The exit code is what CI looks at. */
function hold(rounds: readonly Round[], { coldToCheck }: GraphFigures, plain: GraphFigures): void {
  holdTimes(rounds, MOST_TIMES);
  console.log(`call graph, cold: ${coldToCheck.toFixed(3)} of the compiler's own check, at most ${MOST_OF_CHECK}`);
  console.log(`without the runtime: ${plain.coldToCheck.toFixed(3)} of that check, at most ${MOST_OF_CHECK_PLAIN}`);
  const isDear = coldToCheck > MOST_OF_CHECK || plain.coldToCheck > MOST_OF_CHECK_PLAIN;
  if (isDear) process.exitCode = 1;
}

function holdTimes(rounds: readonly Round[], most: number): void {
  const times = timesOf(rounds);
  console.log(`lint with logwright: ${times.toFixed(3)} times recommendedTypeChecked alone, at most ${most}`);
  if (times > most) process.exitCode = 1;
}
