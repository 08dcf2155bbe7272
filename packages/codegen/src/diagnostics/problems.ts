import { byCodeUnit } from "../text/code-units.ts";
import { catalogue } from "./catalogue.ts";
import type { Diagnostic, Report } from "./diagnostic.ts";

/** Nobody reads more, and two million of them would not fit the memory. */
const MAX_PROBLEMS = 25_000;

/** Gathers the findings of a run. */
export class Problems {
  readonly #found: Diagnostic[] = [];
  #errors = 0;

  readonly report: Report = (problem) => {
    if (this.#found.length < MAX_PROBLEMS) this.#found.push(problem);
    if (catalogue[problem.code].severity === "error") this.#errors += 1;
  };

  get hasErrors(): boolean {
    return this.#errors > 0;
  }

  /** In the order of the files they were read in, then of place, then of code. */
  sorted(): readonly Diagnostic[] {
    const files = new Map<string, number>();
    const keyed = this.#found.map((problem) => {
      if (!files.has(problem.span.file)) files.set(problem.span.file, files.size);
      return { problem, file: files.get(problem.span.file) ?? 0, offset: problem.span.start.offset };
    });
    keyed.sort((a, b) => a.file - b.file || a.offset - b.offset || byCodeUnit(a.problem.code, b.problem.code));
    return keyed.map(({ problem }) => problem);
  }
}
