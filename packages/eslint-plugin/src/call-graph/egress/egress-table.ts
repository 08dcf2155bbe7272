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

/** Packages that see records and keep them: the frameworks of tests. Handing them a raw record sends nothing anywhere. */
export const HARMLESS_PACKAGES: ReadonlySet<string> = new Set([
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
