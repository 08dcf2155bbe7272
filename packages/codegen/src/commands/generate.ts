import { UsageError } from "../usage-error.ts";
import { applyPlan } from "../write/apply.ts";
import { Project } from "../write/project.ts";
import { driftDone, reportOutcome, writtenDone } from "./closing-line.ts";
import type { Command, ExitCode, Invocation } from "./command.ts";
import { planOutputs, ProjectMemory, readProject } from "./compile-project.ts";
import type { Drifted } from "./drift-report.ts";
import { exitOf, reportBoth, reportDrift, reportWritten } from "./drift-report.ts";
import { reportFindings } from "./findings.ts";
import { FORMAT_OPTION, REGISTRY_OPTION } from "./options.ts";
import type { RegistryFile } from "./registry-files.ts";
import { openRegistry } from "./registry-files.ts";
import { uninterrupted } from "./uninterrupted.ts";

/** `logwright generate`: compiles the registry and writes what changed. */
export const generate: Command = {
  name: "generate",
  summary: "compile the registry and write what changed",
  usage: "[--check | --watch]",
  options: [
    REGISTRY_OPTION,
    FORMAT_OPTION,
    { name: "check", summary: "write nothing; name what is missing, changed or stale, with a diff" },
    { name: "watch", summary: "compile again whenever a registry file is saved, until Ctrl-C" },
  ],
  positionals: { min: 0, max: 0 },
  run: async (invocation) => {
    const { switches } = invocation;
    if (switches.has("check") && switches.has("watch"))
      throw new UsageError("--check writes nothing, so there is nothing to --watch");
    const registry = openRegistry(invocation);
    if (!switches.has("watch")) return (await generateOnce(registry, invocation)).exit;
    const { watchRegistry } = await import("./watch.ts");
    const memory = new ProjectMemory();
    return watchRegistry(registry, () => generateOnce(registry, invocation, memory), invocation);
  },
};

/** How one run ended, and which files it read. */
export interface Generation {
  readonly exit: ExitCode;
  /** Relative to the project's root. */
  readonly files: readonly string[];
}

/** Compiles once and writes, or with `--check` compares. `memory`: what the run before left. */
async function generateOnce(
  registry: RegistryFile,
  invocation: Invocation,
  memory?: ProjectMemory,
): Promise<Generation> {
  const began = memory === undefined ? 0 : performance.now();
  const compilation = readProject(registry, memory && { memory: memory.registry });
  const files = [...compilation.sources.keys()];
  const outcome = (done: string): void => reportOutcome({ ...compilation, done }, registry, invocation);
  if (compilation.registry === undefined) {
    await reportFindings(compilation, registry.root, invocation);
    outcome("nothing was written");
    return { exit: 1, files };
  }
  const project = new Project(registry.root);
  const { fragments } = compilation;
  const options = { fragments, written: memory?.written, began };
  const plan = planOutputs(compilation.registry, project, invocation.terminal, options);
  if (invocation.switches.has("check")) {
    const look = (): Drifted => reportDrift(plan, registry.root, invocation);
    const drifted = await reportBoth(compilation, registry.root, invocation, look);
    outcome(driftDone(drifted));
    return { exit: exitOf(drifted), files };
  }
  await reportFindings(compilation, registry.root, invocation);
  const written = await uninterrupted(() => applyPlan(plan, project, memory?.written));
  reportWritten(written, invocation);
  outcome(writtenDone(written));
  return { exit: 0, files };
}
