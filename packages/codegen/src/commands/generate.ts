import { relative, resolve } from "node:path";
import type { Compilation } from "../compile.ts";
import { renderText } from "../diagnostics/render/render-text.ts";
import { applyPlan } from "../write/apply.ts";
import type { PlannedFile } from "../write/plan.ts";
import { planFiles } from "../write/plan.ts";
import type { Project } from "../write/project.ts";
import { unifiedDiff } from "../write/unified-diff.ts";
import type { Command, ExitCode, Invocation } from "./command.ts";
import { compileProject } from "./compile-project.ts";
import { FORMAT_OPTION, REGISTRY_OPTION } from "./options.ts";
import { findRegistry } from "./registry-files.ts";

/** `logwright generate`: compiles the registry and writes what changed. */
export const generate: Command = {
  name: "generate",
  summary: "compile the registry and write what changed",
  usage: "[--check]",
  options: [
    REGISTRY_OPTION,
    FORMAT_OPTION,
    { name: "check", summary: "write nothing; name what is missing, changed or stale, with a diff" },
  ],
  positionals: { min: 0, max: 0 },
  run: async (invocation) => generateOnce(invocation),
};

function generateOnce(invocation: Invocation): ExitCode {
  const registry = findRegistry(invocation.cwd, invocation.values["registry"]);
  const { compilation, project } = compileProject(registry);
  reportProblems(compilation, registry.root, invocation);
  if (compilation.registry === undefined) return 1;
  const plan = planFiles(compilation.outputs, compilation.registry.outputs.typescript, project);
  return invocation.switches.has("check") ? reportDrift(plan, invocation) : write(plan, project, invocation);
}

function reportProblems({ problems, sources }: Compilation, root: string, { terminal, cwd }: Invocation): void {
  if (problems.length === 0) return;
  const shown = (file: string): string => relative(cwd, resolve(root, file)) || file;
  terminal.err(`${renderText(problems, { colour: terminal.colour, sources, shown })}\n`);
}

const SAID: Readonly<Record<PlannedFile["drift"], string>> = {
  missing: "missing",
  changed: "changed",
  edited: "edited by hand",
  conflicted: "has merge-conflict markers",
  stale: "stale",
  "stale-edited": "stale, and edited by hand",
  foreign: "exists and was not written by logwright",
};

function reportDrift(plan: readonly PlannedFile[], { terminal }: Invocation): ExitCode {
  if (plan.length === 0) return 0;
  for (const { path, drift } of plan) terminal.out(`${path}: ${SAID[drift]}\n`);
  for (const { path, before, after } of plan) terminal.out(`\n${unifiedDiff(path, before, after)}\n`);
  terminal.err("The generated files do not match the registry. Run `logwright generate` and commit the result.\n");
  return 1;
}

function write(plan: readonly PlannedFile[], project: Project, { terminal }: Invocation): ExitCode {
  applyPlan(plan, project);
  for (const { path, drift } of plan) terminal.out(`${WRITTEN[drift]} ${path}\n`);
  return 0;
}

const WRITTEN: Readonly<Record<PlannedFile["drift"], string>> = {
  missing: "wrote",
  changed: "wrote",
  edited: "wrote over a hand edit in",
  conflicted: "wrote over merge-conflict markers in",
  stale: "removed",
  "stale-edited": "left alone, though it is not generated any more and was edited by hand:",
  foreign: "left alone",
};
