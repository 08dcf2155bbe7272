import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "../../../src/compile.ts";
import type { Registry } from "../../../src/model/registry.ts";

/** The root of the repository. */
export const ROOT: string = join(import.meta.dirname, "../../../../..");

/** Compiles a registry's text; a problem that is an error fails the test with its message. */
export function modelOf(text: string, file: string = "registry.yaml"): Registry {
  const { registry, problems } = compile({ file, text });
  if (registry === undefined) throw new Error(problems.map((problem) => JSON.stringify(problem)).join("\n"));
  return registry;
}

/** The repository's own registry. */
export function realRegistry(): Registry {
  return modelOf(readFileSync(join(ROOT, "registry.yaml"), "utf8"));
}
