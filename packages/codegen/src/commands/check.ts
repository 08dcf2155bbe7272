import { judge } from "../change/judge.ts";
import { catalogue } from "../diagnostics/catalogue.ts";
import { isDate } from "../text/day.ts";
import { UsageError } from "../usage-error.ts";
import { Project } from "../write/project.ts";
import { driftDone, reportOutcome } from "./closing-line.ts";
import type { Command, ExitCode, Invocation } from "./command.ts";
import type { ReadProject } from "./compile-project.ts";
import { planOutputs, readProject } from "./compile-project.ts";
import type { Drifted } from "./drift-report.ts";
import { exitOf, nameDrifted, reportBoth } from "./drift-report.ts";
import { readEarlier } from "./earlier-version.ts";
import type { Findings } from "./findings.ts";
import { reportFindings } from "./findings.ts";
import { AGAINST_OPTION, FORMAT_OPTION, REGISTRY_OPTION, wholeNumber } from "./options.ts";
import type { RegistryFile } from "./registry-files.ts";
import { openRegistry } from "./registry-files.ts";

/** `logwright check`: everything that can be said of a registry, with `--against` of its changes too. Warnings are findings here. */
export const check: Command = {
  name: "check",
  summary:
    "report every finding about the registry, expired promises included, and whether the generated files are up to date",
  usage: "[--against REF|FILE] [--today YYYY-MM-DD] [--max-warnings N]",
  options: [
    REGISTRY_OPTION,
    FORMAT_OPTION,
    AGAINST_OPTION,
    { name: "today", value: "DATE", summary: "the day to compare promises with (default: today, UTC)" },
    { name: "max-warnings", value: "N", summary: "warnings that may stay (default: 0); all are shown" },
  ],
  positionals: { min: 0, max: 0 },
  run: async (invocation) => checkProject(invocation),
};

async function checkProject(invocation: Invocation): Promise<ExitCode> {
  const allowed = wholeNumber("max-warnings", invocation.values["max-warnings"], 0);
  const registry = openRegistry(invocation);
  const today = invocation.values["today"] ?? new Date().toISOString().slice(0, 10);
  if (!isDate(today)) throw new UsageError(`--today takes a day as YYYY-MM-DD, not "${today}"`);
  const compilation = readProject(registry, { today });
  const findings = findingsOf(compilation, registry, invocation);
  const { problems } = findings;
  if (compilation.registry === undefined) {
    await reportFindings(findings, registry.root, invocation);
    reportOutcome({ problems }, registry, invocation);
    return 1;
  }
  const plan = planOutputs(compilation.registry, new Project(registry.root), invocation.terminal);
  const look = (): Drifted => nameDrifted(plan, registry.root, invocation);
  const drifted = await reportBoth(findings, registry.root, invocation, look);
  reportOutcome({ problems, registry: compilation.registry, done: driftDone(drifted) }, registry, invocation);
  return exitOf(drifted) === 0 && isTooMuch(findings, allowed) ? 1 : exitOf(drifted);
}

/** An error, or more warnings than may stay. */
function isTooMuch({ problems }: Findings, allowed: number): boolean {
  const warnings = problems.filter(({ code }) => catalogue[code].severity === "warning").length;
  return warnings < problems.length || warnings > allowed;
}

/** The findings about the registry itself, and those about its changes where an earlier version is named. */
function findingsOf(compilation: ReadProject, registry: RegistryFile, { values, cwd }: Invocation): Findings {
  const { against } = values;
  if (against === undefined || compilation.registry === undefined) return compilation;
  const earlier = readEarlier(registry, against, cwd);
  return {
    problems: [...compilation.problems, ...judge(earlier.registry, compilation.registry).problems],
    sources: new Map([...earlier.sources, ...compilation.sources]),
  };
}
