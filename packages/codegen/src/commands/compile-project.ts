import { join } from "node:path";
import type { Compilation } from "../compile.ts";
import { compile } from "../compile.ts";
import { Project } from "../write/project.ts";
import type { RegistryFile } from "./registry-files.ts";
import { readSource } from "./registry-files.ts";

/** Reads and compiles the registry of a project. */
export function compileProject({ root, name }: RegistryFile): { readonly compilation: Compilation; readonly project: Project } {
  const project = new Project(root);
  const source = readSource(join(root, name), name);
  return { compilation: compile(source), project };
}
