import { relative, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest-name.ts";
import { formats } from "../diagnostics/render/renderers.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Invocation } from "./command.ts";
import { UsageError } from "./command.ts";

/** What was found, and in which texts. */
export interface Findings {
  readonly problems: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceText>;
}

/** Prints findings in the format that the user asked for. Files are named from where the user stands. */
export async function reportFindings(
  { problems, sources }: Findings,
  root: string,
  invocation: Invocation,
): Promise<void> {
  const format = findFormat(invocation.values["format"] ?? "text");
  const { terminal, cwd } = invocation;
  if (problems.length === 0 && !format.machine) return;
  const render = await format.load();
  const shown = (file: string): string => (relative(cwd, resolve(root, file)) || file).replaceAll("\\", "/");
  const text = render(problems, { colour: terminal.colour && !format.machine, sources, shown });
  if (text === "") return;
  if (format.machine) terminal.out(`${text}\n`);
  else terminal.err(`${text}\n`);
}

/** Whether machines read what the command prints: then it prints nothing else. */
export function isMachineFormat(invocation: Invocation): boolean {
  return findFormat(invocation.values["format"] ?? "text").machine;
}

function findFormat(name: string): (typeof formats)[number] {
  const found = formats.find((format) => format.name === name);
  if (found !== undefined) return found;
  const names = formats.map((format) => format.name);
  const nearest = nearestName(name, names);
  throw new UsageError(
    `unknown format "${name}"; ${nearest === undefined ? `use one of ${names.join(", ")}` : `did you mean "${nearest}"?`}`,
  );
}
