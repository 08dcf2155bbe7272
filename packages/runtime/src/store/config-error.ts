import { UsageError } from "../config/usage-error.ts";

/** One thing that is wrong with a store's configuration. */
export interface ConfigProblem {
  /** Where in the configuration: `["log_store", "params", "log_dirr"]`. */
  readonly path: readonly (string | number)[];
  /** A sentence, naming the thing as its author wrote it. */
  readonly message: string;
  /** What to do about it. */
  readonly help?: string;
  /** Line and column in the file, both from 1, when it came from one. */
  readonly line?: number;
  readonly column?: number;
}

/** A configuration that does not say what store to open. Lists all that is wrong with it; nothing was opened. */
export class LogStoreConfigError extends UsageError {
  override readonly name: string = "LogStoreConfigError";
  readonly code: string = "InputError.LogStoreConfig";
  readonly file: string | undefined;
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[], file?: string) {
    super(problems.map((problem) => textOf(problem, file)).join("\n"));
    this.file = file;
    this.problems = problems;
  }
}

function textOf(problem: ConfigProblem, file: string | undefined): string {
  const place =
    problem.line === undefined
      ? pathText(problem.path)
      : `${file ?? ""}:${String(problem.line)}:${String(problem.column ?? 1)}`;
  const where = problem.line === undefined && file !== undefined ? `${file}: ${place}` : place;
  return `${where}: ${problem.message}${problem.help === undefined ? "" : `\n  help: ${problem.help}`}`;
}

function pathText(path: readonly (string | number)[]): string {
  return path.length === 0
    ? "log store"
    : path
        .map((part, index) => (typeof part === "number" ? `[${String(part)}]` : index === 0 ? part : `.${part}`))
        .join("");
}
