import type { Origin } from "./origin.ts";

/**
 * Globals of the language that print nothing, load nothing and reach no network, nor does anything that they give: to
 * follow every `Map` and `JSON` of a file would cost more than all else. `Function`, `Reflect` and `Promise` are not here.
 * Source: ECMA-262, 19.
 */
const GLOBALS: ReadonlySet<string> = new Set([
  "Array",
  "ArrayBuffer",
  "BigInt",
  "Boolean",
  "DataView",
  "Date",
  "Error",
  "Infinity",
  "Intl",
  "JSON",
  "Map",
  "Math",
  "NaN",
  "Number",
  "RangeError",
  "RegExp",
  "Set",
  "String",
  "Symbol",
  "SyntaxError",
  "TypeError",
  "URL",
  "Uint8Array",
  "WeakMap",
  "WeakSet",
  "decodeURIComponent",
  "encodeURIComponent",
  "isFinite",
  "isNaN",
  "parseFloat",
  "parseInt",
  "undefined",
]);

/** Modules of Node whose functions give nothing that prints, loads or reaches the network: what does is judged at the call. */
const MODULES: ReadonlySet<string> = new Set([
  "assert",
  "buffer",
  "crypto",
  "events",
  "fs",
  "fs/promises",
  "os",
  "path",
  "perf_hooks",
  "url",
]);

/** Whether a global leads nowhere that a rule asks about. */
export function isInertGlobal(name: string): boolean {
  return GLOBALS.has(name);
}

/** Whether what a call of something gives leads nowhere that a rule asks about. */
export function hasInertResults({ module }: Origin): boolean {
  return MODULES.has(module);
}
