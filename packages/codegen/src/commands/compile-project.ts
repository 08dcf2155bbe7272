import { join } from "node:path";
import type { Compilation, CompileOptions } from "../compile.ts";
import { readRegistry } from "../compile.ts";
import { emitEach } from "../emit/emitters.ts";
import type { Registry } from "../model/registry.ts";
import type { PlannedFile } from "../write/plan.ts";
import { planFiles } from "../write/plan.ts";
import type { Project } from "../write/project.ts";
import { extendedLoader } from "./load-extended.ts";
import type { RegistryFile } from "./registry-files.ts";
import { readSource } from "./registry-files.ts";

/** A registry with its problems; the model is absent when one of them is an error. */
export type ReadProject = Omit<Compilation, "outputs">;

/** Reads the registry of a project. */
export function readProject({ root, name }: RegistryFile, options: Pick<CompileOptions, "today"> = {}): ReadProject {
  return readRegistry(readSource(join(root, name), name), { ...options, load: extendedLoader(root) });
}

/** Prints the outputs of a model and compares them with the disk, one by one as the plan is gone through. */
export function planOutputs(model: Registry, project: Project): Iterable<PlannedFile> {
  return planFiles(emitEach(model), model.outputs.typescript, project);
}
