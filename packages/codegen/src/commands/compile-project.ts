import { join } from "node:path";
import type { Compilation, CompileOptions } from "../compile.ts";
import { compile, readRegistry } from "../compile.ts";
import { extendedLoader } from "./load-extended.ts";
import type { RegistryFile } from "./registry-files.ts";
import { readSource } from "./registry-files.ts";

/** Reads and compiles the registry of a project. */
export function compileProject({ root, name }: RegistryFile, options: Pick<CompileOptions, "today"> = {}): Compilation {
  return compile(readSource(join(root, name), name), { ...options, load: extendedLoader(root) });
}

/** The same without the outputs. */
export function readProject({ root, name }: RegistryFile): Omit<Compilation, "outputs"> {
  return readRegistry(readSource(join(root, name), name), { load: extendedLoader(root) });
}
