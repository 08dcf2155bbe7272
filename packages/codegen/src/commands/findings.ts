import { relative, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest-name.ts";
import type { Finding } from "../diagnostics/render/finding.ts";
import { registryFinding } from "../diagnostics/render/registry-finding.ts";
import type { RenderOptions } from "../diagnostics/render/renderer.ts";
import type { Format } from "../diagnostics/render/renderers.ts";
import { formats } from "../diagnostics/render/renderers.ts";
import { packageVersion } from "../package-file.ts";
import type { SourceText } from "../source/source-text.ts";
import { UsageError } from "../usage-error.ts";
import type { Invocation } from "./command.ts";
import { repositoryRoot } from "./repository.ts";

/** What was found, and in which texts. */
export interface Findings {
  readonly problems: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceText>;
}

/**
 * Prints findings in the format that the user asked for. Files are named from where their reader looks for them. `others`:
 * findings that are not about the text of a registry.
 */
export async function reportFindings(
  { problems, sources }: Findings,
  root: string,
  invocation: Invocation,
  others: readonly Finding[] = [],
): Promise<void> {
  const { machine } = formatOf(invocation);
  const { terminal } = invocation;
  const shown = (file: string): string => shownFile(file, root, invocation);
  const findings = [...problems.map((problem) => registryFinding(problem, { sources, shown })), ...others];
  if (findings.length === 0 && !machine) return;
  const text = await rendered(findings, invocation);
  if (text === "") return;
  if (machine) terminal.out(`${text}\n`);
  else terminal.err(`${text}\n\n${explainHint(findings)}\n`);
}

/** Findings as the format shows them that the user asked for. `more`: what is known beside them. */
export async function rendered(
  findings: readonly Finding[],
  invocation: Invocation,
  more?: RenderOptions["more"],
): Promise<string> {
  const { machine, load } = formatOf(invocation);
  const render = await load();
  const known = { ...(machine && { version: packageVersion() }), ...(more && { more }) };
  return render(findings, { colour: invocation.terminal.colour && !machine, ...known });
}

/** Where people read why, in one line, of the first error: a message has room for what is wrong and for the remedy only. */
export function explainHint(findings: readonly Finding[]): string {
  const codes = new Set(findings.map(({ code }) => code));
  const shown = findings.find(({ rule }) => rule.severity === "error") ?? findings[0];
  return `\`logwright explain ${shown?.code ?? ""}\` says why${codes.size > 1 ? ", and likewise of each code" : ""}.`;
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
