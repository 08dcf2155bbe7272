import { NODE_EGRESS } from "./node-egress.ts";
import type { EgressRow } from "./row.ts";
import { BROWSER_EGRESS, WEB_EGRESS } from "./web-egress.ts";

const NODE = "https://nodejs.org/api";
const WEB = "https://developer.mozilla.org/en-US/docs/Web/API";

/** Every way out of a process that Node and the web platform have. One row a family; the source says what it does. */
export const EGRESS: readonly EgressRow[] = [...NODE_EGRESS, ...WEB_EGRESS, ...BROWSER_EGRESS];

/** Values through which code leaves a note for everyone: an assignment to one of their properties is a way out. */
export const GLOBAL_OBJECTS: ReadonlyMap<string, string> = new Map([
  ["globalThis", "https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/globalThis"],
  ["global", `${NODE}/globals.html#global`],
  ["window", `${WEB}/Window`],
  ["self", `${WEB}/Window/self`],
  ["document", `${WEB}/Document`],
  ["location", `${WEB}/Window/location`],
  ["env", `${NODE}/process.html#processenv`],
  ["process", `${NODE}/process.html#processenv`],
  ["context", `${NODE}/repl.html#global-and-local-scope`],
]);

/** Packages whose declarations are the platform's own: their ways out stand in the table. */
export const PLATFORM_PACKAGES: ReadonlySet<string> = new Set(["undici-types"]);

/**
 * Packages that send nothing anywhere: the frameworks of tests, which see records and keep them, and collections of
 * functions whose results are followed like the arguments that they are made of.
 */
export const HARMLESS_PACKAGES: ReadonlySet<string> = new Set([
  "@types/lodash",
  "dequal",
  "es-toolkit",
  "fast-deep-equal",
  "immer",
  "lodash",
  "lodash-es",
  "ramda",
  "remeda",
  "rxjs",
  "valibot",
  "zod",
  "vitest",
  "@vitest/expect",
  "@vitest/runner",
  "@vitest/spy",
  "@jest/globals",
  "@types/jest",
  "@types/mocha",
  "@types/chai",
  "chai",
  "expect",
  "expect-type",
  "fast-check",
  "tinybench",
]);
