import { relative, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest-name.ts";
import { registryFinding } from "../diagnostics/render/registry-finding.ts";
import type { Format } from "../diagnostics/render/renderers.ts";
import { formats } from "../diagnostics/render/renderers.ts";
import type { SourceText } from "../source/source-text.ts";
import { UsageError } from "../usage-error.ts";
import type { Invocation } from "./command.ts";
import { repositoryRoot } from "./repository.ts";

/** What was found, and in which texts. */
export interface Findings {
  readonly problems: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceText>;
}

/** Prints findings in the format that the user asked for. Files are named from where their reader looks for them. */
export async function reportFindings(
  { problems, sources }: Findings,
  root: string,
  invocation: Invocation,
): Promise<void> {
  const format = formatOf(invocation);
  const { terminal } = invocation;
  if (problems.length === 0 && !format.machine) return;
  const render = await format.load();
  const shown = (file: string): string => shownFile(file, root, invocation);
  const findings = problems.map((problem) => registryFinding(problem, { sources, shown }));
  const text = render(findings, { colour: terminal.colour && !format.machine });
  if (text === "") return;
  if (format.machine) terminal.out(`${text}\n`);
  else terminal.err(`${text}\n`);
}

/**
 * The name of a file of the project, from where the user stands, or from the repository's root where the format's reader stands
 * there. A file of an earlier revision, `REF:path`, is called what it is.
 */
export function shownFile(file: string, root: string, invocation: Pick<Invocation, "cwd" | "values">): string {
  const { cwd, values } = invocation;
  if (values["against"] !== undefined && file.startsWith(`${values["against"]}:`)) return file;
  const from = formatOf(invocation).fromRepository === true ? repositoryRoot(cwd) : cwd;
  return (relative(from, resolve(root, file)) || file).replaceAll("\\", "/");
}

/** Whether machines read what the command prints: then it prints nothing else. */
export function isMachineFormat(invocation: Invocation): boolean {
  return formatOf(invocation).machine;
}

/** The format of `--format`; text when there is none. */
export function formatOf({ values }: Pick<Invocation, "values">): Format {
  const name = values["format"] ?? "text";
  const found = formats.find((format) => format.name === name);
  if (found !== undefined) return found;
  throw unknownFormat(
    name,
    formats.map((format) => format.name),
  );
}

export function unknownFormat(format: string, known: readonly string[]): UsageError {
  const nearest = nearestName(format, known);
  return new UsageError(
    `unknown format "${format}"; ${nearest === undefined ? `use one of ${known.join(", ")}` : `did you mean "${nearest}"?`}`,
  );
}
