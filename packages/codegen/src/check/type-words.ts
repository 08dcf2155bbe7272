import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Check } from "./check.ts";
import { everyKey } from "./every-key.ts";

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
  const words = new Map<string, string>();
  for (const { name, span } of everyKey(registry)) {
    const word = words.get(name) ?? lastWord(name);
    words.set(name, word);
    if (KEY_WORDS.has(word)) report(diagnostic("name/type-word", span, { data: { name, word } }));
  }
  for (const { name, span } of registry.metrics) {
    const word = name.split(/[._]/).find((each) => METRIC_WORDS.has(each));
    if (word !== undefined) report(diagnostic("name/type-word", span, { data: { name, word } }));
  }
};

/** The last of several words; empty where the name is one word. */
function lastWord(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split("_");
  return words.length > 1 ? (words.at(-1) ?? "") : "";
}
