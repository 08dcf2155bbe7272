import { join } from "node:path";
import type { CompileOptions, ReadRegistry } from "../compile.ts";
import { readRegistry } from "../compile.ts";
import { emitEach } from "../emit/emitters.ts";
import type { Fragments } from "../emit/fragments.ts";
import { Memory } from "../memory.ts";
import type { Registry } from "../model/registry.ts";
import type { PlannedFile } from "../write/plan.ts";
import { planFiles } from "../write/plan.ts";
import type { Project } from "../write/project.ts";
import { WrittenFiles } from "../write/written-files.ts";
import type { Terminal } from "./command.ts";
import { extendedLoader } from "./load-extended.ts";
import { shown } from "./progress.ts";
import type { RegistryFile } from "./registry-files.ts";
import { readSource } from "./registry-files.ts";

/** A registry with its problems; the model is absent when one of them is an error. */
export type ReadProject = ReadRegistry;

/** What is remembered of a project from one run to the next: of its registry, and of its files. */
export class ProjectMemory {
  readonly registry: Memory = new Memory();
  readonly written: WrittenFiles = new WrittenFiles();
}

/** Reads the registry of a project. */
export function readProject(
  { root, name }: RegistryFile,
  options: Pick<CompileOptions, "today" | "memory"> = {},
): ReadProject {
  return readRegistry(readSource(join(root, name), name), { ...options, load: extendedLoader(root) });
}

/** What a plan of outputs may take from the runs before. */
export interface PlanOptions {
  readonly fragments?: Fragments | undefined;
  readonly written?: WrittenFiles | undefined;
  /** When the run began, see {@link shown}. */
  readonly began?: number;
}

/** Prints the outputs of a model and compares them with the disk, one by one as the plan is gone through. */
export function planOutputs(
  model: Registry,
  project: Project,
  terminal: Terminal,
  { fragments, written, began = 0 }: PlanOptions = {},
): Iterable<PlannedFile> {
  return planFiles(shown(emitEach(model, fragments), terminal, began), model.outputs.typescript, project, written);
}
