import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type * as engine from "./call-graph/index.ts";

/** The analysis, built: what tests run from source loads it from where the build has put it. */
const BUILT: string = fileURLToPath(
  new URL(import.meta.url.endsWith(".ts") ? "../dist/call-graph/index.js" : "./call-graph/index.js", import.meta.url),
);

let loaded: typeof engine | undefined;

/**
 * The analysis of whole programs, loaded on first use. It brings the compiler along, for which a run without type
 * information, under another linter for one, must not pay. A rule cannot wait, so this is `require` of a module.
 */
export function callGraph(): typeof engine {
  loaded ??= createRequire(import.meta.url)(BUILT) as typeof engine;
  return loaded;
}
