import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { DataKey } from "../model/registry.ts";
import type { Check } from "./check.ts";
import { everyKey } from "./every-key.ts";

/** One registry has one style of data keys; single words belong to both. */
export const checkKeyStyle: Check = (registry, report) => {
  const keys = everyKey(registry).filter(({ name }) => /^[a-z]/.test(name)); // others are no names of keys at all
  const snake = keys.filter(({ name }) => name.includes("_"));
  const camel = keys.filter(({ name }) => /[A-Z]/.test(name));
  if (snake.length === 0 || camel.length === 0) return;
  const fewer: readonly [readonly DataKey[], string, string] =
    camel.length <= snake.length ? [camel, "camelCase", "snake_case"] : [snake, "snake_case", "camelCase"];
  const [odd, style, other] = fewer;
  for (const { name, span, attribute } of odd) {
    if (attribute !== name) report(diagnostic("name/mixed-style", span, { data: { name, style, other } }));
  }
};
