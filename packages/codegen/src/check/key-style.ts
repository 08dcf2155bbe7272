import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Check } from "./check.ts";
import { everyKey } from "./every-key.ts";

const CAMEL = "camelCase";
const SNAKE = "snake_case";

/** One registry has one style of data keys; single words belong to both. */
export const checkKeyStyle: Check = (registry, report) => {
  const { all, names } = everyKey(registry);
  const keyNames = [...names].filter((name) => /^[a-z]/.test(name)); // others are no names of keys at all
  const snakeNames = new Set(keyNames.filter((name) => name.includes("_")));
  const camelNames = new Set(keyNames.filter((name) => /[A-Z]/.test(name)));
  if (snakeNames.size === 0 || camelNames.size === 0) return;
  const snake = all.filter(({ name }) => snakeNames.has(name));
  const camel = all.filter(({ name }) => camelNames.has(name));
  const [odd, style, other] = camel.length <= snake.length ? [camel, CAMEL, SNAKE] : [snake, SNAKE, CAMEL];
  for (const { name, span, attribute } of odd) {
    if (attribute !== name) report(diagnostic("name/mixed-style", span, { data: { name, style, other } }));
  }
};
