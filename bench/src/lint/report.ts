import type { GraphFigures, LintComparison } from "./figures.ts";
import type { RepositorySize } from "./repository.ts";

/** Everything that the lint benchmark measures. */
export interface Report extends LintComparison {
  readonly size: RepositorySize;
  readonly graph: GraphFigures;
  /** The same when one more file imports both the modules and the pipeline. */
  readonly joined: GraphFigures;
  /** The same modules in a project that does not import the runtime. */
  readonly plain: GraphFigures;
}

/** Prints the report as one JSON document. */
export function printJson({ size, times, ...figures }: Report): void {
  const ratios = { both: times, memory: figures.both.memoryMb / figures.typed.memoryMb };
  console.log(JSON.stringify({ node: process.version, ...size, ...figures, ratios }));
}

/** Prints the report for a reader. */
export function printReport({ size, graph, joined, plain, ...lint }: Report): void {
  printLint(`${size.files} files of ${size.linesPerFile} lines`, lint);
  for (const [name, figures] of Object.entries({ apart: graph, joined, "without the runtime": plain }))
    printGraph(name, figures);
}

/** Prints what ESLint cost over one repository, and each of our rules. */
export function printLint(repository: string, { typed, both, alone, times }: LintComparison): void {
  console.log(repository);
  console.log(`recommendedTypeChecked            ${typed.cpuMs} ms CPU, ${typed.memoryMb} MB`);
  console.log(
    `recommendedTypeChecked + logwright ${both.cpuMs} ms CPU, ${both.memoryMb} MB: ${times.toFixed(3)} times`,
  );
  console.log(
    `redaction-only-sink alone          ${alone.cpuMs} ms CPU, of which the rule ${alone.ruleMs["logwright/redaction-only-sink"] ?? 0} ms`,
  );
  for (const [rule, ms] of Object.entries(both.ruleMs).sort(([, one], [, other]) => other - one))
    console.log(`  ${rule.padEnd(44)} ${ms} ms`);
}

/** Prints what one call graph cost, on one line. */
export function printGraph(name: string, figures: GraphFigures): void {
  const { coldMs, coldMsPer100kLines, coldToCheck, warmMs, editMs } = figures;
  console.log(
    `call graph, ${name}: cold ${coldMs} ms (${coldMsPer100kLines} per 100,000 lines, ${coldToCheck} of the compiler's check), again ${warmMs} ms, after an edit ${editMs} ms`,
  );
}
