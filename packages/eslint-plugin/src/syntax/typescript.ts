import { createRequire } from "node:module";
import type * as ts from "typescript";

let loaded: typeof ts | undefined;

/**
 * The compiler's API, loaded on first use: a run without type information, under another linter for one, does not pay
 * for it, and under typescript-eslint the parser has loaded it already.
 */
export function typescript(): typeof ts {
  loaded ??= createRequire(import.meta.url)("typescript") as typeof ts;
  return loaded;
}
