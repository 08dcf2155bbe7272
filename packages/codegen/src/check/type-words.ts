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
  for (const { name, span } of everyKey(registry)) {
    const words = name
      .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
      .toLowerCase()
      .split("_");
    const word = words.length > 1 ? words.at(-1) : undefined;
    if (word !== undefined && KEY_WORDS.has(word)) report(diagnostic("name/type-word", span, { data: { name, word } }));
  }
  for (const { name, span } of registry.metrics) {
    const word = name.split(/[._]/).find((each) => METRIC_WORDS.has(each));
    if (word !== undefined) report(diagnostic("name/type-word", span, { data: { name, word } }));
  }
};
