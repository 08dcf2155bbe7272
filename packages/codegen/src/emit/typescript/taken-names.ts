import { RUNTIME_SYMBOLS } from "./runtime-symbols.ts";

/** What an event's functions call their own: no property that they read may take its name. */
const OWN_NAMES: readonly string[] = [
  "data",
  "emission",
  "failure",
  "fields",
  "key",
  "line",
  "metrics",
  "payload",
  "registry",
  "seen",
  "thrown",
];

/** Words that cannot be a variable's name in a module (ECMA-262, section 12.7.2), or mean something to every reader. */
const RESERVED_WORDS: readonly string[] =
  `arguments async await break case catch class const continue debugger default delete do else enum eval export extends
   false finally for function if implements import in instanceof interface let new null of package private protected public
   return static super switch this throw true try typeof undefined var void while with yield`.split(/\s+/);

/** Lower-case names that mean something else in the functions of an event. */
export const TAKEN_NAMES: ReadonlySet<string> = new Set([...OWN_NAMES, ...RESERVED_WORDS, ...RUNTIME_SYMBOLS]);
