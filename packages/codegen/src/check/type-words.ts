import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Check } from "./check.ts";
import { findInNames } from "./every-key.ts";

const KEY_WORDS: ReadonlySet<string> = new Set([
  "str",
  "string",
  "int",
  "integer",
  "float",
  "double",
  "bool",
  "boolean",
  "list",
  "array",
  "dict",
]);

const METRIC_WORDS: ReadonlySet<string> = new Set(["counter", "gauge", "histogram", "summary", "metric"]);

/** A name that repeats its type is wrong as soon as the type changes. Only the last word of a key is a type. */
export const checkTypeWords: Check = (registry, report) => {
  for (const { key, found } of findInNames(registry, typeWord))
    report(diagnostic("name/type-word", key.span, { data: { name: key.name, word: found } }));
  for (const { name, span } of registry.metrics) {
    const word = name.split(/[._]/).find((each) => METRIC_WORDS.has(each));
    if (word !== undefined) report(diagnostic("name/type-word", span, { data: { name, word } }));
  }
};

/** The last of several words, where it is a type. */
function typeWord(name: string): string | undefined {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split("_");
  const last = words.length > 1 ? words.at(-1) : undefined;
  return last !== undefined && KEY_WORDS.has(last) ? last : undefined;
}
